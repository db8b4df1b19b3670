import { formatDay, relativeDay } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { ActionButton, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { VisuallyHidden } from '#app/ui/icon'
import { CookingTogether, Noticeboard } from '#app/ui/illustrations'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Tag } from '#app/ui/status'
import { Table, type Column } from '#app/ui/table'
import { candidateStatusLabels, closedReasonLabels } from '#app/brokering/candidates/candidate'
import {
  caseOwnerLabels,
  caseOwners,
  casesHref,
  everyCase,
  isNarrowed,
  type CaseFilters,
  type CaseOwner,
} from '../caseload/case-filters'
import type { CaseList, CaseRow } from '../caseload/case-list'
import { caseLooks, LONG_WAIT_DAYS, waitingWords } from '../case-words'

type Props = {
  list: CaseList
  filters: CaseFilters
  now: Date
  /** The broker who looks. */
  me: string
  formKey: string
}

/** The council's cases with their tabs; each row says what to do, and a click does it. */
export function CaseTable({ list, filters, now, me, formKey }: Props) {
  const { rows, page, counts } = list
  const href = (change: Partial<CaseFilters>) => casesHref({ ...filters, ...change })
  const tabs = caseOwners.map((whose) => ({
    // Each tab has an order of its own.
    href: casesHref({ ...filters, whose, page: 1, order: undefined }),
    label: caseOwnerLabels[whose],
    current: whose === filters.whose,
    count: counts[whose],
    countOf: 'people',
  }))
  const back = href({ page: page.page })
  return (
    <div className="stack">
      <Tabs items={tabs} label="Whose cases" />
      {isNarrowed(filters) && rows.length > 0 && <p className="text-muted">{foundWords(page.total)}</p>}
      <Table
        caption={caseOwnerLabels[filters.whose]}
        columns={columnsFor(filters.whose, now, { me, formKey, back })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<NobodyHere filters={filters} counts={counts} />}
      />
      <Pagination page={page.page} pages={page.pages} hrefFor={(number) => href({ page: number })} of="candidates" />
    </div>
  )
}

const foundWords = (total: number) => (total === 1 ? 'One person' : `${total.toLocaleString('en-GB')} people`)

type Acting = { me: string; formKey: string; back: string }

function columnsFor(whose: CaseOwner, now: Date, acting: Acting): Column<CaseRow>[] {
  return [
    { label: 'Candidate', cell: (row) => <Who row={row} /> },
    { label: 'Looks for', cell: (row) => row.wants },
    { label: 'State', cell: (row) => <State row={row} /> },
    ...(whose === 'mine' || whose === 'nobody'
      ? []
      : [{ label: 'Broker', cell: (row: CaseRow) => row.broker ?? <span className="text-muted">Nobody yet</span> }]),
    { label: 'Next action', cell: (row) => <Next row={row} now={now} /> },
    { label: 'Last contact', cell: (row) => <Contact row={row} now={now} {...acting} /> },
  ]
}

function Who({ row }: { row: CaseRow }) {
  const { id, name, town, outcode } = row
  return (
    <>
      <a href={`/broker/candidates/${id}`}>{name || 'A person whose details were erased'}</a>
      <span className="block font-normal text-muted">{[town, outcode].filter(Boolean).join(', ')}</span>
    </>
  )
}

function State({ row: { status, closedReason, daysWaiting } }: { row: CaseRow }) {
  const { tone, icon } = caseLooks[status]
  const long = daysWaiting !== null && daysWaiting >= LONG_WAIT_DAYS
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {candidateStatusLabels[status]}
      </Tag>
      {closedReason && <span className="block text-muted">{closedReasonLabels[closedReason]}</span>}
      {daysWaiting !== null && (
        <span className={`block ${long ? 'font-semibold' : 'text-muted'}`}>
          <VisuallyHidden>Waiting: </VisuallyHidden>
          {waitingWords(daysWaiting)}
        </span>
      )}
    </>
  )
}

