import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { appealStatusLooks } from '#app/grants/deciding/appeals/appeal'
import { DecisionAppealed, TheirWords } from '#app/grants/deciding/appeals/components/appeal-facts'
import { AppealForm } from '#app/grants/deciding/appeals/components/appeal-form'
import { appealForm } from '#app/grants/deciding/appeals/forms'
import { appealById } from '#app/grants/deciding/appeals/queries-appeal.server'
import { decidingRefusalWords } from '#app/grants/deciding/deciding'
import { dutyBarWords } from '#app/grants/checking/duties/duties'
import { hidesFrom, interestWords } from '#app/grants/checking/duties/policy'
import { dutyBar } from '#app/grants/checking/duties/queries-duties.server'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'
import { LinkButton } from '#app/ui/button'
import { Notice, Tag } from '#app/ui/status'
import { decideAppeal } from '#app/grants/deciding/appeals/decide-appeal.server'

export const meta: MetaFunction = () => [{ title: 'Appeal' }]

export const loader = as('grant-officer', async ({ db, params, council, actor, roles, clock }) => {
  const now = clock.now()
  const scope = { councilId: council.id, personId: actor.personId }
  const appeal = found(await appealById(db, { ...scope, id: params.id ?? '' }))
  const about = { applicationId: appeal.applicationId, personId: actor.personId }
  const interest = await interestOf(db, about)
  const hidden = hidesFrom(interest)
  const bar = roles.includes('appeals') ? await dutyBar(db, { ...about, duty: 'appeals' }) : null
  const mayNot = interest
    ? interestWords[interest]
    : !roles.includes('appeals')
      ? 'An appeals officer answers it: somebody who had no part in the decision.'
      : bar && dutyBarWords[bar]
  const shown = hidden ? { ...appeal, words: '', decisions: [], careful: [] } : appeal
  return { appeal: shown, hidden, mayNot, now }
})

export const action = as('appeals', async ({ request, db, params, council, actor, clock }) => {
  const scope = { councilId: council.id, personId: actor.personId }
  const appeal = found(await appealById(db, { ...scope, id: params.id ?? '' }))
  const read = await readForm(request, appealForm(appeal.rejectReasons.map(({ key }) => key)))
  if (!read.ok) return invalid(read)
  const decided = await decideAppeal({ id: appeal.id, ...read.value }, { db, clock, actor, council })
  if (!decided.ok) {
    if (decided.reason === 'not-found') throw notFound()
    return refuse(read, decidingRefusalWords(decided))
  }
  const told = decided.told ? 'We have told them.' : 'They have no email address: print the answer and post it.'
  return redirectWithNotice(`/council/appeals/${appeal.id}`, `The appeal is answered. ${told}`)
})

export default function AppealPage() {
  const { appeal, hidden, mayNot, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { status, reference, dueOn, decidedAt, decisions, careful } = appeal
  return (
    <CouncilPage
      title={status === 'open' ? `Appeal to be answered by ${formatDay(dueOn, now)}` : 'Appeal'}
      eyebrow={reference}
      back={{ href: '/council/appeals', label: 'Appeals' }}
      {...(!hidden && {
        actions: (
          <LinkButton href={`/council/grants/${appeal.applicationId}`} kind="secondary">
            See the whole application
          </LinkButton>
        ),
      })}
    >
      {hidden ? (
        <Notice kind="info" title="A colleague answers this appeal">
          <p>{mayNot}</p>
        </Notice>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
          <div className="stack-lg">
            {careful.length > 0 && (
              <Notice kind="warn" title="Before you ring or write">
                {careful.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </Notice>
            )}
            <TheirWords words={appeal.words} madeAt={appeal.madeAt} />
            <DecisionAppealed decisions={decisions} />
          </div>
          {status !== 'open' ? (
            <p>
              <Tag tone={appealStatusLooks[status].tone}>{appealStatusLooks[status].label}</Tag>{' '}
              {decidedAt && formatDay(decidedAt, now)}
            </p>
          ) : mayNot ? (
            <Notice kind="info" title="A colleague answers this appeal">
              <p>{mayNot}</p>
            </Notice>
          ) : (
            <AppealForm appeal={appeal} form={form} />
          )}
        </div>
      )}
    </CouncilPage>
  )
}
