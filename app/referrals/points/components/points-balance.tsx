import { formatMoney } from '#app/shared/money'
import { LinkButton } from '#app/ui/button'
import { Notice } from '#app/ui/status'
import type { PointsView } from '../points-view'
import { pointsWords } from '../points-words'

/** The whole of it: each programme's points, what they are worth, and what the next ones put right first. */
export function PointsBalance({ points }: { points: PointsView }) {
  const { accounts, balance, owed, pence } = points
  const former = accounts.filter((account) => !account.isCurrent && account.balance > 0)
  return (
    <div className="stack">
      {balance > 0 ? (
        <p className="lead">They are worth {formatMoney(pence)} before tax.</p>
      ) : (
        <p className="lead">You have no points to cash in yet.</p>
      )}
      {former.map((account) => (
        <p key={account.programmeId}>
          {pointsWords(account.balance)} of these come from an earlier programme, where a point is worth{' '}
          {formatMoney(account.pencePerPoint)}.
        </p>
      ))}
      {owed > 0 && (
        <Notice kind="info" title={`Your next ${pointsWords(owed)} put something right`}>
          <p>
            Some points went back after you had cashed them in. You need not pay anything: the next {pointsWords(owed)}{' '}
            you get make up for them.
          </p>
        </Notice>
      )}
      {balance > 0 && (
        <p>
          <LinkButton href="/refer/cash-in">Cash in</LinkButton>
        </p>
      )}
    </div>
  )
}
