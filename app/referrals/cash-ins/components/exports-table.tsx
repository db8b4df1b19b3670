import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { ExportRow } from '../export-view'

/** A provider's files for payroll. */
export function ExportsTable({ rows, now }: { rows: readonly ExportRow[]; now: Date }) {
  return (
    <Table
      caption="Files for payroll"
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">No file has been made yet.</p>}
      columns={[
        { label: 'File', cell: ({ id, number }) => <a href={`/provider/referrals/exports/${id}`}>File {number}</a> },
        { label: 'Made on', cell: ({ exportedAt }) => formatDay(exportedAt, now) },
        { label: 'Payments', cell: ({ lineCount }) => lineCount.toLocaleString('en-GB'), numeric: true },
        { label: 'Total', cell: ({ pence }) => formatMoney(pence), numeric: true },
        {
          label: 'State',
          cell: ({ waiting }) =>
            waiting > 0 ? <Tag tone="accent">{waiting} with payroll</Tag> : <Tag tone="good">Done</Tag>,
        },
      ]}
    />
  )
}
