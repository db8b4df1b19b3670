import { Tag, type Tone } from '#app/ui/status'
import type { RuleAnswer, RuleOutcome } from '../facts'

const answers: Record<RuleAnswer, { word: string; tone: Tone }> = {
  yes: { word: 'Yes', tone: 'good' },
  no: { word: 'No', tone: 'bad' },
  check: { word: 'We need to check', tone: 'warn' },
}

/** Each rule with its answer and the reason. */
export function RuleOutcomes({ outcomes }: { outcomes: readonly RuleOutcome[] }) {
  return (
    <ul className="rule-outcomes">
      {outcomes.map(({ rule, label, answer, sentence }, index) => (
        <li key={`${rule}-${index}`}>
          <div className="rule-outcome-head">
            <strong>{label}</strong>
            <Tag tone={answers[answer].tone}>{answers[answer].word}</Tag>
          </div>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  )
}
