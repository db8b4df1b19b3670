import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import type { Page } from '#app/shared/pagination'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'
import type { OwnCashIn } from '../own-view'
import { CashInTag } from './cash-in-tag'

/** What was cashed in before. Nothing when there was none. */
export function OwnHistory({ rows, page, now }: { rows: readonly OwnCashIn[]; page: Page; now: Date }) {
  if (page.total === 0) return null
  return (
    <Section title="Cashed in before" id="before">
      <Table
        caption="What you cashed in before"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Asked on', cell: ({ requestedAt }) => formatDay(requestedAt, now) },
          { label: 'Points', cell: ({ points }) => points.toLocaleString('en-GB'), numeric: true },
          { label: 'Worth', cell: ({ pence }) => formatMoney(pence), numeric: true },
          { label: 'What became of it', cell: (row) => <Outcome cashIn={row} now={now} /> },
        ]}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="cash-ins"
        hrefFor={(number) => `/refer/cash-in?page=${number}#before`}
      />
    </Section>
  )
}

function Outcome({ cashIn: { status, endedAt, words }, now }: { cashIn: OwnCashIn; now: Date }) {
  return (
    <>
      <CashInTag status={status} own />
      {endedAt && <span className="block text-muted">{formatDay(endedAt, now)}</span>}
      {words && <span className="block">“{words}”</span>}
    </>
  )
}
