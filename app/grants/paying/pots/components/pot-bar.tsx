import { formatMoney } from '#app/shared/money'
import type { Balances } from '../ledger'
import { potParts } from '../pot-view'

const FILLS = { available: 'fill-good', committed: 'fill-warn', spent: 'fill-line-strong' } as const
const MARKS = { available: 'bg-good', committed: 'bg-warn', spent: 'bg-line-strong' } as const

/** What became of a pot's money, as one bar with its figures; together they are what was allocated. */
export function PotBar({ pot }: { pot: Balances }) {
  const parts = potParts(pot)
  const width = (pence: number) => (pot.allocatedPence === 0 ? 0 : (pence / pot.allocatedPence) * 100)
  const placed = parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((sum, { pence }) => sum + pence, 0)
    return { ...part, x: width(before), width: width(part.pence) }
  })
  return (
    <div>
      <svg width="100%" height="20" aria-hidden="true" focusable="false" className="block rounded-md">
        <rect width="100%" height="20" className="fill-well" />
        {placed.map(({ key, x, width: part }) => (
          <rect key={key} x={`${x.toFixed(2)}%`} width={`${part.toFixed(2)}%`} height="20" className={FILLS[key]} />
        ))}
      </svg>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div>
          <dt className="text-muted">Allocated</dt>
          <dd className="font-bold">{formatMoney(pot.allocatedPence)}</dd>
        </div>
        {parts.map(({ key, label, pence }) => (
          <div key={key}>
            <dt className="text-muted">
              <span className={`mr-2 inline-block size-3 rounded-full ${MARKS[key]}`} aria-hidden="true" />
              {label}
            </dt>
            <dd className="font-bold">{formatMoney(pence)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