function Next({ row: { nextAction, nextCheck }, now }: { row: CaseRow; now: Date }) {
  if (!nextAction && !nextCheck) return <span className="text-muted">Nothing planned</span>
  return (
    <>
      {nextAction && <Planned words={nextAction.words} on={nextAction.on} due={nextAction.due} now={now} />}
      {nextCheck && (
        <Planned words={`Week ${nextCheck.week} at work`} on={nextCheck.dueAt} due={nextCheck.due} now={now} />
      )}
    </>
  )
}

function Planned({ words, on, due, now }: { words: string; on: LocalDate | Date; due: boolean; now: Date }) {
  return (
    <>
      <span className="block">{words}</span>
      <span className={`block ${due ? 'font-semibold' : 'text-muted'}`}>
        {due ? `Due ${relativeDay(on, now)}` : formatDay(on, now)}
      </span>
    </>
  )
}

function Contact({ row, now, ...acting }: { row: CaseRow; now: Date } & Acting) {
  const { lastContactAt } = row
  return (
    <>
      {lastContactAt ? relativeDay(lastContactAt, now) : <span className="text-muted">None yet</span>}
      <div className="mt-1">
        <Action row={row} {...acting} />
      </div>
    </>
  )
}

function Action({ row, me, formKey, back }: { row: CaseRow } & Acting) {
  const action = `/broker/candidates/${row.id}`
  if (row.status === 'closed') return null
  if (row.brokerPersonId === null) {
    return (
      <ActionButton action={action} kind="secondary" size="small" icon="plus" fields={{ intent: 'take_on', back }}>
        Add to my caseload
        <VisuallyHidden>: {row.name}</VisuallyHidden>
      </ActionButton>
    )
  }
  if (row.brokerPersonId !== me || !row.phone) return null
  const fields = { intent: 'contact', contactKind: 'call', contactOutcome: 'no-answer', formKey, back }
  return (
    <ActionButton action={action} kind="quiet" size="small" icon="phone" fields={fields} className="whitespace-nowrap">
      <VisuallyHidden>Rang, </VisuallyHidden>No answer
      <VisuallyHidden>: {row.name}</VisuallyHidden>
    </ActionButton>
  )
}

function NobodyHere({ filters, counts }: { filters: CaseFilters; counts: CaseList['counts'] }) {
  if (isNarrowed(filters)) {
    return (
      <EmptyState title="Nobody fits these filters" illustration={<Noticeboard />}>
        <p>
          <a href={casesHref({ whose: filters.whose })}>Take the filters away</a>
          {filters.whose !== 'everybody' && (
            <>
              , or <a href={casesHref({ ...filters, whose: 'everybody', page: 1 })}>look among everybody</a>
            </>
          )}
          .
        </p>
      </EmptyState>
    )
  }
  if (filters.whose === 'nobody') {
    return (
      <EmptyState title="Everybody has a broker" illustration={<CookingTogether />}>
        <p>Whoever registers online stands here until a broker adds them to their caseload.</p>
      </EmptyState>
    )
  }
  const someoneWaits = filters.whose === 'mine' && counts.nobody > 0
  return (
    <EmptyState
      title={filters.whose === 'mine' ? 'Your caseload is empty' : 'Nobody is registered yet'}
      illustration={<Noticeboard />}
      action={
        someoneWaits ? (
          <LinkButton href={casesHref({ ...everyCase, whose: 'nobody' })}>See who has no broker</LinkButton>
        ) : (
          <LinkButton href="/broker/candidates/new" icon="person-add">
            Register somebody
          </LinkButton>
        )
      }
    >
      <p>
        {someoneWaits
          ? 'People have registered and are waiting for a broker. Add them to your caseload.'
          : 'People register online at “Get help finding work”. You can also register someone who calls or comes in.'}
      </p>
    </EmptyState>
  )
}
