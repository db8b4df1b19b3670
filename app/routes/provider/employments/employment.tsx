import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstName } from '#app/people/profile/names'
import { RecordForms } from '#app/hiring/employment/components/record-forms'
import { RetentionChecks, StarterFacts, StarterHistory } from '#app/hiring/employment/components/starter-facts'
import { RecordForm } from '#app/hiring/employment/forms'
import { changesFor, employmentChanges } from '#app/hiring/employment/policy'
import { findStarter, starter as readStarter } from '#app/hiring/employment/queries-starter.server'
import { FIRST_DAY_WAITS, recordRefusal, starterName } from '#app/hiring/employment/starter-words'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { intentOf } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'
import { ErrorSummary } from '#app/ui/form'
import { recordDidNotStart } from '#app/across/employment/record-did-not-start.server'
import { workOf } from '#app/across/work.server'
import { correctStart, recordStart, undoStart } from '#app/across/employment/record-start.server'
import { sayNewToCare } from '#app/hiring/employment/new-to-care.server'
import { recordLeaving } from '#app/hiring/employment/record-leaving.server'
import { answerRetentionCheck } from '#app/hiring/employment/retention-checks/answer-retention-check.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? starterName(data.starter.name) : 'Starter' },
]

export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const starter = found(await readStarter(db, { id: params.id ?? '', providerId: provider.providerId, now }))
  const changes = changesFor(provider.roles, {
    status: starter.status,
    checkDue: starter.checks.some(({ due }) => due),
  })
  return { starter, changes, now, today: londonDate(now) }
})

export const action = as(
  'provider-recruiter',
  async ({ request, params, ...context }) => {
    const id = params.id ?? ''
    const recorder = workOf(context)
    const raw = await formDataOf(request)
    intentOf(raw, employmentChanges)
    const read = checkForm(raw, RecordForm)
    if (!read.ok) return invalid(read)
    const record = read.value
    const perform = () => {
      switch (record.change) {
        case 'start':
          return recordStart({ id, on: record.on, newToCare: record.newToCare }, recorder)
        case 'fall_through':
          return recordDidNotStart({ id, reason: record.reason }, recorder)
        case 'end':
          return recordLeaving({ id, on: record.on, reason: record.reason }, recorder)
        case 'undo_start':
          return undoStart({ id }, recorder)
        case 'new_to_care':
          return sayNewToCare({ id, newToCare: record.newToCare }, recorder)
        case 'correct_start':
          return correctStart({ id, on: record.on }, recorder)
        case 'answer':
          return answerRetentionCheck({ id, week: record.week, ...record.reply }, recorder)
      }
    }
    const outcome = await perform()
    if (!outcome.ok) {
      if (outcome.reason === 'not-found') throw notFound()
      return refuse(read, ...recordRefusal(outcome.reason, record.change))
    }
    const reopened = 'reopened' in outcome && outcome.reopened
    if ('waits' in outcome && outcome.waits) return redirectWithNotice(`/provider/employments/${id}`, FIRST_DAY_WAITS)
    const notice = reopened ? 'Recorded. The vacancy has its opening back and is open again.' : 'Recorded. Thank you.'
    return redirectWithNotice(`/provider/employments/${id}`, notice)
  },
  { of: ({ db, params, provider }) => findStarter(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

export default function StarterPage() {
  const { starter, changes, now, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const due = starter.checks.some((check) => check.due)
  return (
    <ProviderPage
      title={due ? `Is ${firstName(starter.name)} still with you?` : starterName(starter.name)}
      eyebrow={[due && starterName(starter.name), starter.title].filter(Boolean).join(', ')}
      back={{ href: '/provider/employments', label: 'All starters' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        {answer?.form && (
          <div className="lg:col-span-2">
            <ErrorSummary state={answer.form} />
          </div>
        )}
        <div className="lg:order-1">
          <RecordForms starter={starter} changes={changes} today={today} form={answer?.form} />
        </div>
        <div className="stack-lg">
          <StarterFacts starter={starter} now={now} />
          <RetentionChecks checks={starter.checks} now={now} />
          <StarterHistory history={starter.history} />
        </div>
      </div>
    </ProviderPage>
  )
}
