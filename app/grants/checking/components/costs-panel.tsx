import { formatMoney } from '#app/shared/money'
import { formatDate } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { DecisionView } from '../decision-view'

/** What is asked for, against what the scheme pays for each cost and in all. */
export function CostsPanel({ view }: { view: DecisionView }) {
  const { costs, requestedPence, maximumPence, earlier } = view
  const awarded = costs.some(({ awardedPence }) => awardedPence !== null)
  const over = requestedPence > maximumPence
  return (
    <Section title="What for, and how much" id="costs">
      <Table
        caption="Costs"
        keepTable={!awarded}
        rows={costs}
        rowKey={({ key }) => key}
        columns={[
          { label: 'Cost', cell: ({ label }) => label },
          {
            label: 'Asked',
            numeric: true,
            cell: ({ pence, maxPence }) => (
              <>
                {formatMoney(pence)}
                {pence > maxPence && <span className="text-muted"> (over)</span>}
              </>
            ),
          },
          { label: 'Most', numeric: true, cell: ({ maxPence }) => formatMoney(maxPence) },
          ...(awarded
            ? [
                {
                  label: 'Recommended',
                  numeric: true,
                  cell: ({ awardedPence }: DecisionView['costs'][number]) =>
                    awardedPence === null ? '' : formatMoney(awardedPence),
                },
              ]
            : []),
        ]}
      />
      <ul className="stack-list">
        <li>
          {formatMoney(requestedPence)} in all; the most for one award is {formatMoney(maximumPence)}.{' '}
          {over && <Tag tone="warn">More than the scheme gives</Tag>}
        </li>
        {earlier.leftPence !== null && (
          <li>
            {formatMoney(earlier.leftPence)} left under this person’s lifetime cap.{' '}
            {earlier.leftPence < requestedPence && <Tag tone="warn">Less than they ask for</Tag>}
          </li>
        )}
        {earlier.nextFrom && (
          <li>
            {earlier.nextFrom === 'never'
              ? 'They had this before, and each person can get it once.'
              : `They had this before; the next can be awarded from ${formatDate(earlier.nextFrom)}.`}
          </li>
        )}
      </ul>
    </Section>
  )
}
