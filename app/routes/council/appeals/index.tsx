import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { appealsTitle } from '#app/grants/deciding/appeals/appeal'
import { AppealTable } from '#app/grants/deciding/appeals/components/appeal-table'
import { listAppeals } from '#app/grants/deciding/appeals/queries-appeals.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Pagination, Tabs } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Appeals' }]

export const loader = as('grant-officer', async ({ db, url, council, actor, clock }) => {
  const view = url.searchParams.get('view') === 'decided' ? ('decided' as const) : ('open' as const)
  const now = clock.now()
  const page = readPage(url.searchParams.get('page'))
  return { ...(await listAppeals(db, { councilId: council.id, personId: actor.personId, view, page, now })), view, now }
})

export default function Appeals() {
  const { rows, page, counts, view, now } = useLoaderData<typeof loader>()
  const href = (to: string, number = 1) => `/council/appeals?view=${to}${number > 1 ? `&page=${String(number)}` : ''}`
  return (
    <CouncilPage
      title={appealsTitle(counts.open)}
      lead="Somebody does not agree with a refusal. An officer who had no part in it looks again."
    >
      <div className="stack-lg">
        <Tabs
          label="Appeals"
          items={[
            { href: href('open'), label: `Open (${counts.open})`, current: view === 'open' },
            { href: href('decided'), label: `Decided (${counts.decided})`, current: view === 'decided' },
          ]}
        />
        <AppealTable rows={rows} view={view} now={now} />
        <Pagination page={page.page} pages={page.pages} of="appeals" hrefFor={(number) => href(view, number)} />
      </div>
    </CouncilPage>
  )
}
