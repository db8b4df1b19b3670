import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnGrantCards } from '#app/grants/own/components/own-grant-card'
import { ownGrants } from '#app/grants/own/queries-own.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { KitchenTable } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Your grants' }]

export const loader = as('person', async ({ db, clock, actor, url }) => {
  const now = clock.now()
  const page = readPage(url.searchParams.get('page'))
  const { items, page: shown } = await ownGrants(db, { personId: actor.personId, now, page })
  return { now, grants: items, page: shown.page, pages: shown.pages }
})

export default function Grants() {
  const { now, grants, page, pages } = useLoaderData<typeof loader>()
  return (
    <Page title="Your grants" lead="Help with money from the council: where each of your applications stands.">
      {grants.length > 0 ? (
        <div className="stack-lg">
          <OwnGrantCards grants={grants} now={now} />
          <Pagination page={page} pages={pages} hrefFor={(to) => `/account/grants?page=${to}`} of="grants" />
          <p>
            <a href="/grants">See what else there is</a>
          </p>
        </div>
      ) : (
        <EmptyState
          title="You have not asked for a grant"
          illustration={<KitchenTable />}
          action={
            <LinkButton href="/grants" icon="pound">
              See what there is
            </LinkButton>
          }
        >
          <p>There may be help with the costs of a new job in care, or when life has become hard.</p>
        </EmptyState>
      )}
    </Page>
  )
}
