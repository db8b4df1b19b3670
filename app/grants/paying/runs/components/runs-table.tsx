import { formatDay } from '#app/shared/date-words'
import { fromDateColumn } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { RunStatus } from '../payment-run'
import type { RunRow } from '../run-view'
import { runStatusLabels } from '../run-words'

const tones: Record<RunStatus, Tone> = {
  open: 'info',
  locked: 'warn',
  authorised: 'warn',
  exported: 'accent',
  part_confirmed: 'accent',
  reconciled: 'good',
  cancelled: 'neutral',
}

export function RunTag({ status }: { status: RunStatus }) {
  return <Tag tone={tones[status]}>{runStatusLabels[status]}</Tag>
}

/** A council's runs. */
export function RunsTable({ runs, now }: { runs: readonly RunRow[]; now: Date }) {
  return (
    <Table
      caption="Payment runs"
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Run', cell: ({ id, number }) => <a href={`/council/payment-runs/${id}`}>Payment run {number}</a> },
        { label: 'State', cell: ({ status }) => <RunTag status={status} /> },
        { label: 'Pays on', cell: ({ payOn }) => formatDay(fromDateColumn(payOn), now) },
        { label: 'Payments', cell: ({ lineCount }) => lineCount.toLocaleString('en-GB'), numeric: true },
        { label: 'Total', cell: ({ totalPence }) => formatMoney(totalPence), numeric: true },
        { label: 'Begun by', cell: ({ builtBy }) => builtBy },
        { label: 'Authorised by', cell: ({ authorisedBy }) => authorisedBy ?? '–' },
      ]}
    />
  )
}
