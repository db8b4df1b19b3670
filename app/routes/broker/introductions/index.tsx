import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { BrokerIntroductions } from '#app/brokering/introductions/components/broker-list'
import { IntroductionSearch } from '#app/brokering/introductions/components/introduction-search'
import { listTitle, readIntroductionFilters } from '#app/brokering/introductions/list-filters'
import { brokerIntroductions } from '#app/brokering/introductions/queries-broker.server'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? listTitle(data.list.counts) : 'Introductions' },
]

export const loader = as('broker', async ({ url, db, clock, council, actor }) => {
  const now = clock.now()
  const filters = readIntroductionFilters(url.searchParams)
  const scope = { councilId: council.id, personId: actor.personId, now }
  return { list: await brokerIntroductions(db, { ...scope, filters }), filters, now }
})

export default function Introductions() {
  const { list, filters, now } = useLoaderData<typeof loader>()
  return (
    <BrokerPage title={listTitle(list.counts)}>
      <div className="stack">
        <IntroductionSearch filters={filters} />
        <BrokerIntroductions list={list} filters={filters} now={now} />
      </div>
    </BrokerPage>
  )
}
