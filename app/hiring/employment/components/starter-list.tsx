import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { KitchenTable } from '#app/ui/illustrations'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Tag } from '#app/ui/status'
import { Table, type Column } from '#app/ui/table'
import { employmentStatusLabels } from '../employment'
import {
  startersHref,
  starterViewLabels,
  starterViews,
  type StarterFilters,
  type StarterList as List,
  type StarterRow,
} from '../starter'
import { employmentLooks, questionWords, starterDayWords, starterName } from '../starter-words'

/** People a provider hired; whoever a question is open about stands first. */
export function StarterList({ list, filters, now }: { list: List; filters: StarterFilters; now: Date }) {
  const { rows, page, counts } = list
  if (counts.current + counts.gone === 0) {
    return (
      <EmptyState
        title="Nobody hired yet"
        illustration={<KitchenTable />}
        action={<LinkButton href="/provider/applications">See your applicants</LinkButton>}
      >
        <p>
          When you hire an applicant, they stand here: first the day they start, then whether they are still with you
          after 13 and 26 weeks.
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="stack">
      <Tabs
        label="Starters"
        items={starterViews.map((view) => ({
          href: startersHref({ view }),
          label: starterViewLabels[view],
          current: view === filters.view,
          count: counts[view],
          countOf: 'people',
        }))}
      />
      <Table
        caption={starterViewLabels[filters.view]}
        columns={columns(now)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">Nobody here just now.</p>}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        hrefFor={(number) => startersHref({ ...filters, page: number })}
        of="starters"
      />
    </div>
  )
}

function columns(now: Date): Column<StarterRow>[] {
  return [
    { label: 'Name', cell: (row) => <a href={`/provider/employments/${row.id}`}>{starterName(row.name)}</a> },
    { label: 'Job', cell: (row) => [row.title, row.siteName].filter(Boolean).join(', ') },
    { label: 'Stage', cell: (row) => <EmploymentTag status={row.status} /> },
    { label: 'Days', cell: (row) => starterDayWords(row, now) },
    {
      label: 'To answer',
      cell: (row) =>
        row.question ? (
          <a href={`/provider/employments/${row.id}`}>{questionWords(row.question)}</a>
        ) : (
          <span className="text-muted">Nothing</span>
        ),
    },
  ]
}

export function EmploymentTag({ status }: { status: StarterRow['status'] }) {
  const { tone, icon } = employmentLooks[status]
  return (
    <Tag tone={tone} icon={icon}>
      {employmentStatusLabels[status]}
    </Tag>
  )
}
