import { formatDate, formatDateTime, formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { SummaryList, Timeline } from '#app/ui/summary'
import { PhoneLink } from '#app/ui/phone-link'
import { retentionAnswerLabels } from '../employment'
import { waitReasonWords } from '../claims/first-day'
import type { Starter } from '../starter'
import { pastRecordWords, reasonWords } from '../starter-words'
import { EmploymentTag } from './starter-list'

/** Who, where, since when, until when. */
export function StarterFacts({ starter, now }: { starter: Starter; now: Date }) {
  const {
    status,
    siteName,
    siteTown,
    phone,
    email,
    startAgreed,
    startedOn,
    endedOn,
    reason,
    applicationId,
    safeContact,
  } = starter
  return (
    <div className="stack">
      {safeContact.length > 0 && (
        <Notice kind="warn" title="How to reach them safely">
          <p>{safeContact.join(' ')}</p>
        </Notice>
      )}
      {starter.waiting && (
        <Notice kind="info" title="The council checks the first day">
          <p>
            You said that they started on {formatDate(starter.waiting.claimedOn)}.{' '}
            {startedOn
              ? `The record says ${formatDate(startedOn)}, and that counts until it is decided.`
              : 'Until it is decided the start is not recorded.'}{' '}
            {waitReasonWords[starter.waiting.why]}
          </p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: 'Stage', value: <EmploymentTag status={status} /> },
          ...(siteName ? [{ label: 'Where', value: [siteName, siteTown].filter(Boolean).join(', ') }] : []),
          ...(phone ? [{ label: 'Phone', value: <PhoneLink phone={phone} /> }] : []),
          ...(email
            ? [
                {
                  label: 'Email',
                  value: (
                    <a className="wrap-anywhere" href={`mailto:${email}`}>
                      {email}
                    </a>
                  ),
                },
              ]
            : []),
          { label: 'Agreed first day', value: startAgreed && formatDay(startAgreed, now) },
          ...(startedOn ? [{ label: 'Started on', value: formatDate(startedOn) }] : []),
          ...(endedOn ? [{ label: 'Left on', value: formatDate(endedOn) }] : []),
          ...(reason ? [{ label: 'Because', value: reasonWords(reason) ?? 'Another reason' }] : []),
          ...(applicationId
            ? [
                {
                  label: 'Application',
                  value: <a href={`/provider/applications/${applicationId}`}>See the application</a>,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

/** The two questions, when they come and how they were answered. */
export function RetentionChecks({ checks, now }: { checks: Starter['checks']; now: Date }) {
  if (checks.length === 0) return null
  return (
    <Section title="Are they still with you?" id="checks">
      <SummaryList
        items={checks.map(({ week, dueAt, due, answer, answeredAt, by }) => ({
          label: `Week ${week}`,
          value: answer
            ? `${retentionAnswerLabels[answer]}${answeredAt ? ` (${formatDate(answeredAt)}${by ? `, ${by}` : ''})` : ''}`
            : due
              ? 'To answer now'
              : `We ask on ${formatDay(dueAt, now)}`,
        }))}
      />
    </Section>
  )
}

/** What was recorded, newest first. */
export function StarterHistory({ history }: { history: Starter['history'] }) {
  const items = history.flatMap((record) => {
    const words = pastRecordWords(record)
    return words ? [{ ...words, at: record.at.toISOString(), when: formatDateTime(record.at), by: record.by }] : []
  })
  if (items.length === 0) return null
  return (
    <Section title="History" id="history">
      <Timeline items={items} />
    </Section>
  )
}
