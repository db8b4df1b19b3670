import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { removeMember, setOpenings, stateOrder } from '#app/brokering/rounds/choose-members.server'
import { OpeningsForm } from '#app/brokering/rounds/components/openings-form'
import { OrderForm } from '#app/brokering/rounds/components/order-form'
import { RoundVacancyForm, statedChoices } from '#app/brokering/rounds/forms'
import { findRoundVacancy, roundVacancy } from '#app/brokering/rounds/queries-members.server'
import { roundHead } from '#app/brokering/rounds/queries-rounds.server'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { ActionButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { roundRefusal } from './round-refusal.server'

export const meta: MetaFunction = () => [{ title: 'A vacancy of the round' }]

export const loader = as('broker', async ({ db, council, params }) => {
  const ids = { roundId: params.id ?? '', councilId: council.id }
  const round = found(await roundHead(db, ids))
  const member = found(await roundVacancy(db, { ...ids, id: params.memberId ?? '' }))
  return { round, member }
})

export const action = as(
  'broker',
  async (context) => {
    const [roundId, vacancyId] = [context.params.id ?? '', context.params.memberId ?? '']
    const read = readByIntent(await formDataOf(context.request), RoundVacancyForm)
    if (!read.ok) return invalid(read)
    const back = `/broker/rounds/${roundId}`
    switch (read.value.intent) {
      case 'openings': {
        const set = await setOpenings({ roundId, vacancyId, openings: read.value.openings }, context)
        return set.ok
          ? redirectWithNotice(back, 'Its openings are kept.')
          : refuse(read, roundRefusal(set.reason), 'openings')
      }
      case 'order': {
        const order = statedChoices(read.value.choice)
        const stated = await stateOrder({ roundId, id: vacancyId, kind: 'vacancy', order }, context)
        return stated.ok
          ? redirectWithNotice(back, 'The employer’s order is kept.')
          : refuse(read, roundRefusal(stated.reason))
      }
      case 'remove': {
        const removed = await removeMember({ roundId, id: vacancyId, kind: 'vacancy' }, context)
        return removed.ok
          ? redirectWithNotice(back, 'It takes no part now.')
          : refuse(read, roundRefusal(removed.reason))
      }
    }
  },
  {
    of: ({ db, params, council }) =>
      findRoundVacancy(db, { roundId: params.id ?? '', id: params.memberId ?? '', councilId: council.id }),
  },
)

export default function RoundVacancy() {
  const { round, member } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const path = `/broker/rounds/${round.id}/vacancies/${member.id}`
  const isOpen = round.status === 'draft' || round.status === 'worked_out'
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined)
  return (
    <BrokerPage
      title={member.label}
      eyebrow={member.about}
      back={{ href: `/broker/rounds/${round.id}`, label: round.name }}
    >
      <div className="stack-lg">
        <p>
          <a href={`/broker/vacancies/${member.id}/matches`}>See everybody who fits it</a>
        </p>
        {isOpen ? (
          <>
            <Card title="Openings in this round">
              <OpeningsForm member={member} action={path} form={formOf('openings')} />
            </Card>
            {member.choices.length > 0 && (
              <Card title="The employer’s order">
                <OrderForm
                  member={member}
                  action={path}
                  form={formOf('order')}
                  legend="What the employer told you"
                  hint="Who is named comes first; the rest follows by score. Changing it takes back what was worked out."
                />
              </Card>
            )}
            <ActionButton action={path} fields={{ intent: 'remove' }} kind="quiet" icon="close">
              Take it out of the round
            </ActionButton>
          </>
        ) : (
          <p>
            {member.openings === 1
              ? 'It had one opening in this round.'
              : `It had ${member.openings} openings in this round.`}
          </p>
        )}
      </div>
    </BrokerPage>
  )
}
