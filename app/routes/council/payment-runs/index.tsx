import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RunsTable } from '#app/grants/paying/runs/components/runs-table'
import { createRun } from '#app/grants/paying/runs/create-run.server'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { dueTotals, listRuns } from '#app/grants/paying/runs/queries-runs.server'
import { dueTitle, runRefusalWords } from '#app/grants/paying/runs/run-words'
import { formDataOf, checkForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'
import { readPage } from '#app/shared/pagination'
import { Button } from '#app/ui/button'
import { Card, EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Pagination } from '#app/ui/navigation'
import { z } from 'zod'

const HERE = '/council/payment-runs'

export const meta: MetaFunction = () => [{ title: 'Payment runs' }]

export const loader = as('payments', async ({ db, clock, council, actor, url }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const now = clock.now()
  const due = await dueTotals(db, { councilId: council.id, now })
  const page = readPage(url.searchParams.get('page'))
  return { now, due, ...(await listRuns(db, { councilId: council.id, page })) }
})

export const action = as('payments', async (context) => {
  const read = checkForm(await formDataOf(context.request), z.object({}))
  const created = await createRun(context)
  if (!created.ok) return refuse(read, runRefusalWords[created.reason])
  return redirectWithNotice(
    `${HERE}/${created.id}`,
    created.created
      ? `Payment run ${created.number} is begun.`
      : `Payment run ${created.number} is open already: here it is.`,
  )
})

export default function PaymentRuns() {
  const { now, due, runs, page } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const open = runs.find(({ status }) => status === 'open')
  return (
    <CouncilPage
      title={dueTitle(due.count)}
      lead="Payments go to the bank together, in runs. One officer puts a run together, another authorises it."
    >
      <div className="stack-lg">
        <Card title={open ? `Payment run ${open.number} is open` : 'A new run'}>
          <div className="stack">
            <p>
              {due.count === 0
                ? 'Everything that is due is in a run.'
                : `${formatMoney(due.pence)} in all. People whose details contradict each other are left out, with the reason.`}{' '}
              {due.count > 0 && <a href={`${HERE}/due`}>See what is due and in no run</a>}
            </p>
            {due.waitingForWord > 0 && (
              <p>
                {due.waitingForWord === 1 ? '1 more is waiting' : `${due.waitingForWord} more are waiting`} until the
                employer has confirmed that they still work there.
              </p>
            )}
            <Form action={HERE} state={form}>
              <Button icon={open ? 'forward' : 'plus'}>{open ? 'Go on with this run' : 'Begin a payment run'}</Button>
            </Form>
          </div>
        </Card>
        {runs.length === 0 ? (
          <EmptyState title="No runs yet">
            <p>Once an award is approved and its day has come, its payment is due. Then begin the first run.</p>
          </EmptyState>
        ) : (
          <RunsTable runs={runs} now={now} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="payment runs"
          hrefFor={(number) => `${HERE}?page=${number}`}
        />
      </div>
    </CouncilPage>
  )
}
