import { VisuallyHidden } from '#app/ui/icon'
import { QuotedSentences } from '#app/jobs/moderation/components/quoted-sentences'
import { stepOfText } from '../editor-steps'
import type { VacancyStep } from '../forms'
import type { Finding } from '#app/jobs/vacancies/finding'

type FindingsListProps = {
  findings: readonly Pick<Finding, 'rule' | 'sentence' | 'field' | 'quotes'>[]
  /** Where the text can be changed. */
  changeHref?: (step: VacancyStep, field: string) => string
}

/** Why a vacancy needs a second look, with the sentences that it is about. */
export function FindingsList({ findings, changeHref }: FindingsListProps) {
  return (
    <ul className="stack">
      {findings.map(({ rule, sentence, field, quotes }) => (
        <li key={`${rule} ${field}`} className="space-y-2">
          <p>{sentence}</p>
          <QuotedSentences quotes={quotes} />
          {changeHref && (
            <p>
              <a href={changeHref(stepOfText(field), field)}>
                Change it<VisuallyHidden> ({sentence})</VisuallyHidden>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
