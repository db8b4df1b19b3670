import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addNote } from '#app/hiring/answering/add-note.server'
import { AnswerForm } from '#app/hiring/answering/answer-forms'
import { applicant as readApplicant, findApplicant } from '#app/hiring/answering/queries-applicant.server'
import { answerNotice, answerRefusalWords, applicantName } from '#app/hiring/answering/applicant-words'
import { MarkRead } from '#app/hiring/answering/components/mark-read'
import { TellPreview } from '#app/hiring/answering/components/tell-preview'
import { AnswerPanel } from '#app/hiring/answering/components/answer-panel'
import { ApplicantFacts } from '#app/hiring/answering/components/applicant-facts'
import { ApplicantHistory, ApplicantNotes } from '#app/hiring/answering/components/applicant-history'
import { IntroducedBySection } from '#app/brokering/introductions/components/introduced-by'
import { introducedBy } from '#app/brokering/introductions/queries-provider.server'
import { markSeen } from '#app/hiring/answering/mark-seen.server'
import { changesFor, mayHandleApplicants } from '#app/hiring/answering/policy'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { ToldBySection } from '#app/referrals/friends/desk/components/told-by'
import { toldBy } from '#app/referrals/friends/desk/queries-record.server'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { formatDay } from '#app/shared/date-words'
import { ErrorSummary } from '#app/ui/form'
import { workOf } from '#app/across/work.server'
import { changeOf, isShown, sendAnswer, showEmail } from './answer-applicant.server'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? applicantName(data.applicant.name) : 'Applicant' },
]

export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const { providerId, roles } = provider
  const applicant = found(await readApplicant(db, { id: params.id ?? '', providerId, now }))
  const { status, undoTo, erased, vacancy } = applicant
  return {
    applicant,
    introduction: await introducedBy(db, { applicationId: applicant.id, providerId }),
    referral: await toldBy(db, { applicationId: applicant.id, providerId }),
    mayRecord: mayHandleApplicants(roles) && (await programmeOf(db, { providerId, now })).state === 'running',
    changes: changesFor(roles, { status, undoTo, erased, openingsLeft: vacancy.openingsLeft }),
    mayWrite: mayHandleApplicants(roles),
    formKey: newFormKey(),
    now,
  }
})

export const action = as(
  'provider-recruiter',
  async (given) => {
    const id = given.params.id ?? ''
    const context = workOf(given)
    const read = readByIntent(await formDataOf(given.request), AnswerForm)
    if (!read.ok) return invalid(read)
    const answer = read.value
    // Who answers has read it.
    await markSeen({ id, providerId: given.provider.providerId }, { db: given.db, now: given.clock.now() })
    if (isShown(answer)) return showEmail(answer, read.form, given)
    const perform = () => {
      switch (answer.intent) {
        case 'undo':
          return undoDecision({ id }, context)
        case 'note':
          return addNote({ id, words: answer.note, formKey: answer.formKey }, context)
        case 'send-shortlist':
        case 'send-interview':
        case 'send-offer':
        case 'send-hire':
        case 'send-lapse':
          return sendAnswer(id, answer, context)
      }
    }
    const outcome = await perform()
    if (!outcome.ok) {
      if (outcome.reason === 'not-found') throw notFound()
      return refuse(read, ...answerRefusalWords[outcome.reason])
    }
    const done = answer.intent === 'undo' || answer.intent === 'note' ? answer.intent : changeOf(answer.intent)
    const later = 'tell' in answer && answer.tell !== 'now'
    const notice = answerNotice(done, outcome.application, later)
    const { vacancyId } = outcome.application
    const filled = 'filled' in outcome && outcome.filled
    if (filled)
      return redirectWithNotice(
        `/provider/vacancies/${vacancyId}/applications`,
        `${notice} ${later ? 'The vacancy is filled and closed; taking it back opens it again.' : 'The vacancy is filled and closed.'}`,
      )
    return redirectWithNotice(`/provider/applications/${id}`, notice)
  },
  { of: ({ db, params, provider }) => findApplicant(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

export default function Applicant() {
  const { applicant, introduction, referral, mayRecord, changes, mayWrite, formKey, now } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : null
  const { vacancy, submittedAt } = applicant
  return (
    <ProviderPage
      title={applicantName(applicant.name)}
      eyebrow={
        <a href={`/provider/vacancies/${vacancy.id}/applications`}>
          {vacancy.title} ({vacancy.reference})
        </a>
      }
      lead={`${introduction ? 'Introduced' : 'Applied'} on ${formatDay(submittedAt, now)}`}
      back={{ href: '/provider/applications', label: 'All applicants' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        {answer?.form && !preview && (
          <div className="lg:col-span-2">
            <ErrorSummary state={answer.form} />
          </div>
        )}
        <div className="stack-lg lg:order-1">
          <AnswerPanel {...{ applicant, changes, now }} form={answer?.form} />
          {preview && answer && (
            <TellPreview action={`/provider/applications/${applicant.id}`} {...preview} form={answer.form} />
          )}
        </div>
        <div className="stack-lg">
          {!applicant.seen && <MarkRead applicationId={applicant.id} />}
          {introduction && (
            <IntroducedBySection introduction={introduction} over={applicant.answers === null} now={now} />
          )}
          <ApplicantFacts applicant={applicant} now={now} />
          <ToldBySection referral={referral} applicationId={applicant.id} mayRecord={mayRecord && !applicant.erased} />
          <ApplicantNotes applicant={applicant} mayWrite={mayWrite} formKey={formKey} form={answer?.form} />
          <ApplicantHistory history={applicant.history} now={now} />
        </div>
      </div>
    </ProviderPage>
  )
}
