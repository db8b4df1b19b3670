import { formatDay } from '#app/shared/date-words'
import { LinkButton } from '#app/ui/button'
import { Card, EmptyState } from '#app/ui/card'
import { CookingTogether } from '#app/ui/illustrations'
import { evidenceWords } from '../flag-words'
import { flagLabels, friendName } from '../../desk/manager-words'
import type { OpenCheck } from '../../desk/manager-views'

/** What the portal saw, and for whom. It says what to look at, never what somebody did. */
export function CheckList({ rows, now }: { rows: readonly OpenCheck[]; now: Date }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing to check" illustration={<CookingTogether />}>
        <p>
          When two people give the same phone number, or many friends come at once, the portal asks you to look before
          any points move.
        </p>
      </EmptyState>
    )
  return (
    <ul className="stack">
      {rows.map((check) => (
        <Card
          key={check.id}
          as="li"
          title={flagLabels[check.kind]}
          eyebrow={`${friendName(check.friend)}, told by ${check.by}`}
        >
          <p>{evidenceWords(check.kind, check.evidence, check.by, check.otherBy)}</p>
          <p className="text-muted">
            {check.vacancyTitle ?? 'Working here in general'}. Seen on {formatDay(check.raisedAt, now)}.
          </p>
          {check.own ? (
            <p>This is about you, so a colleague decides.</p>
          ) : (
            <LinkButton href={`/provider/referrals/checks/${check.id}`} kind="secondary" size="small">
              Look and decide
              <span className="visually-hidden"> about {friendName(check.friend)}</span>
            </LinkButton>
          )}
        </Card>
      ))}
    </ul>
  )
}
