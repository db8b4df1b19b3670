import type { DecisionLine } from '#app/grants/checking/decision-view'
import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { SummaryList } from '#app/ui/summary'

/** What they wrote, in their own words. */
export function TheirWords({ words, madeAt }: { words: string; madeAt: Date }) {
  return (
    <Section title="What they wrote" id="words">
      <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line wrap">
        {words || 'Their words were erased.'}
      </blockquote>
      <p className="text-muted">Sent on {formatDate(madeAt)}.</p>
    </Section>
  )
}

const titles: Record<DecisionLine['kind'], string> = {
  recommend: 'Recommended',
  return: 'Sent back',
  decide: 'Decided',
  undo: 'Taken back',
  appeal: 'Answer to the appeal',
}

/** Who recommended and who decided, for which reasons, with which words. */
export function DecisionAppealed({ decisions }: { decisions: DecisionLine[] }) {
  return (
    <Section title="The decision they appeal against" id="decision">
      <div className="stack">
        {decisions.map((decision) => (
          <div key={decision.id} className="card">
            <h3 className="card-title">
              {titles[decision.kind]}
              {decision.outcome && `: ${outcomeWords(decision)}`}
            </h3>
            <SummaryList
              items={[
                { label: 'By', value: `${decision.by}, ${formatDate(decision.at)}` },
                ...(decision.reasons.length > 0 ? [{ label: 'Reasons', value: decision.reasons.join('; ') }] : []),
                ...(decision.words ? [{ label: 'To the applicant', value: decision.words }] : []),
                ...(decision.privateWords ? [{ label: 'To colleagues', value: decision.privateWords }] : []),
              ]}
            />
          </div>
        ))}
      </div>
    </Section>
  )
}

function outcomeWords({ outcome, pence }: DecisionLine): string {
  if (outcome === 'uphold') return 'upheld'
  if (outcome === 'dismiss') return 'dismissed'
  return outcome === 'approve' ? `approve${pence === null ? '' : ` ${formatMoney(pence)}`}` : 'refuse'
}
