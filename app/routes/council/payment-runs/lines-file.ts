import { CONFIRMATION_EXAMPLE, confirmationTemplate } from '#app/grants/paying/bank/confirmation-file'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { getRun, unansweredLines } from '#app/grants/paying/runs/queries-run.server'
import { as, forbidden, found } from '#app/platform/guard.server'

/** What the bank has not answered, to fill in; with `?example` a file that shows what an answer looks like. */
export const loader = as('payments', async ({ db, council, actor, params, url }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const run = found(await getRun(db, { runId: params.id ?? '', councilId: council.id }))
  const example = url.searchParams.has('example')
  const text = example ? CONFIRMATION_EXAMPLE : confirmationTemplate(await unansweredLines(db, { runId: run.id }))
  const name = example ? 'bank-answer-example.csv' : `bank-answer-${run.number}.csv`
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
