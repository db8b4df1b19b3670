import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { ConfirmForm } from '#app/grants/paying/runs/components/confirm-form'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { findRun, getRun } from '#app/grants/paying/runs/queries-run.server'
import { confirmedWords, runRefusalWords } from '#app/grants/paying/runs/run-words'
import { ErrorSummary } from '#app/ui/form'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, found, notFound } from '#app/platform/guard.server'
import { confirmPaymentRun } from '#app/grants/paying/bank/confirm-payment-run.server'
import { z } from 'zod'

export const meta: MetaFunction = () => [{ title: 'The bank’s answer' }]

export const loader = as('payments', async ({ db, council, actor, params }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const { id, number, status } = found(await getRun(db, { runId: params.id ?? '', councilId: council.id }))
  return { id, number, waiting: status === 'exported' || status === 'part_confirmed' }
})

/** As many problems as a page can say; the rest is counted. */
const MOST_SAID = 50

const leftOut = (count: number) =>
  `${count === 1 ? 'One line' : `${count.toLocaleString('en-GB')} lines`} could not be used. Correct them and send those again.`

function lines(what: string, problems: readonly string[]) {
  const more = problems.length > MOST_SAID ? [`And ${problems.length - MOST_SAID} more.`] : []
  return { form: { values: {}, errors: { file: [what], '': [...problems.slice(0, MOST_SAID), ...more] } } }
}

export const action = as(
  'payments',
  async (context) => {
    const runId = context.params.id ?? ''
    const raw = await formDataOf(context.request)
    const file = raw.get('file')
    const read = checkForm(new FormData(), z.object({}))
    const wrong = (problems: string[]) => invalid({ form: { values: {}, errors: { file: problems } } })
    if (!(file instanceof File) || file.size === 0) return wrong(['Choose the file with the bank’s answer'])
    const confirmed = await confirmPaymentRun({ runId, bytes: new Uint8Array(await file.arrayBuffer()) }, context)
    if (confirmed.ok) {
      const done = confirmedWords(confirmed)
      if (confirmed.problems.length === 0) return redirectWithNotice(`/council/payment-runs/${runId}`, done)
      return invalid(lines(`${done} ${leftOut(confirmed.problems.length)}`, confirmed.problems))
    }
    switch (confirmed.reason) {
      case 'not-found':
        throw notFound()
      case 'wrong-file':
        return invalid(
          lines(
            'Nothing was changed: no line of this file fits the run. Correct it and choose it again.',
            confirmed.problems,
          ),
        )
      case 'repeated-file':
        return wrong([runRefusalWords['repeated-file']])
      case 'not-payments':
      case 'not-allowed':
      case 'empty-run':
        return refuse(read, runRefusalWords[confirmed.reason])
    }
  },
  { of: ({ db, params, council }) => findRun(db, { runId: params.id ?? '', councilId: council.id }) },
)

export default function ConfirmPaymentRun() {
  const { id, number, waiting } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const href = `/council/payment-runs/${id}`
  return (
    <CouncilPage
      title={`The bank’s answer to payment run ${number}`}
      lead="Upload the file that says which payments arrived. We take each line that fits the run, and tell you about the others."
      back={{ href, label: `Payment run ${number}` }}
      narrow
    >
      {waiting ? (
        <ConfirmForm href={href} form={form} />
      ) : (
        <div className="stack">
          {form && <ErrorSummary state={form} />}
          <p>This run is not waiting for an answer.</p>
        </div>
      )}
    </CouncilPage>
  )
}
