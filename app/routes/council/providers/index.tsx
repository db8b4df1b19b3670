import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireArea } from '../require-area.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { CouncilProviderList } from '#app/organisations/verifying/components/council-provider-list'
import { providerStatuses, providerStatusWords } from '#app/organisations/providers/provider'
import { councilProviders } from '#app/organisations/verifying/queries-council.server'
import { as } from '#app/platform/guard.server'
import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Pagination, Tabs } from '#app/ui/navigation'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Providers' }]

export const loader = as('council-staff', async (context) => {
  requireArea(context, 'providers')
  const { db, url, council, clock } = context
  const wanted = url.searchParams.get('status') ?? ''
  const name = cleanLine(url.searchParams.get('name') ?? '').slice(0, 100)
  // Somebody who looks for a name looks everywhere; else what waits comes first.
  const status = isOneOf(providerStatuses, wanted) ? wanted : wanted === 'all' || name ? null : 'applied'
  const page = readPage(url.searchParams.get('page'))
  return {
    status,
    name,
    now: clock.now(),
    ...(await councilProviders(db, { councilId: council.id, status, name, page })),
  }
})

export default function CouncilProviders() {
  const { status, name, now, counts, page, providers } = useLoaderData<typeof loader>()
  const href = (to: string, number = 1) => {
    const query = new URLSearchParams({
      status: to,
      ...(name && { name }),
      ...(number > 1 && { page: String(number) }),
    })
    return `/council/providers?${query.toString()}`
  }
  const tabs = providerStatuses.map((each) => ({
    href: href(each),
    label: `${providerStatusWords[each].label} (${counts[each]})`,
    current: each === status,
  }))
  return (
    <CouncilPage title={titleOf(counts.applied)}>
      <div className="stack-lg">
        <Form
          method="get"
          action="/council/providers"
          role="search"
          hidden={{ status: 'all' }}
          className="flex flex-wrap items-end gap-4"
        >
          <TextField name="name" label="Find a provider by name" type="search" defaultValue={name} width="m" />
          <Button kind="secondary" icon="search">
            Search
          </Button>
        </Form>
        <Tabs
          label="Providers by status"
          items={[...tabs, { href: href('all'), label: 'All', current: status === null }]}
        />
        {providers.length === 0 ? (
          <EmptyState title={name ? `No provider is called “${name}” here` : 'No provider here'}>
            <p>
              {name
                ? 'Try a part of the name, or look under “All”.'
                : 'New registrations appear under “Awaiting verification”.'}
            </p>
          </EmptyState>
        ) : (
          <CouncilProviderList providers={providers} now={now} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="providers"
          hrefFor={(number) => href(status ?? 'all', number)}
        />
      </div>
    </CouncilPage>
  )
}

function titleOf(waiting: number): string {
  if (waiting === 0) return 'Providers'
  return waiting === 1 ? 'One provider is waiting to be verified' : `${waiting} providers are waiting to be verified`
}
