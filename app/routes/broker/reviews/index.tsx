import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { ReviewTable } from '#app/brokering/introductions/components/reviews'
import { matchReviews } from '#app/brokering/introductions/reviews/queries-reviews.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Pagination, Tabs } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Second looks' }]

export const loader = as('broker', async ({ url, db, clock, council, actor }) => {
  const now = clock.now()
  const decided = url.searchParams.get('show') === 'decided'
  const page = readPage(url.searchParams.get('page'))
  const scope = { councilId: council.id, personId: actor.personId, now }
  return { ...(await matchReviews(db, { ...scope, decided, page })), decided, now }
})

export default function Reviews() {
  const { rows, page, decided, now } = useLoaderData<typeof loader>()
  const pathOf = (show: boolean) => (show ? '/broker/reviews?show=decided' : '/broker/reviews')
  return (
    <BrokerPage
      title={decided || page.total === 0 ? 'Second looks' : `${page.total} to look at again`}
      lead="A candidate saw a match differently. Somebody who did not decide it looks again, and tells them."
    >
      <div className="stack">
        <Tabs
          label="Second looks"
          items={[
            { href: pathOf(false), label: 'Open', current: !decided },
            { href: pathOf(true), label: 'Decided', current: decided },
          ]}
        />
        <ReviewTable rows={rows} now={now} />
        <Pagination
          page={page.page}
          pages={page.pages}
          hrefFor={(to) => `/broker/reviews?${decided ? 'show=decided&' : ''}page=${to}`}
          of="second looks"
        />
      </div>
    </BrokerPage>
  )
}
