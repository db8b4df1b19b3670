import { formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Button, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Chip } from '#app/ui/status'
import { BulkBar, Table, type Column } from '#app/ui/table'
import { cashInViews, type CashInList as List, type CashInRow, type CashInView } from '../cash-in-view'
import { CashInTag } from './cash-in-tag'

const PATH = '/provider/referrals/cash-ins'

const labels: Record<CashInView, string> = {
  requested: 'To decide',
  approved: 'Ready for payroll',
  exported: 'With payroll',
  ended: 'Ended',
}

const empty: Record<CashInView, string> = {
  requested: 'Nobody is waiting for your decision.',
  approved: 'Nothing is waiting to go to payroll.',
  exported: 'Nothing is with payroll.',
  ended: 'Nothing has been paid yet.',
}

const hrefFor = (view: CashInView, page = 1) => `${PATH}?show=${view}${page > 1 ? `&page=${page}` : ''}`

type Props = { list: List; view: CashInView; now: Date; form: FormState | undefined }

/** Points on their way to people's pay, with what a manager has to do next. */
export function CashInList({ list: { rows, page, counts }, view, now, form }: Props) {
  if (cashInViews.every((tab) => counts[tab] === 0)) return <NoneYet />
  const tabs = cashInViews.map((tab) => ({
    href: hrefFor(tab),
    label: labels[tab],
    current: tab === view,
    count: tab === 'ended' ? undefined : counts[tab],
    countOf: 'cash-ins',
  }))
  return (
    <div className="stack">
      <Tabs label="Cash-ins" items={tabs} />
      {view === 'requested' && rows.length > 0 ? (
        <Form action={PATH} state={form}>
          <Rows rows={rows} view={view} now={now} select />
          <BulkBar label="With the ticked cash-ins">
            <Button icon="check">Approve</Button>
          </BulkBar>
        </Form>
      ) : (
        <Rows rows={rows} view={view} now={now} />
      )}
      {view === 'approved' && rows.length > 0 && (
        <p>
          <LinkButton href="/provider/referrals/exports/new">Make the file for payroll</LinkButton>
        </p>
      )}
      <Pagination page={page.page} pages={page.pages} of="cash-ins" hrefFor={(number) => hrefFor(view, number)} />
      <p>
        <a href="/provider/referrals/exports">Files for payroll</a>
      </p>
    </div>
  )
}

function Rows({ rows, view, now, select }: { rows: List['rows']; view: CashInView; now: Date; select?: boolean }) {
  return (
    <Table<CashInRow>
      caption={labels[view]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsFor(now)}
      empty={<p className="text-muted">{empty[view]}</p>}
      {...(select && {
        select: { name: 'ids', label: ({ name }) => `Approve ${name}`, disabled: ({ own }) => own },
      })}
    />
  )
}

function columnsFor(now: Date): Column<CashInRow>[] {
  return [
    { label: 'Who', cell: (row) => <Who row={row} /> },
    { label: 'Points', cell: ({ points }) => points.toLocaleString('en-GB'), numeric: true },
    { label: 'Worth', cell: ({ pence }) => formatMoney(pence), numeric: true },
    { label: 'Asked on', cell: ({ requestedAt }) => formatDay(requestedAt, now) },
    { label: 'Payroll number', cell: ({ payrollNumber }) => payrollNumber || '–' },
    { label: 'State', cell: ({ status }) => <CashInTag status={status} /> },
  ]
}

function Who({ row: { id, name, own, isLast } }: { row: CashInRow }) {
  return (
    <>
      <a href={`${PATH}/${id}`}>{name}</a> {own && <Chip>Yours</Chip>} {isLast && <Chip>Last payout</Chip>}
    </>
  )
}

function NoneYet() {
  return (
    <EmptyState title="Nobody has cashed in points yet">
      <p>
        When somebody asks, you approve it here. Then you make a file for your payroll, which pays it with their wages.
      </p>
    </EmptyState>
  )
}
