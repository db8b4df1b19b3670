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
      {confirmations.map((one) => (
        <Card key={one.id} as="li" headingLevel={3} title={titleOf(one)} aside={<StateTag one={one} />}>
          <SummaryList items={factsOf(one, now)} />
          {hrefFor && ['by-hand', 'asked', 'unanswered'].includes(one.state) && (
            <p>
              <a href={hrefFor(one.id)}>Write down an answer, or ask at another address</a>
            </p>
          )}
        </Card>
      ))}
    </ul>
  )
}

function StateTag({ one }: { one: StaffConfirmation }) {
  if (!one.answer) return <Tag tone={tones[one.state]}>{stateLabels[one.state]}</Tag>
  return <Tag tone={one.answer === 'employed' ? 'good' : 'bad'}>{answerLabels[one.answer]}</Tag>
}

function factsOf(one: StaffConfirmation, now: Date) {
  const asked =
    one.asked ?? (one.state === 'scheduled' ? 'The employer' : 'Nobody can be written to: please ask by hand')
  return [
    { label: 'Asked', value: one.how === 'link' ? `${asked}, by a link` : asked },
    ...(one.askedAt ? [{ label: 'When', value: askedWords(one, now) }] : []),
    ...(one.state === 'scheduled' ? [{ label: 'When', value: `On ${formatDay(one.dueAt, now)}` }] : []),
    ...(one.since ? [{ label: 'First day at work', value: formatDate(one.since) }] : []),
    ...(one.jobRole ? [{ label: 'Job', value: roleLabels[one.jobRole] }] : []),
    ...(one.weeklyHours !== null ? [{ label: 'Hours', value: hoursWords(one.weeklyHours) }] : []),
    ...(one.leftOn ? [{ label: 'Last day at work', value: formatDate(one.leftOn) }] : []),
    ...(one.words ? [{ label: 'In their words', value: one.words }] : []),
    ...(one.answeredAt ? [{ label: 'Answered', value: answeredWords(one, now) }] : []),
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
