import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatDate, formatDay } from '#app/shared/date-words'
import { Card } from '#app/ui/card'
import { Tag, type Tone } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import type { ConfirmationState } from '../confirmation'
import type { StaffConfirmation } from '../staff-view'
import { answerLabels, hoursWords, stateLabels } from '../words'

const tones: Record<ConfirmationState, Tone> = {
  scheduled: 'neutral',
  'by-hand': 'warn',
  asked: 'info',
  unanswered: 'warn',
  answered: 'good',
  cancelled: 'neutral',
}

/** "Still working there, week 13". */
function titleOf({ kind, week }: StaffConfirmation): string {
  return kind === 'retention' ? `Still working there, week ${String(week)}` : 'Working there'
}

/** What the employer was asked and said, each question a card. `hrefFor` leads to where an answer is written down. */
export function EmployersWords({
  confirmations,
  now,
  hrefFor,
}: {
  confirmations: StaffConfirmation[]
  now: Date
  hrefFor?: (id: string) => string
}) {
  if (confirmations.length === 0) return <p>The employer has not been asked.</p>
  return (
    <ul className="stack list-none p-0">
      {confirmations.map((confirmation) => (
        <Card
          key={confirmation.id}
          as="li"
          headingLevel={3}
          title={titleOf(confirmation)}
          aside={<StateTag confirmation={confirmation} />}
        >
          <SummaryList items={factsOf(confirmation, now)} />
          {hrefFor && ['by-hand', 'asked', 'unanswered'].includes(confirmation.state) && (
            <p>
              <a href={hrefFor(confirmation.id)}>Write down an answer, or ask at another address</a>
            </p>
          )}
        </Card>
      ))}
    </ul>
  )
}

function StateTag({ confirmation }: { confirmation: StaffConfirmation }) {
  if (!confirmation.answer) return <Tag tone={tones[confirmation.state]}>{stateLabels[confirmation.state]}</Tag>
  return <Tag tone={confirmation.answer === 'employed' ? 'good' : 'bad'}>{answerLabels[confirmation.answer]}</Tag>
}

function factsOf(confirmation: StaffConfirmation, now: Date) {
  const recipient =
    confirmation.recipient ??
    (confirmation.state === 'scheduled' ? 'The employer' : 'Nobody can be written to: please ask by hand')
  return [
    { label: 'Asked', value: confirmation.how === 'link' ? `${recipient}, by a link` : recipient },
    ...(confirmation.askedAt ? [{ label: 'When', value: askedWords(confirmation, now) }] : []),
    ...(confirmation.state === 'scheduled'
      ? [{ label: 'When', value: `On ${formatDay(confirmation.dueAt, now)}` }]
      : []),
    ...(confirmation.since ? [{ label: 'First day at work', value: formatDate(confirmation.since) }] : []),
    ...(confirmation.jobRole ? [{ label: 'Job', value: roleLabels[confirmation.jobRole] }] : []),
    ...(confirmation.weeklyHours !== null ? [{ label: 'Hours', value: hoursWords(confirmation.weeklyHours) }] : []),
    ...(confirmation.leftOn ? [{ label: 'Last day at work', value: formatDate(confirmation.leftOn) }] : []),
    ...(confirmation.words ? [{ label: 'In their words', value: confirmation.words }] : []),
    ...(confirmation.answeredAt ? [{ label: 'Answered', value: answeredWords(confirmation, now) }] : []),
  ]
}

function askedWords({ askedAt, remindersSent, nextReminderAt, how }: StaffConfirmation, now: Date): string {
  const when = formatDay(askedAt!, now)
  if (!how) return when
  const reminded = remindersSent === 0 ? '' : remindersSent === 1 ? ', reminded once' : ', reminded twice'
  return `${when}${reminded}${nextReminderAt ? `; next reminder ${formatDay(nextReminderAt, now)}` : ''}`
}

function answeredWords({ answeredAt, answeredBy, recordedBy }: StaffConfirmation, now: Date): string {
  const who = answeredBy ? `, by ${answeredBy}` : ', from the employment record'
  return `${formatDay(answeredAt!, now)}${who}${recordedBy ? ` (written down by ${recordedBy})` : ''}`
}
