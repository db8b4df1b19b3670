import { formatDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { VillageBicycle } from '#app/ui/illustrations'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Chip, Chips, Tag } from '#app/ui/status'
import { Table, type Column } from '#app/ui/table'
import { HiddenField, TextField } from '#app/ui/text-fields'
import { friendsHref, friendViewLabels, friendViews, type FriendFilters } from '../manager-filters'
import { closedWords, friendName, stageWords } from '../manager-words'
import type { FriendList as List, FriendRow } from '../manager-views'

type Props = { list: List; filters: FriendFilters; now: Date }

/** Whom a provider's people brought, by stage, with a search. */
export function FriendList({ list: { rows, page, counts }, filters, now }: Props) {
  const { view, q, referrerId } = filters
  const filtered = q !== '' || referrerId !== null
  if (counts.all === 0 && !filtered) return <NobodyYet />
  return (
    <div className="stack">
      <SearchForm filters={filters} />
      <Chips items={appliedOf(filters, rows)} />
      <Tabs
        label="Stages"
        items={friendViews
          .filter((tab) => tab !== 'all' || view === 'all' || filtered)
          .map((tab) => ({
            href: friendsHref({ ...filters, view: tab, page: 1 }),
            label: friendViewLabels[tab],
            current: tab === view,
            count: counts[tab],
            countOf: 'friends',
          }))}
      />
      <Table
        caption={friendViewLabels[view]}
        columns={columnsFor(now)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{emptyWords(filters)}</p>}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="friends"
        hrefFor={(number) => friendsHref({ ...filters, page: number })}
      />
    </div>
  )
}

function emptyWords({ view, q }: FriendFilters): string {
  const where = view === 'all' ? '' : ` in “${friendViewLabels[view]}”`
  return q ? `Nobody by that name${where}.` : `Nobody is${where || ' here'} just now.`
}

function SearchForm({ filters: { view, q, referrerId } }: { filters: FriendFilters }) {
  return (
    <Form
      method="get"
      action="/provider/referrals/friends"
      role="search"
      aria-label="Find a friend"
      className="grid items-end gap-4 sm:grid-cols-[minmax(0,28rem)_auto] sm:justify-start"
    >
      <TextField
        name="q"
        label="Name"
        hint="Of a friend who applied, or of who told them"
        defaultValue={q}
        maxLength={80}
      />
      {view !== 'open' && <HiddenField name="stage" value={view} />}
      {referrerId && <HiddenField name="person" value={referrerId} />}
      <Button kind="secondary" icon="search">
        Search
      </Button>
    </Form>
  )
}

function appliedOf(filters: FriendFilters, rows: readonly FriendRow[]) {
  const { q, referrerId } = filters
  const of = rows.find(({ referrer }) => referrer.id === referrerId)?.referrer.name
  return [
    ...(q ? [{ label: `“${q}”`, removeHref: friendsHref({ ...filters, q: '', page: 1 }) }] : []),
    ...(referrerId
      ? [
          {
            label: of ? `Told by ${of}` : 'One person’s friends',
            removeHref: friendsHref({ ...filters, referrerId: null, page: 1 }),
          },
        ]
      : []),
  ]
}

function columnsFor(now: Date): Column<FriendRow>[] {
  return [
    { label: 'Friend', cell: (row) => <Friend row={row} /> },
    { label: 'Told by', cell: ({ referrer }) => referrer.name },
    { label: 'Job', cell: ({ vacancyTitle }) => vacancyTitle ?? 'Working here in general' },
    { label: 'Stage', cell: (row) => <Stage row={row} /> },
    { label: 'Since', cell: ({ interestAt }) => formatDay(interestAt, now) },
  ]
}

function Friend({ row: { id, name, toCall, held } }: { row: FriendRow }) {
  return (
    <>
      <a href={`/provider/referrals/${id}`}>{friendName(name)}</a>{' '}
      {toCall && (
        <Chip tone="accent" icon="phone">
          To call
        </Chip>
      )}{' '}
      {held && (
        <Chip tone="warn" icon="flag">
          To check
        </Chip>
      )}
    </>
  )
}

function Stage({ row: { stage, closedReason } }: { row: FriendRow }) {
  const { label, tone, icon } = stageWords[stage]
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {label}
      </Tag>
      {closedReason && <span className="block text-muted">{closedWords[closedReason]}</span>}
    </>
  )
}

function NobodyYet() {
  return (
    <EmptyState title="No friends yet" illustration={<VillageBicycle />}>
      <p>
        When a friend of one of your people applies through their link, or asks to be called, they stand here. If
        somebody told you about a friend in another way, you can record it from the friend’s application.
      </p>
      <p>
        <a href="/provider/referrals/people">See who can tell their friends</a>
      </p>
    </EmptyState>
  )
}
