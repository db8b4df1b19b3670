import { formatDay } from '#app/shared/date-words'
import { fromDateColumn } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { EmptyState } from '#app/ui/card'
import { Table } from '#app/ui/table'
import { leftOutWords } from '../exclusion'
import type { DueRow } from '../run-view'

/** What is due and in no run. */
export function DueTable({ rows, now }: { rows: readonly DueRow[]; now: Date }) {
  return (
    <Table
      caption="Due, and in no payment run"
      rows={rows}
      rowKey={({ instalmentId }) => instalmentId}
      empty={
        <EmptyState title="Nothing is waiting">
          <p>Everything that is due is in a payment run.</p>
        </EmptyState>
      }
      columns={[
        { label: 'Who', cell: ({ name }) => name },
        { label: 'Application', cell: ({ applicationReference }) => applicationReference },
        { label: 'Amount', cell: ({ pence }) => formatMoney(pence), numeric: true },
        { label: 'Due since', cell: ({ dueOn }) => formatDay(fromDateColumn(dueOn), now) },
        {
          label: 'Why it is in no run',
          cell: whyDue,
        },
      ]}
    />
  )
}

function whyDue({ reason, doubts }: DueRow): string {
  if (doubts.length > 0) return leftOutWords({ reason: 'open-signal', doubts })
  return reason ? leftOutWords({ reason, doubts }) : 'It was in no run yet.'
}
