import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Table, type Column } from '#app/ui/table'
import { findingLabels, type ReviewRow } from '../review'

/** "Approved: £120.00". */
export function decisionWords({ outcome, pence }: Pick<ReviewRow, 'outcome' | 'pence'>): string {
  switch (outcome) {
    case 'approve':
      return `Approved: ${formatMoney(pence ?? 0)}`
    case 'reject':
      return 'Refused'
    case 'uphold':
      return 'Appeal upheld'
    case 'dismiss':
      return 'Appeal dismissed'
  }
}

type Props = { caption: string; rows: readonly ReviewRow[]; empty: string; now: Date }

/** Decisions drawn for a second look, each leading to its page. */
export function ReviewTable({ caption, rows, empty, now }: Props) {
  const columns: Column<ReviewRow>[] = [
    {
      label: 'Application',
      cell: ({ id, reference }) => <a href={`/council/grants/reviews/${id}`}>{reference}</a>,
    },
    { label: 'Scheme', cell: ({ scheme }) => scheme },
    { label: 'Decision', cell: decisionWords },
    { label: 'Decided', cell: ({ decidedAt }) => formatDay(decidedAt, now) },
    { label: 'Found', cell: ({ finding }) => (finding ? findingLabels[finding].label : 'Not looked at yet') },
  ]
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p className="text-muted">{empty}</p>}
    />
  )
}
