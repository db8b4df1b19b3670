import { formatDay } from '#app/shared/date-words'
import type { Page } from '#app/shared/pagination'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'
import { signedPoints } from '../points-words'
import type { HistoryRow } from '../history-view'

type Props = { rows: readonly HistoryRow[]; page: Page; now: Date }

/** Every point that came or went, the newest first. */
export function PointsHistory({ rows, page, now }: Props) {
  return (
    <Section title="What came and what went" id="history">
      <Table
        caption="Points, the newest first"
        rows={rows}
        rowKey={({ id }) => id}
        keepTable
        empty={<p>Nothing yet. Your first points come with the first job you share.</p>}
        columns={[
          { label: 'What', cell: (row) => <What row={row} now={now} /> },
          { label: 'Points', cell: ({ points }) => signedPoints(points), numeric: true },
        ]}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="points"
        hrefFor={(number) => `/refer/points?page=${number}#history`}
      />
    </Section>
  )
}

function What({ row: { title, note, vacancyTitle, at }, now }: { row: HistoryRow; now: Date }) {
  return (
    <>
      {title}
      <span className="block font-normal text-muted">
        {formatDay(at, now)}
        {vacancyTitle && `, ${vacancyTitle}`}
      </span>
      {note && <span className="block font-normal">{note}</span>}
    </>
  )
}
