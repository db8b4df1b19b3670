import { formatDay } from '#app/shared/date-words'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { appealStatusLooks } from '../appeal'
import type { AppealRow, AppealView } from '../appeal-view'

/** Appeals without anything of what they are about. */
export function AppealTable({ rows, view, now }: { rows: AppealRow[]; view: AppealView; now: Date }) {
  return (
    <Table
      caption={view === 'open' ? 'Open appeals, the most pressing first' : 'Decided appeals, newest first'}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{view === 'open' ? 'No appeal is open.' : 'No appeal was decided yet.'}</p>}
      columns={[
        { label: 'Application', cell: ({ id, reference }) => <a href={`/council/appeals/${id}`}>{reference}</a> },
        { label: 'Scheme', cell: ({ scheme }) => scheme },
        { label: 'Made', cell: ({ madeAt }) => formatDay(madeAt, now) },
        {
          label: view === 'open' ? 'To be answered by' : 'Answer',
          cell: (row) =>
            view === 'open' ? (
              <span className="flex flex-wrap gap-2">
                {formatDay(row.dueOn, now)}
                {row.late && <Tag tone="bad">Late</Tag>}
              </span>
            ) : (
              <span className="flex flex-wrap gap-2">
                <Tag tone={appealStatusLooks[row.status].tone}>{appealStatusLooks[row.status].label}</Tag>
                {row.decidedAt && `${formatDay(row.decidedAt, now)}${row.officer ? `, ${row.officer}` : ''}`}
              </span>
            ),
        },
      ]}
    />
  )
}
