import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConfirmationTable } from '#app/grants/confirming/components/provider-confirmations'
import { confirmationsForProvider } from '#app/grants/confirming/queries-employer.server'
import { confirmationsTitle } from '#app/grants/confirming/words'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Pagination, Tabs } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Employment confirmations' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const view = url.searchParams.get('view') === 'answered' ? ('answered' as const) : ('waiting' as const)
  const page = readPage(url.searchParams.get('page'))
  const list = await confirmationsForProvider(db, { providerId: provider.providerId, view, page })
  return { ...list, view, now: clock.now() }
})

export default function Confirmations() {
  const { rows, page, counts, view, now } = useLoaderData<typeof loader>()
  const href = (to: string, number = 1) =>
    `/provider/confirmations?view=${to}${number > 1 ? `&page=${String(number)}` : ''}`
  return (
    <ProviderPage
      title={confirmationsTitle(counts.waiting)}
      lead="The council asks whether somebody works for you, since when and how many hours. Owners and recruiters answer."
    >
      <div className="stack-lg">
        <Tabs
          label="Confirmations"
          items={[
            { href: href('waiting'), label: `Waiting (${counts.waiting})`, current: view === 'waiting' },
            { href: href('answered'), label: `Answered (${counts.answered})`, current: view === 'answered' },
          ]}
        />
        <ConfirmationTable rows={rows} now={now} view={view} />
        <Pagination page={page.page} pages={page.pages} of="confirmations" hrefFor={(number) => href(view, number)} />
      </div>
    </ProviderPage>
  )
}
