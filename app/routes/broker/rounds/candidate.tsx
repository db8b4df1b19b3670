import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { removeMember, stateOrder } from '#app/brokering/rounds/choose-members.server'
import { OrderForm } from '#app/brokering/rounds/components/order-form'
import { EndorseByHand, PlaceForm } from '#app/brokering/rounds/components/place-form'
import { RoundCandidateForm, statedChoices } from '#app/brokering/rounds/forms'
import { placeCandidate } from '#app/brokering/rounds/place-candidate.server'
import { findRoundCandidate, roundCandidate } from '#app/brokering/rounds/queries-members.server'
import { roundHead } from '#app/brokering/rounds/queries-rounds.server'
import { endorseRefusalWords } from '#app/brokering/introductions/endorsing/refusal-words'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { ActionButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { workOf } from '#app/across/work.server'
import { endorsePlacement } from '#app/brokering/rounds/endorse-round.server'
import { roundRefusal } from './round-refusal.server'

export const meta: MetaFunction = () => [{ title: 'A candidate of the round' }]

export const loader = as('broker', async ({ db, council, params }) => {
  const ids = { roundId: params.id ?? '', councilId: council.id }
  const round = found(await roundHead(db, ids))
  const member = found(await roundCandidate(db, { ...ids, id: params.memberId ?? '' }))
  return { round, member }
})

export const action = as(
  'broker',
  async (context) => {
    const [roundId, candidateId] = [context.params.id ?? '', context.params.memberId ?? '']
    const read = readByIntent(await formDataOf(context.request), RoundCandidateForm)
    if (!read.ok) return invalid(read)
    const back = `/broker/rounds/${roundId}`
    switch (read.value.intent) {
      case 'place': {
        const { vacancyId, byHand } = read.value
        const placed = await placeCandidate({ roundId, candidateId, vacancyId: vacancyId || null, byHand }, context)
        if (placed.ok) return redirectWithNotice(back, vacancyId ? 'Moved.' : 'They have no place now.')
        return refuse(read, roundRefusal(placed.reason), 'vacancyId')
      }
      case 'order': {
        const order = statedChoices(read.value.choice)
        const stated = await stateOrder({ roundId, id: candidateId, kind: 'candidate', order }, context)
        return stated.ok ? redirectWithNotice(back, 'Their order is kept.') : refuse(read, roundRefusal(stated.reason))
      }
      case 'remove': {
        const removed = await removeMember({ roundId, id: candidateId, kind: 'candidate' }, context)
        return removed.ok
          ? redirectWithNotice(back, 'They take no part now.')
          : refuse(read, roundRefusal(removed.reason))
      }
      case 'endorse': {
        const { spokenAbout } = read.value
        const endorsed = await endorsePlacement({ roundId, candidateId, spokenAbout }, workOf(context))
        if (endorsed.ok) return redirectWithNotice(back, 'Endorsed. They have been asked by email.')
        return refuse(read, endorseRefusalWords[endorsed.reason], 'spokenAbout')
      }
    }
  },
  {
    of: ({ db, params, council }) =>
      findRoundCandidate(db, { roundId: params.id ?? '', id: params.memberId ?? '', councilId: council.id }),
  },
)

export default function RoundCandidate() {
  const { round, member } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const path = `/broker/rounds/${round.id}/candidates/${member.id}`
  const isOpen = round.status === 'draft' || round.status === 'worked_out'
  const placed = member.choices.find(({ id }) => id === member.placedWith)
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined)
  return (
    <BrokerPage
      title={member.label}
      eyebrow={member.about}
      back={{ href: `/broker/rounds/${round.id}`, label: round.name }}
    >
      <div className="stack-lg">
        <p>
          <a href={`/broker/candidates/${member.id}`}>Open their case</a>
        </p>
        {round.status === 'worked_out' && (
          <Card title="Their place">
            <PlaceForm member={member} action={path} form={formOf('place')} />
          </Card>
        )}
        {round.status === 'worked_out' && placed && placed.score === null && (
          <EndorseByHand action={path} title={placed.label} form={formOf('endorse')} />
        )}
        {isOpen && member.choices.length > 0 && (
          <Card title="Their own order">
            <OrderForm
              member={member}
              action={path}
              form={formOf('order')}
              legend="What they told you"
              hint="What they state comes first; the rest follows by score. Changing it takes back what was worked out."
            />
          </Card>
        )}
        {isOpen && (
          <ActionButton action={path} fields={{ intent: 'remove' }} kind="quiet" icon="person-off">
            Take them out of the round
          </ActionButton>
        )}
      </div>
    </BrokerPage>
  )
}
