import { formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { EmptyState } from '#app/ui/card'
import { Table } from '#app/ui/table'
import { ledgerWords, type LedgerRow } from '../pot-view'

type PotLedgerProps = { rows: LedgerRow[]; /** The reader may open applications. */ opens: boolean }

/** What happened to a pot's money, newest first. Nothing here can be changed. */
export function PotLedger({ rows, opens }: PotLedgerProps) {
  return (
    <Table
      caption="What happened to the money"
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing has happened yet" headingLevel={3}>
          <p>Propose money for this pot. When a colleague agrees, it is here.</p>
        </EmptyState>
      }
      columns={[
        { label: 'What', cell: ledgerWords },
        { label: 'Amount', numeric: true, cell: ({ pence }) => formatMoney(pence) },
        { label: 'Application', cell: (row) => <Application row={row} opens={opens} /> },
        { label: 'When', cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(at)}</time> },
        { label: 'By', cell: ({ by }) => by ?? 'The portal' },
      ]}
    />
  )
}

function Application({ row: { application }, opens }: { row: LedgerRow; opens: boolean }) {
  if (!application) return <span className="text-muted">–</span>
  return opens ? (
    <a href={`/council/grants/${application.id}`}>{application.reference}</a>
  ) : (
    <>{application.reference}</>
  )
}
