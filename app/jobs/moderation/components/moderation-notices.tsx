import { formatDay, formatTime, relativeDay } from '#app/shared/date-words'
import type { UnderFloor } from '#app/jobs/pay/coming/coming-floor'
import { Notice } from '#app/ui/status'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { closedReasonLabels, type ClosedReason, type VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { reportReasonWords } from '#app/jobs/reports/vacancy-report'
import { inSentence } from '#app/shared/in-sentence'

type NoticesProps = {
  vacancy: {
    status: VacancyStatus
    answers: VacancyAnswers
    submittedAt: Date | null
    closedReason: ClosedReason | null
    moderationReason: string | null
    applications: number
    reports: { id: string; words: string; reason: string; createdAt: Date }[]
  }
  /** Its pay lies under a legal minimum, now or from a day on. */
  payFloor: UnderFloor | null
  now: Date
}

/** Where the advert stands and what approving it would do; what people reported about it. */
export function ModerationNotices({ vacancy, payFloor, now }: NoticesProps) {
  const { status, answers, submittedAt, closedReason, moderationReason, applications, reports } = vacancy
  const { publishAt, closesAt } = answers
  const isOver = closesAt !== null && closesAt <= now
  return (
    <>
      {status === 'pending_review' && (
        <Notice
          kind={isOver ? 'warn' : 'info'}
          title={submittedAt ? `Sent for review ${relativeDay(submittedAt, now)}` : undefined}
        >
          <p>
            {isOver
              ? 'Its closing date has passed, so nobody will see it even if you approve it. Send it back for a new date.'
              : publishAt && publishAt > now
                ? `Once approved, it goes live by itself on ${formatDay(publishAt, now)} at ${formatTime(publishAt)}.`
                : 'Once approved, it is live at once.'}
          </p>
        </Notice>
      )}
      {status === 'approved' && (
        <Notice kind="info" title="It is approved">
          <p>{applications === 1 ? 'One person has applied.' : `${applications} people have applied.`}</p>
        </Notice>
      )}
      {payFloor && (
        <Notice kind="warn" title={payFloor.isNow ? 'The pay is below the legal minimum' : 'The pay is soon too low'}>
          <p>
            {payFloor.sentence}
            {status === 'approved' && !payFloor.isNow && ' The provider has been told; it becomes a draft on that day.'}
          </p>
        </Notice>
      )}
      {status === 'draft' && (
        <Notice kind="info" title="It is a draft again">
          <p>
            Its text is the provider’s own until they publish it again; then it is back in your queue if it has to be.
          </p>
          {moderationReason && <p className="whitespace-pre-line">You wrote: {moderationReason}</p>}
        </Notice>
      )}
      {status === 'closed' && closedReason && (
        <Notice kind="info" title={`It is closed: ${inSentence(closedReasonLabels[closedReason])}`}>
          {moderationReason && <p className="whitespace-pre-line">The provider reads: {moderationReason}</p>}
        </Notice>
      )}
      {reports.length > 0 && (
        <Notice
          kind="warn"
          title={
            reports.length === 1 ? 'Someone reported this advert' : `${reports.length} people reported this advert`
          }
        >
          <ul className="stack">
            {reports.map((report) => (
              <li key={report.id} className="break-words">
                {relativeDay(report.createdAt, now)}: {report.words || reportReasonWords(report.reason)}
              </li>
            ))}
          </ul>
          <p>
            <a href="/council/reports">Answer the reports</a>. Sending the advert back or taking it down answers them
            too.
          </p>
        </Notice>
      )}
    </>
  )
}
