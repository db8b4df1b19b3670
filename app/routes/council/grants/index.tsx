import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QueueSearch } from '#app/grants/checking/queue/components/queue-search'
import { QueueTable } from '#app/grants/checking/queue/components/queue-table'
import { grantQueue } from '#app/grants/checking/queue/queries-queue.server'
import {
  queuePath,
  queueViewLabels,
  queueViews,
  readQueueFilters,
  type QueueFilters,
  type QueueView,
} from '#app/grants/checking/queue/queue-filters'
import { queueTitle } from '#app/grants/checking/queue/status-words'
import { LeftPanel } from '#app/grants/recovering/leaving/components/left-panel'
import { leftDuringAward } from '#app/grants/recovering/leaving/queries-left.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Grants' }]

export const loader = as('grant-officer', async ({ url, db, clock, council, actor, roles }) => {
  const now = clock.now()
  const home = roles.includes('assessor') || !roles.includes('approver') ? 'waiting' : 'approver'
  const filters = readQueueFilters(url.searchParams, home)
  const queue = await grantQueue(db, { councilId: council.id, personId: actor.personId, now, filters })
  const may = { approve: roles.includes('approver'), assess: roles.includes('assessor') }
  const first = filters.view === 'approver' && filters.q === '' && filters.page === 1
  const left =
    first && may.approve ? await leftDuringAward(db, { councilId: council.id, personId: actor.personId }) : null
  return { queue, filters, may, left, readerId: actor.personId, now }
})

export default function Grants() {
  const { queue, filters, may, left, readerId, now } = useLoaderData<typeof loader>()
  const { rows, page, counts, schemes, more } = queue
  const tabs = queueViews.map((view) => ({
    href: queuePath({ ...filters, view, q: '', page: 1 }),
    label: queueViewLabels[view],
    current: filters.q === '' && view === filters.view,
    ...(view !== 'all' && { count: counts[view], countOf: 'applications' }),
  }))
  return (
    <CouncilPage
      title={queueTitle(filters.view, counts)}
      lead={
        filters.view === 'doubted'
          ? 'What was found longest ago comes first. An approver looks into it and records what they found.'
          : 'Urgent ones first, then by the day each is to be decided. Open one to have it to yourself for half an hour.'
      }
      actions={
        may.assess && (
          <LinkButton href="/council/grants/new" kind="secondary" icon="plus">
            Apply for somebody
          </LinkButton>
        )
      }
    >
      <div className="stack">
        <QueueSearch filters={filters} schemes={schemes} />
        <Tabs label="Applications" items={tabs} />
        {filters.q !== '' && <p>{searchWords(filters, page.total)}</p>}
        {more && (
          <Notice>
            <p>There are more than the 1,000 that are listed. Choose a scheme, or search for a reference or a name.</p>
          </Notice>
        )}
        {left && <LeftPanel left={left} now={now} />}
        <QueueTable
          rows={rows}
          readerId={readerId}
          now={now}
          bulk={may.approve && filters.view === 'approver' && filters.q === ''}
          empty={<Nothing filters={filters} />}
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="applications"
          hrefFor={(number) => queuePath({ ...filters, page: number })}
        />
        <p>
          <a href="/council/grants/risk-list">Risk list</a> · <a href="/council/interests">Your interests</a>
        </p>
      </div>
    </CouncilPage>
  )
}

function searchWords({ q }: QueueFilters, total: number): string {
  if (total === 0) return `Nothing found for “${q}”. Type a whole reference, or at least three letters of a name.`
  return total === 1 ? `One application found for “${q}”.` : `${total} applications found for “${q}”.`
}

const nothing: Record<QueueView, string> = {
  waiting: 'Every application has been checked. New ones appear here, urgent ones first.',
  urgent: 'Nobody has told us that it cannot wait.',
  mine: 'What you open to work on stands here until somebody else takes it on.',
  approver: 'What an assessor recommends waits here for a second person.',
  applicant: 'When you ask an applicant something, their application waits here, and its clock stands still.',
  hold: 'Nothing is on hold.',
  doubted: 'If something about an approved award has to be looked into before it is paid, the award appears here.',
  all: 'Nobody has applied yet.',
}

function Nothing({ filters }: { filters: QueueFilters }) {
  if (filters.q !== '') return null
  return (
    <EmptyState title="Nothing here" illustration={<Noticeboard />}>
      <p>{nothing[filters.view]}</p>
    </EmptyState>
  )
}
