import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAgain, recordEmployersWord } from '#app/grants/confirming/asking/ask-again.server'
import { EmployersWords } from '#app/grants/confirming/components/staff-confirmations'
import { hidesFrom, interestWords } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { AskAgain, RecordForm } from '#app/grants/confirming/components/staff-forms'
import { AskAgainForm, RecordedAnswerForm } from '#app/grants/confirming/forms'
import { askedAbout, confirmationsOf } from '#app/grants/confirming/queries-confirmations.server'
import type { StaffConfirmation } from '#app/grants/confirming/staff-view'
import { staffRefusal } from '#app/grants/confirming/words'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse, textOf } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'The employer’s word' }]

const OPEN = ['by-hand', 'unanswered', 'asked']

/** The question that is meant: the one named, else the newest that is open, else the next to come, else the last one. */
function meant(all: StaffConfirmation[], of: string | null) {
  const open = all.find(({ state }) => OPEN.includes(state)) ?? all.findLast(({ state }) => state === 'scheduled')
  const one = all.find(({ id }) => id === of) ?? open ?? all[0]
  return {
    of: one?.id ?? '',
    kind: one?.kind ?? ('employment' as const),
    week: one?.week ?? null,
    mayAsk: !one || OPEN.includes(one.state),
  }
}

export const loader = as('grant-officer', async ({ db, params, url, council, actor, roles, clock }) => {
  const schemes = await schemesOf(db, {
    councilId: council.id,
    personId: actor.personId,
    roles: ['assessor', 'approver', 'appeals'],
  })
  const application = found(await askedAbout(db, { id: params.id ?? '', councilId: council.id, schemes }))
  const interest = await interestOf(db, { applicationId: application.id, personId: actor.personId })
  if (interest && hidesFrom(interest)) return { hidden: interestWords[interest], application: null }
  const confirmations = await confirmationsOf(db, { applicationId: application.id, councilId: council.id })
  const mayWrite = roles.includes('assessor')
  return {
    hidden: null,
    application,
    confirmations,
    mayWrite,
    ...meant(confirmations, url.searchParams.get('of')),
    now: clock.now(),
  }
})

export const action = as('assessor', async ({ request, db, params, council, actor, clock }) => {
  const scope = { councilId: council.id, personId: actor.personId, roles: ['assessor'] as const }
  const schemes = await schemesOf(db, scope)
  const { id } = found(await askedAbout(db, { id: params.id ?? '', councilId: council.id, schemes }))
  const raw = await formDataOf(request)
  const all = await confirmationsOf(db, { applicationId: id, councilId: council.id })
  // Which question it answers is never guessed: where there are several, the form names one of them.
  const of = textOf(raw, 'of')
  if (all.length > 1 || of !== '') found(all.find((question) => question.id === of))
  const { kind, week } = meant(all, of)
  const about = { applicationId: id, kind, week }
  const work = { db, clock, actor, council }
  const back = `/council/grants/${id}/confirmation`
  return byIntent(raw, {
    record: when(RecordedAnswerForm, async (read) => {
      const recorded = await recordEmployersWord({ ...about, ...read.value }, work)
      if (recorded.ok) return redirectWithNotice(back, 'The answer is written down.')
      if (recorded.reason === 'not-found') throw notFound()
      return refuse(read, staffRefusal(recorded.reason))
    }),
    'ask-again': when(AskAgainForm, async (read) => {
      const asked = await askAgain({ ...about, ...read.value }, work)
      if (asked.ok) return redirectWithNotice(back, `We have asked ${read.value.email}.`)
      if (asked.reason === 'not-found') throw notFound()
      return refuse(read, staffRefusal(asked.reason), asked.reason === 'own-address' ? 'email' : '')
    }),
  })
})

export default function GrantConfirmation() {
  const data = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  if (data.application === null)
    return (
      <CouncilPage title="The employer’s word" back={{ href: '/council/grants', label: 'Grants' }}>
        <Notice kind="info">
          <p>{data.hidden}</p>
        </Notice>
      </CouncilPage>
    )
  const { application, confirmations, mayWrite, of, kind, mayAsk, now } = data
  const here = `/council/grants/${application.id}/confirmation`
  return (
    <CouncilPage
      title="The employer’s word"
      eyebrow={`${application.name}, ${application.reference}`}
      lead={`Employer: ${application.providerName ?? application.employerName}`}
      back={{ href: `/council/grants/${application.id}`, label: 'The application' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
        <EmployersWords
          confirmations={confirmations}
          now={now}
          {...(mayWrite && { hrefFor: (id: string) => `${here}?of=${id}#record` })}
        />
        {mayWrite ? (
          <div className="stack-lg">
            <RecordForm action={here} kind={kind} of={of} name={application.name} form={form} />
            {mayAsk && <AskAgain action={here} of={of} form={form} />}
          </div>
        ) : (
          <Notice kind="info">
            <p>An assessor asks the employer and writes down what they say.</p>
          </Notice>
        )}
      </div>
    </CouncilPage>
  )
}
