import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { tellTimeLabels, tellTimes } from '#app/shared/tell-times'
import { ButtonRow, Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Chip, ChipList, Tag } from '#app/ui/status'
import { BulkBar, Table } from '#app/ui/table'
import { claimWords } from '../claim'
import { pairText } from '../read-pair'
import { dueWords } from '../service-clock'
import type { QueueRow } from '../queue-view'
import { staffStatusLooks } from '../status-words'

type Props = {
  rows: QueueRow[]
  readerId: string
  now: Date
  /** The reader approves, and this is the view in which several can be approved at once. */
  bulk: boolean
  empty: React.ReactNode
}

/** Applications in rows; for an approver with tick boxes before what may be approved as it was recommended. */
export function QueueTable({ rows, readerId, now, bulk, empty }: Props) {
  const table = (
    <Table
      caption="Grant applications"
      rows={rows}
      rowKey={(row) => keyOf(row)}
      empty={empty}
      {...(bulk && {
        select: {
          name: 'read',
          label: ({ reference }: QueueRow) => `Approve ${reference} as recommended`,
          disabled: (row: QueueRow) => !mayTick(row, readerId, now),
        },
      })}
      columns={[
        { label: 'Application', cell: (row) => <Who row={row} readerId={readerId} now={now} /> },
        { label: 'Scheme', cell: ({ scheme }) => scheme },
        { label: bulk ? 'Recommended' : 'Asked for', cell: (row) => <Amount row={row} /> },
        { label: 'State', cell: (row) => <State row={row} now={now} /> },
        { label: 'Due', cell: (row) => <Due row={row} now={now} /> },
      ]}
    />
  )
  if (!bulk || rows.length === 0) return table
  return (
    <Form action="/council/grants/decide-many">
      {table}
      <BulkBar label="With the ticked applications">
        <Select
          name="tell"
          label="When they are told"
          defaultValue="now"
          options={tellTimes.map((value) => ({ value, label: tellTimeLabels[value] }))}
        />
        <ButtonRow>
          <Button icon="check">Approve as recommended</Button>
        </ButtonRow>
      </BulkBar>
    </Form>
  )
}

function keyOf({ id, recommendation }: QueueRow): string {
  return recommendation ? pairText({ id, recommendationId: recommendation.id }) : id
}

/** Refusing is done one by one; what is not ready, or is the reader's own work, is left out. */
function mayTick({ recommendation, openSignals, claim }: QueueRow, readerId: string, now: Date): boolean {
  if (!recommendation || recommendation.pence === null || openSignals > 0) return false
  const taken = claim && !claim.over && claim.until > now && claim.personId !== readerId
  return recommendation.byPersonId !== readerId && !taken
}

function Who({ row, readerId, now }: { row: QueueRow; readerId: string; now: Date }) {
  const { id, name, reference, urgent, careful, assisted, openSignals, claim } = row
  const open = claimWords(claim, readerId)
  return (
    <div>
      <a href={`/council/grants/${id}`}>{name || 'Erased'}</a> <span className="text-muted">{reference}</span>
      <ChipList>
        {urgent && (
          <Chip icon="alert" tone="bad">
            Urgent
          </Chip>
        )}
        {careful.length > 0 && (
          <Chip icon="shield" tone="warn">
            Contact with care
          </Chip>
        )}
        {openSignals > 0 && (
          <Chip icon="flag" tone="warn">
            {openSignals === 1 ? '1 thing to look into' : `${openSignals} things to look into`}
          </Chip>
        )}
        {assisted && <Chip icon="phone">Filled in by staff</Chip>}
      </ChipList>
      {open && <p className="text-muted">{open}</p>}
      {claim?.over && claim.personId === readerId && row.status !== 'submitted' && (
        <p className="text-muted">You worked on it last, {formatDay(claim.until, now)}.</p>
      )}
    </div>
  )
}

function Amount({ row: { recommendation, requestedPence } }: { row: QueueRow }) {
  if (!recommendation) return <>{formatMoney(requestedPence)}</>
  const { pence, by } = recommendation
  return (
    <>
      {pence === null ? 'Refuse' : formatMoney(pence)}
      <span className="text-muted"> by {by}</span>
    </>
  )
}

function State({ row: { status, holdUntil }, now }: { row: QueueRow; now: Date }) {
  const { label, tone } = staffStatusLooks[status]
  return (
    <>
      <Tag tone={tone}>{label}</Tag>
      {status === 'on_hold' && holdUntil && <span className="text-muted"> until {formatDay(holdUntil, now)}</span>}
    </>
  )
}

const OPEN: readonly string[] = ['submitted', 'checking', 'info_requested', 'on_hold', 'recommended', 'appealed']

function Due({ row: { status, dueOn, pausedOn, submittedAt }, now }: { row: QueueRow; now: Date }) {
  if (!OPEN.includes(status)) return <>Sent {formatDay(submittedAt, now)}</>
  const { words, late } = dueWords({ dueOn, pausedOn, today: londonDate(now) })
  return late > 0 ? <Tag tone="bad">{words}</Tag> : <>{words}</>
}
