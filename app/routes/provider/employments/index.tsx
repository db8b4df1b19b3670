import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StarterList } from '#app/hiring/employment/components/starter-list'
import { readStarterFilters } from '#app/hiring/employment/starter'
import { startersTitle } from '#app/hiring/employment/starter-words'
import { listStarters } from '#app/hiring/employment/queries-starters.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? startersTitle(data.list.questions) : 'Starters' },
]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const now = clock.now()
  const filters = readStarterFilters(url.searchParams)
  return { list: await listStarters(db, { providerId: provider.providerId, filters, now }), filters, now }
})

export default function Starters() {
  const { list, filters, now } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title={startersTitle(list.questions)}
      lead="People you hired: who is about to start, who is working, who has left."
    >
      <StarterList list={list} filters={filters} now={now} />
    </ProviderPage>
  )
}
