import { formatDay } from '#app/shared/date-words'
import { BulkBar, Table, type Column } from '#app/ui/table'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { VisuallyHidden } from '#app/ui/icon'
import { Noticeboard } from '#app/ui/illustrations'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Chip, Tag } from '#app/ui/status'
import {
  applicantsHref,
  applicantStageLabels,
  applicantStages,
  applicantTick,
  openStatuses,
  type ApplicantFilters,
} from '../applicant-filters'
import { applicantName, providerStatusLooks, waitingWords } from '../applicant-words'
import type { ApplicantList as List, ApplicantRow } from '../applicant'
import { providerWordsOf } from '#app/hiring/applications/status-words'

type Props = {
  list: List
  filters: ApplicantFilters
  /** The page itself, without its query: `/provider/applications`. */
  path: string
  now: Date
  /** Owners and recruiters can act on several at once. */
  mayAct: boolean
  /** All rows are of one vacancy. */
  oneVacancy?: boolean
}

/** A provider's applicants with the views of the list, and what can be done with several at once. */
export function ApplicantList({ list, filters, path, now, mayAct, oneVacancy }: Props) {
  const { rows, page, counts } = list
  const { vacancyId } = filters
  const href = (change: Partial<ApplicantFilters>) =>
    applicantsHref(path, { ...filters, vacancyId: oneVacancy ? null : vacancyId, ...change })
  if (counts.all === 0) return <NobodyYet />
  const tabs = applicantStages
    .filter((stage) => stage !== 'all' || filters.stage === 'all')
    .map((stage) => ({
      href: href({ stage, page: 1 }),
      label: applicantStageLabels[stage],
      current: stage === filters.stage,
      count: counts[stage],
      countOf: 'people',
    }))
  const canBulk = mayAct && rows.some(({ status }) => openStatuses.includes(status))
  const table = (
    <Table
      caption={applicantStageLabels[filters.stage]}
      columns={columnsFor(now, oneVacancy)}
      rows={rows}
      rowKey={applicantTick}
      empty={<p className="text-muted">{`Nobody is in “${applicantStageLabels[filters.stage]}” just now.`}</p>}
      {...(canBulk && {
        select: {
          name: 'applicant',
          label: (row: ApplicantRow) => `Select ${applicantName(row.name)}`,
          disabled: (row: ApplicantRow) => !openStatuses.includes(row.status),
        },
      })}
    />
  )
  return (
    <div className="stack">
      <Tabs items={tabs} label="Stages" />
      {canBulk ? (
        <Form method="get" action="/provider/applications/shortlist">
          {table}
          <BulkBar label="With the ticked applicants">
            <Button formAction="/provider/applications/shortlist" formMethod="get" kind="secondary" icon="star">
              Shortlist
            </Button>
            <Button formAction="/provider/applications/not-selected" formMethod="get" kind="secondary" icon="close">
              Not selected
            </Button>
          </BulkBar>
        </Form>
      ) : (
        table
      )}
      <Pagination page={page.page} pages={page.pages} hrefFor={(number) => href({ page: number })} of="applicants" />
    </div>
  )
}

function columnsFor(now: Date, oneVacancy = false): Column<ApplicantRow>[] {
  return [
    { label: 'Applicant', cell: (row) => <Who row={row} /> },
    ...(oneVacancy ? [] : [{ label: 'Job', cell: (row: ApplicantRow) => row.vacancyTitle }]),
    { label: 'Stage', cell: (row) => <Stage row={row} now={now} /> },
    { label: 'Applied', cell: (row) => <Applied row={row} now={now} /> },
    { label: 'From work', cell: (row) => row.distance ?? <span className="text-muted">–</span> },
  ]
}

function Who({ row }: { row: ApplicantRow }) {
  return (
    <>
      <a href={`/provider/applications/${row.id}`}>{applicantName(row.name)}</a>
      {!row.seen && openStatuses.includes(row.status) && (
        <>
          {' '}
          <Chip tone="accent">Not read yet</Chip>
        </>
      )}
    </>
  )
}

/** The word and colour of a state; a "no" that is held back says until when. */
function Stage({
  row,
  now,
}: {
  row: Pick<ApplicantRow, 'status' | 'silent' | 'heldUntil' | 'didNotStart'>
  now: Date
}) {
  const { tone, icon } = providerStatusLooks[row.status]
  if (row.didNotStart) return <Tag icon="person-off">Hired, did not start</Tag>
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {providerWordsOf(row).label}
      </Tag>
      {row.heldUntil && <span className="block text-muted">Told on {formatDay(row.heldUntil, now)} at 9am</span>}
    </>
  )
}

function Applied({ row, now }: { row: ApplicantRow; now: Date }) {
  return (
    <>
      {formatDay(row.submittedAt, now)}
      {row.status === 'submitted' && (
        <span className="block font-semibold">
          <VisuallyHidden>, </VisuallyHidden>
          {waitingWords(row.submittedAt, now)}
        </span>
      )}
    </>
  )
}

function NobodyYet() {
  return (
    <EmptyState title="No one has applied yet" illustration={<Noticeboard />}>
      <p>
        New applicants appear here, and you get an email. People who hear back within three days are more likely to
        come.
      </p>
      <p>
        <a href="/provider/vacancies">See your vacancies</a>
      </p>
    </EmptyState>
  )
}
