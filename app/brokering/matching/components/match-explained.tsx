import { needParts, wantParts, type Exclusion, type Fit, type MatchPart, type PartName } from '../match'
import { matchSentence } from '../sentence'
import { exclusionLabels, halfLabels, mostWords, partLabels, scoreWords } from '../words'

/** Why a pair fits: the sentence, and the nine parts as bars in their two halves, with words and numbers. */
export function MatchExplained({ fit }: { fit: Fit }) {
  return (
    <div className="stack">
      <p>
        <strong>{scoreWords(fit.score)} of 100.</strong> {matchSentence(fit)}.
      </p>
      <div className="grid gap-6 lg:grid-cols-2">
        <Half label={halfLabels.wants} tenths={fit.wants} names={wantParts} fit={fit} />
        <Half label={halfLabels.needs} tenths={fit.needs} names={needParts} fit={fit} />
      </div>
    </div>
  )
}

type HalfProps = { label: string; tenths: number; names: readonly PartName[]; fit: Fit }

function Half({ label, tenths, names, fit }: HalfProps) {
  const parts = fit.parts.filter((part) => names.includes(part.name))
  const most = parts.reduce((sum, part) => sum + part.mostTenths, 0)
  const total = `${scoreWords(tenths)} of ${mostWords(most)}`
  return (
    <div className="min-w-0">
      <p>
        <strong>{label}:</strong> {total}
      </p>
      <ul className="match-parts" aria-label={`${label}: ${total}`}>
        {parts.map((part) => (
          <li key={part.name}>
            <PartBar part={part} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A bar as full as the part is met; the number says how much it counts. */
function PartBar({ part }: { part: MatchPart }) {
  const { name, tenths, mostTenths, words } = part
  const full = mostTenths === 0 ? 0 : (tenths / mostTenths) * 100
  return (
    <>
      <span className="match-part-head">
        <span>{partLabels[name]}</span>
        <span className="bar-value">
          {scoreWords(tenths)} of {mostWords(mostTenths)}
        </span>
      </span>
      <svg className="bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="bar-track" width="100%" height="10" rx="4" />
        <rect className="bar-fill" width={`${full.toFixed(1)}%`} height="10" rx="4" />
      </svg>
      <span className="muted">{words}</span>
    </>
  )
}

/** Why a pair does not fit, and what would have to change for each reason. */
export function MatchExclusions({ exclusions }: { exclusions: readonly Exclusion[] }) {
  return (
    <ul className="match-parts">
      {exclusions.map(({ code, words, change }) => (
        <li key={code}>
          <strong>{exclusionLabels[code]}.</strong> {words} <span className="muted">To fit: {change}</span>
        </li>
      ))}
    </ul>
  )
}
