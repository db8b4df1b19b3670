import { Table } from '#app/ui/table'
import type { StarterRow } from '../starter'
import { questionWords, starterDayWords, starterName } from '../starter-words'

/** People about whom something is asked, longest due first. */
export function DueList({ rows, now }: { rows: readonly StarterRow[]; now: Date }) {
  return (
    <Table
      caption="Questions about your starters"
      columns={[
        { label: 'Name', cell: (row) => <a href={`/provider/employments/${row.id}`}>{starterName(row.name)}</a> },
        { label: 'Question', cell: (row) => <strong>{row.question && questionWords(row.question)}</strong> },
        { label: 'Days', cell: (row) => starterDayWords(row, now) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
