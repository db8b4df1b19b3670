import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Card } from '#app/ui/card'
import { Steps } from '#app/ui/navigation'
import { pointsWords } from '#app/referrals/points/points-words'
import type { CashInStatus } from '../cash-in'
import { ownCashInWords } from '../cash-in-words'
import type { OwnCashIn } from '../own-view'

const steps = ['Asked', 'Approved', 'With payroll', 'Paid']
const stepOf: Partial<Record<CashInStatus, number>> = { requested: 1, approved: 2, exported: 3 }

/** The one that is on its way. */
export function OpenCashIn({ cashIn, now }: { cashIn: OwnCashIn; now: Date }) {
  const { points, pence, status, requestedAt } = cashIn
  const { label, next } = ownCashInWords[status]
  const at = stepOf[status] ?? 1
  return (
    <Card title={`${formatMoney(pence)} for ${pointsWords(points)}`} eyebrow="On its way">
      <Steps
        current={at}
        steps={steps.map((words, index) => ({
          words,
          state: index + 1 < at ? ('done' as const) : ('unfinished' as const),
        }))}
      />
      <p>
        <strong>{label}.</strong> {next}
      </p>
      <p className="text-muted">
        You asked on {formatDay(requestedAt, now)}. You can ask again when this one has been paid.
      </p>
    </Card>
  )
}
