import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { DueTable } from '#app/grants/paying/runs/components/due-table'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { listDue } from '#app/grants/paying/runs/queries-runs.server'
import { dueTitle } from '#app/grants/paying/runs/run-words'
import { as, forbidden } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Due, and in no payment run' }]

export const loader = as('payments', async ({ db, clock, council, actor, url }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const now = clock.now()
  const page = readPage(url.searchParams.get('page'))
  return { now, ...(await listDue(db, { councilId: council.id, now, page })) }
})

export default function DuePayments() {
  const { now, rows, page } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title={dueTitle(page.total)}
      lead="What is due and in no payment run, what waits longest first."
      back={{ href: '/council/payment-runs', label: 'Payment runs' }}
    >
      <div className="stack-lg">
        <DueTable rows={rows} now={now} />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="payments"
          hrefFor={(number) => `/council/payment-runs/due?page=${number}`}
        />
      </div>
    </CouncilPage>
  )
}
