import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnIntroductions } from '#app/brokering/introductions/components/own-introductions'
import { introductionsForCandidate } from '#app/brokering/introductions/queries-own.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { KitchenTable } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Your introductions' }]

export const loader = as('person', async ({ db, clock, actor, url }) => {
  const now = clock.now()
  const page = readPage(url.searchParams.get('page'))
  return { ...(await introductionsForCandidate(db, { personId: actor.personId, now, page })), now }
})

export default function Introductions() {
  const { items, page, now } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Your introductions"
      lead="Jobs that a job broker looked at for you. Nothing about you reaches an employer before you say yes."
      back={{ href: '/account/matching', label: 'Help finding work' }}
    >
      {items.length > 0 ? (
        <div className="stack-lg">
          <OwnIntroductions items={items} now={now} />
          <Pagination
            page={page.page}
            pages={page.pages}
            hrefFor={(to) => `/account/introductions?page=${to}`}
            of="introductions"
          />
        </div>
      ) : (
        <EmptyState
          title="Nobody has suggested a job to you yet"
          illustration={<KitchenTable />}
          action={<LinkButton href="/account/matching">See where you stand</LinkButton>}
        >
          <p>When a job broker finds one that fits, they ask you here and by email.</p>
        </EmptyState>
      )}
    </Page>
  )
}
