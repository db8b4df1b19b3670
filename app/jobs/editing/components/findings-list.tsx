import { VisuallyHidden } from '#app/ui/icon'
import { stepOfText } from '../editor-steps'
import type { VacancyStep } from '../forms'
import type { Finding } from '#app/jobs/vacancies/finding'

type FindingsListProps = {
  findings: readonly Pick<Finding, 'rule' | 'sentence' | 'field' | 'matches'>[]
  /** Where the text can be changed. */
  changeHref?: (step: VacancyStep, field: string) => string
}

/** Why a vacancy needs a second look, with the words that matched. */
export function FindingsList({ findings, changeHref }: FindingsListProps) {
  return (
    <ul className="stack">
      {findings.map(({ rule, sentence, field, matches }) => (
        <li key={`${rule} ${field}`}>
          {sentence} {matches.length > 0 && <Quoted words={[...new Set(matches.map(({ words }) => words))]} />}
          {changeHref && (
            <>
              {' '}
              <a href={changeHref(stepOfText(field), field)}>
                Change it<VisuallyHidden> ({sentence})</VisuallyHidden>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Quoted({ words }: { words: string[] }) {
  return (
    <>
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ', '}
          <mark>“{word.length > 120 ? `${word.slice(0, 119)}…` : word}”</mark>
        </span>
      ))}
    </>
  )
}
