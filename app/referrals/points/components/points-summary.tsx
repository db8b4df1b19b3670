import { formatMoney } from '#app/shared/money'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import type { PointsView } from '../points-view'
import { pointsWords } from '../points-words'

/** How many points somebody has, and what they are worth; the way to all about them. */
export function PointsSummary({ points }: { points: PointsView }) {
  const { balance, owed, pence } = points
  return (
    <Card title="Your points">
      <p>
        <strong className="text-2xl">{pointsWords(balance)}</strong>
        {pence > 0 && <> worth {formatMoney(pence)} before tax</>}
      </p>
      {owed > 0 && <p className="text-muted">Your next {pointsWords(owed)} put right some that were taken back.</p>}
      <ButtonRow>
        {balance > 0 && (
          <LinkButton href="/refer/cash-in" kind="secondary">
            Cash in
          </LinkButton>
        )}
        <LinkButton href="/refer/points" kind="quiet">
          See how you got them
        </LinkButton>
      </ButtonRow>
    </Card>
  )
}
