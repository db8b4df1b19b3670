import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedJobCard } from '#app/hiring/saved-jobs/components/saved-job'
import { savedJobs } from '#app/hiring/saved-jobs/queries-saved.server'
import { savedJobCard } from '#app/hiring/saved-jobs/saved-words'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Saved jobs' }]

export const loader = as('person', async ({ db, clock, actor, url }) => {
  const now = clock.now()
  const { items, page } = await savedJobs(db, {
    personId: actor.personId,
    now,
    page: readPage(url.searchParams.get('page')),
  })
  return { jobs: items.map((job) => savedJobCard(job, now)), page: page.page, pages: page.pages }
})

export default function Saved() {
  const { jobs, page, pages } = useLoaderData<typeof loader>()
  return (
    <Page title="Saved jobs">
      {jobs.length > 0 ? (
        <div className="stack-lg">
          <ul className="stack list-none p-0">
            {jobs.map((job) => (
              <SavedJobCard key={job.reference} job={job} returnTo="/account/saved" />
            ))}
          </ul>
          <Pagination page={page} pages={pages} hrefFor={(to) => `/account/saved?page=${to}`} of="saved jobs" />
        </div>
      ) : (
        <EmptyState
          title="You have not saved a job yet"
          illustration={<Noticeboard />}
          action={
            <LinkButton href="/jobs" icon="search">
              Find a job near you
            </LinkButton>
          }
        >
          <p>Press “Save” on a job to come back to it later, from any phone or computer.</p>
        </EmptyState>
      )}
    </Page>
  )
}
