import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { providerSites, type ListedSite } from '#app/organisations/sites/queries-sites.server'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Table, type Column } from '#app/ui/table'

export const meta: MetaFunction = () => [{ title: 'Your places of work' }]

export const loader = as('provider-viewer', async ({ db, provider }) => ({ sites: await providerSites(db, provider) }))

const name: Column<ListedSite> = { label: 'Name', cell: (site) => site.name }
const nameLink: Column<ListedSite> = {
  label: 'Name',
  cell: (site) => <a href={`/provider/sites/${site.id}`}>{site.name}</a>,
}

const columns: Column<ListedSite>[] = [
  { label: 'Where', cell: ({ town, postcode }) => `${town}, ${postcode}` },
  { label: 'People see', cell: ({ exact }) => (exact ? 'the address' : 'only the area') },
  {
    label: 'Regulator',
    cell: ({ regulator, locationId }) => (regulator === 'none' ? 'none' : `${regulator} ${locationId ?? ''}`.trim()),
  },
  { label: 'Open vacancies', cell: ({ vacancies }) => vacancies, numeric: true },
]

export default function Sites() {
  const { sites } = useLoaderData<typeof loader>()
  const { who } = useProviderFrame()
  const add = (
    <LinkButton href="/provider/sites/new" icon="plus">
      Add a place
    </LinkButton>
  )
  return (
    <ProviderPage
      title="Your places of work"
      lead="People search by distance from these. A vacancy is at one or more of them."
      actions={who.mayEdit && sites.length > 0 && add}
    >
      <Table
        caption="Places of work"
        rows={sites}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="You have no place of work yet" action={who.mayEdit && add}>
            <p>Add one before you write a vacancy, so that people near it find you.</p>
          </EmptyState>
        }
        columns={who.mayEdit ? [nameLink, ...columns] : [name, ...columns]}
      />
    </ProviderPage>
  )
}
