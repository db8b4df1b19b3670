import { formatDate, formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { Table } from '#app/ui/table'
import type { LeftRow } from '../left'

/** Who left the job that their award is for: a card on the approver's first page, with what is to be decided. */
export function LeftPanel({ left, now }: { left: { rows: readonly LeftRow[]; total: number }; now: Date }) {
  const { rows, total } = left
  if (total === 0) return null
  return (
    <Section title={total === 1 ? 'One person has left their job' : `${total} people have left their jobs`} id="left">
      <div className="stack">
        <p>Their award was for this job. Ask money back, or let it go with a reason: one decision each.</p>
        <Table
          caption="People who left during an award"
          rows={rows}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            { label: 'Application', cell: ({ reference, scheme }) => `${reference}, ${scheme}` },
            { label: 'Left', cell: ({ leftOn }) => (leftOn ? formatDate(leftOn) : 'Not said') },
            { label: 'Employer told us', cell: ({ answeredAt }) => formatDay(answeredAt, now) },
            { label: 'May be asked back', numeric: true, cell: ({ askBackPence }) => formatMoney(askBackPence) },
            { label: 'To decide', cell: (row) => <Decide row={row} /> },
          ]}
        />
        {total > rows.length && (
          <p>
            <a href="/council/recoveries?view=early">See all {total.toLocaleString('en-GB')}</a>
          </p>
        )}
      </div>
    </Section>
  )
}

function Decide({ row: { applicationId, reference, unpaidPence } }: { row: LeftRow }) {
  const href = `/council/grants/${applicationId}`
  if (unpaidPence > 0)
    return (
      <a href={`${href}/cancel-instalments`}>
        Stop the {formatMoney(unpaidPence)} still to be paid<span className="visually-hidden">: {reference}</span>
      </a>
    )
  return (
    <a href={`${href}/recovery`}>
      Ask back or let go<span className="visually-hidden">: {reference}</span>
    </a>
  )
}
