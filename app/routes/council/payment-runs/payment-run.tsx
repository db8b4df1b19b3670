import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { authoriseRun } from '#app/grants/paying/runs/authorise-run.server'
import { cancelRun } from '#app/grants/paying/runs/cancel-run.server'
import { RunPage } from '#app/grants/paying/runs/components/run-page'
import { RunTag } from '#app/grants/paying/runs/components/runs-table'
import { exportRun } from '#app/grants/paying/bank/export-run.server'
import { RunForm } from '#app/grants/paying/runs/forms'
import { lockPaymentRun, unlockPaymentRun } from '#app/grants/paying/runs/lock-run.server'
import { RUN_ENTITY } from '#app/grants/paying/runs/payment-run'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import {
  findRun,
  getRun,
  LINE_VIEWS,
  runExclusions,
  runLines,
  runViewer,
} from '#app/grants/paying/runs/queries-run.server'
import { dueSince } from '#app/grants/paying/runs/queries-runs.server'
import { putLineBack, rebuildRun } from '#app/grants/paying/runs/rebuild-run.server'
import { nextStep } from '#app/grants/paying/runs/policy/next-step'
import { builderOnly, runSteps } from '#app/grants/paying/runs/policy/run-policy'
import { rebuiltWords, runRefusalWords } from '#app/grants/paying/runs/run-words'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, found, notFound } from '#app/platform/guard.server'
import type { Ok, Refused } from '#app/shared/outcome'
import { readPage } from '#app/shared/pagination'
import type { z } from 'zod'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Payment run ${page?.run.number ?? ''}` },
]

export const loader = as('payments', async ({ db, clock, council, actor, params, url }) => {
  const me = { councilId: council.id, personId: actor.personId }
  if (!(await paysForAll(db, me))) throw forbidden()
  const run = found(await getRun(db, { runId: params.id ?? '', councilId: council.id }))
  const view = LINE_VIEWS.find((one) => one === url.searchParams.get('show')) ?? 'all'
  const [viewer, lines, exclusions, history] = await Promise.all([
    runViewer(db, { run, ...me }),
    runLines(db, { runId: run.id, view, page: readPage(url.searchParams.get('page')) }),
    runExclusions(db, { runId: run.id, page: readPage(url.searchParams.get('out')) }),
    entityHistory(db, { councilId: council.id, entity: RUN_ENTITY, entityId: run.id }),
  ])
  const mayChange = run.status === 'open' && builderOnly(run, viewer) === null
  const now = clock.now()
  const newlyDue = run.status === 'open' ? await dueSince(db, { runId: run.id, councilId: council.id, now }) : 0
  const steps = runSteps(run, viewer)
  return { now, run, newlyDue, steps, next: nextStep(run, viewer, steps), mayChange, view, lines, exclusions, history }
})

const DONE: Record<z.output<typeof RunForm>['intent'], string> = {
  rebuild: 'The run is built again.',
  'put-back': 'They can be paid in this run again.',
  lock: 'The run is locked. A colleague authorises it now.',
  unlock: 'The run is open again.',
  authorise: 'The run is authorised. Export it to make the file for the bank.',
  export: 'The file for the bank is made. Download it and send it to the bureau.',
  cancel: 'The run is given up. What was in it is due again.',
}

export const action = as(
  'payments',
  async (context) => {
    const runId = context.params.id ?? ''
    const read = readByIntent(await formDataOf(context.request), RunForm)
    if (!read.ok)
      return invalid({ form: { values: {}, errors: { '': ['That did not arrive complete. Press it again.'] } } })
    const done = await perform(runId, read.value, context)
    if (!done.ok) {
      if (done.reason === 'not-found') throw notFound()
      return refuse(read, runRefusalWords[done.reason])
    }
    const notice = doneWords(read.value.intent, done)
    return redirectWithNotice(`/council/payment-runs/${runId}`, notice)
  },
  { of: ({ db, params, council }) => findRun(db, { runId: params.id ?? '', councilId: council.id }) },
)

function doneWords(intent: z.output<typeof RunForm>['intent'], { lineCount, excluded, late }: Answer): string {
  if (lineCount !== undefined) return rebuiltWords(lineCount, excluded ?? 0)
  return late ? `${DONE[intent]} It was too late for the planned day: the day of payment has moved.` : DONE[intent]
}

type Answer = { lineCount?: number; excluded?: number; late?: boolean }
type Done = Ok<Answer> | Refused<keyof typeof runRefusalWords | 'not-found'>

function perform(
  runId: string,
  form: z.output<typeof RunForm>,
  context: Parameters<typeof cancelRun>[1],
): Promise<Done> {
  switch (form.intent) {
    case 'rebuild':
      return rebuildRun({ runId }, context)
    case 'put-back':
      return putLineBack({ runId, instalmentId: form.instalmentId }, context)
    case 'lock':
      return lockPaymentRun({ runId, seen: form }, context)
    case 'unlock':
      return unlockPaymentRun({ runId }, context)
    case 'authorise':
      return authoriseRun({ runId, seen: form }, context)
    case 'export':
      return exportRun({ runId }, context)
    case 'cancel':
      return cancelRun({ runId }, context)
  }
}

export default function PaymentRun() {
  const page = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { run } = page
  return (
    <CouncilPage
      title={`Payment run ${run.number}`}
      eyebrow={<RunTag status={run.status} />}
      back={{ href: '/council/payment-runs', label: 'Payment runs' }}
    >
      <RunPage {...page} problem={form?.errors['']?.[0] ?? null} />
    </CouncilPage>
  )
}
