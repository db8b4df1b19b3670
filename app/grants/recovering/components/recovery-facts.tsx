import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { Notice, Tag } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import type { Recovery, RecoveryPage } from '../recovery-view'
import { recoveryLooks } from '../recovery'

/** When they started and left, what was paid, and what may be asked back. */
export function CaseFacts({ page }: { page: RecoveryPage }) {
  const { startedOn, word, paidPence, askBack } = page
  return (
    <Section title="What happened" id="case">
      <SummaryList
        items={[
          { label: 'First day at work', value: formatDate(startedOn) },
          { label: 'The employer says', value: wordWords(word) },
          { label: 'Paid so far', value: formatMoney(paidPence) },
          {
            label: 'May be asked back',
            value: askBack
              ? `Up to ${formatMoney(askBack.pence)}: ${askBack.percent}% from who leaves before week ${askBack.week}`
              : 'Nothing',
          },
        ]}
      />
    </Section>
  )
}

function wordWords(word: RecoveryPage['word']): string {
  if (!word) return 'Nothing yet'
  if (word.answer === 'employed') return 'Still works there'
  if (word.answer === 'not-ours') return 'Never worked there'
  return word.leftOn ? `Left on ${formatDate(word.leftOn)}` : 'Left'
}

/** Where the recovery stands, who did what, and what the person reads. */
export function RecoveryStanding({ recovery, hasEmail, letterHref }: Standing) {
  const { status, pence, recoveredPence, proposedBy, proposedAt, decided, endProposedBy, ended, words } = recovery
  const look = recoveryLooks[status]
  return (
    <Section title="Where it stands" id="standing" aside={<Tag tone={look.tone}>{look.label}</Tag>}>
      <div className="stack">
        <SummaryList
          items={[
            { label: 'Amount', value: formatMoney(pence) },
            ...(recoveredPence > 0 ? [{ label: 'Came back', value: formatMoney(recoveredPence) }] : []),
            { label: 'Proposed', value: `${proposedBy.name}, ${formatDate(proposedAt)}` },
            ...(decided ? [{ label: 'Decided', value: `${decided.by}, ${formatDate(decided.at)}` }] : []),
            ...(endProposedBy ? [{ label: 'Stopping proposed by', value: endProposedBy.name }] : []),
            ...(ended ? [{ label: 'Ended', value: `${ended.by ? `${ended.by}, ` : ''}${formatDate(ended.at)}` }] : []),
          ]}
        />
        {words && (
          <div>
            <p className="eyebrow">{status === 'proposed' ? 'They would read' : 'They read'}</p>
            <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line wrap">{words}</blockquote>
          </div>
        )}
        {letterHref && status !== 'proposed' && status !== 'refused' && (
          <p>
            <a href={letterHref}>The letter as a PDF</a>
          </p>
        )}
        {!hasEmail && status === 'asked' && (
          <Notice kind="warn" title="They have no email address">
            <p>Print the letter and post it.</p>
          </Notice>
        )}
      </div>
    </Section>
  )
}

type Standing = { recovery: Recovery; hasEmail: boolean; letterHref?: string }
