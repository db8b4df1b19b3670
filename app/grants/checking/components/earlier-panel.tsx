import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import type { DecisionView } from '../decision-view'
import { staffStatusLooks } from '../queue/status-words'

/** What the same person, or somebody with the same National Insurance number, applied for before. */
export function EarlierPanel({ earlier }: { earlier: DecisionView['earlier'] }) {
  const { rows, hidden } = earlier
  return (
    <Section title="Other applications of theirs" id="earlier">
      {rows.length === 0 && hidden === 0 && <p className="text-muted">None.</p>}
      <ul className="stack-list">
        {rows.map(({ id, reference, scheme, status, submittedAt, awardedPence, otherPerson }) => (
          <li key={id}>
            <a href={`/council/grants/${id}`}>{reference}</a>, {scheme}, {formatDate(submittedAt)}{' '}
            <Tag tone={staffStatusLooks[status].tone}>{staffStatusLooks[status].label}</Tag>
            {awardedPence !== null && ` ${formatMoney(awardedPence)}`}
            {otherPerson && ' (another account, the same National Insurance number)'}
          </li>
        ))}
        {hidden > 0 && (
          <li>
            {hidden === 1 ? 'One to a scheme' : `${hidden} to schemes`} that you do not work on. What they were awarded
            counts under the cap.
          </li>
        )}
      </ul>
    </Section>
  )
}
