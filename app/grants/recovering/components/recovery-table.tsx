import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { EmptyState } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { RecoveryRow, RecoveryView } from '../recovery-view'
import { recoveryLooks } from '../recovery'

const empty: Record<RecoveryView, string> = {
  early: 'Nobody who was paid has left early',
  proposed: 'Nothing is proposed',
  asked: 'Nothing is being asked back',
  ended: 'Nothing has ended yet',
}

type Props = { rows: RecoveryRow[]; view: RecoveryView; hrefFor: (applicationId: string) => string; now: Date }

/** References and amounts, and nobody's name. */
export function RecoveryTable({ rows, view, hrefFor, now }: Props) {
  if (rows.length === 0)
    return (
      <EmptyState title={empty[view]}>
        <p>When an employer tells us that somebody left before the weeks of the scheme were over, it appears here.</p>
      </EmptyState>
    )
  return (
    <Table
      caption="Recoveries"
      rows={rows}
      rowKey={({ applicationId, since }) => `${applicationId} ${since.toISOString()}`}
      columns={[
        {
          label: 'Application',
          cell: ({ applicationId, reference }) => <a href={hrefFor(applicationId)}>{reference}</a>,
        },
        { label: view === 'early' ? 'Decided' : 'Since', cell: ({ since }) => formatDay(since, now) },
        { label: 'Asked', numeric: true, cell: ({ recovery }) => (recovery ? formatMoney(recovery.pence) : '–') },
        {
          label: 'Came back',
          numeric: true,
          cell: ({ recovery }) => (recovery ? formatMoney(recovery.recoveredPence) : '–'),
        },
        {
          label: 'Where it stands',
          cell: ({ recovery }) => (
            <span className="flex flex-wrap gap-2">
              {recovery ? (
                <Tag tone={recoveryLooks[recovery.status].tone}>{recoveryLooks[recovery.status].label}</Tag>
              ) : (
                <Tag tone="warn">To be looked at</Tag>
              )}
              {recovery?.endProposed && recovery.status === 'asked' && <Tag tone="warn">Stopping is proposed</Tag>}
            </span>
          ),
        },
      ]}
    />
  )
}
