import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationCard } from '#app/hiring/own/candidate-lines'
import { ApplicationCards } from '#app/hiring/own/components/application-card'
import { ownApplications } from '#app/hiring/own/queries-candidate.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { GardenWalk } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Your applications' }]

export const loader = as('person', async ({ db, clock, actor, url }) => {
  const now = clock.now()
  const { items, page } = await ownApplications(db, {
    personId: actor.personId,
    now,
    page: readPage(url.searchParams.get('page')),
  })
  return { cards: items.map((line) => applicationCard(line, now)), page: page.page, pages: page.pages }
})

export default function Applications() {
  const { cards, page, pages } = useLoaderData<typeof loader>()
  return (
    <Page title="Your applications">
      {cards.length > 0 ? (
        <div className="stack-lg">
          <ApplicationCards cards={cards} />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(to) => `/account/applications?page=${to}`}
            of="applications"
          />
        </div>
      ) : (
        <EmptyState
          title="You have not applied for a job yet"
          illustration={<GardenWalk />}
          action={
            <LinkButton href="/jobs" icon="search">
              Find a job near you
            </LinkButton>
          }
        >
          <p>It takes about five minutes, on a phone too, and you do not need a CV.</p>
        </EmptyState>
      )}
    </Page>
  )
}
