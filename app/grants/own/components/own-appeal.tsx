import type { OwnGrant } from '../own-grant'
import { formatDate, formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'

const answers = {
  upheld: 'We looked again and you were right to ask. Other people check and decide your application afresh.',
  dismissed: 'We looked again, and our decision stays as it was. The letter says why.',
} as const

/** What the applicant wrote against a refusal, and what became of it. */
export function OwnAppeal({ appeal, now }: { appeal: NonNullable<OwnGrant['appeal']>; now: Date }) {
  const { madeAt, dueOn, status, words } = appeal
  return (
    <Section title="You asked us to look again" id="appeal">
      <div className="stack">
        <p>
          {status === 'open'
            ? `You wrote on ${formatDate(madeAt)}. You hear from us by ${formatDay(dueOn, now)}.`
            : answers[status]}
        </p>
        {words && (
          <blockquote className="whitespace-pre-line break-words border-l-4 border-line pl-4">{words}</blockquote>
        )}
      </div>
    </Section>
  )
}
