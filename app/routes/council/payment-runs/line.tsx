import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { LineDoubts, LineTag } from '#app/grants/paying/runs/components/lines-table'
import { PayeeAccount } from '#app/grants/paying/runs/components/payee-facts'
import { TakeOutForm } from '#app/grants/paying/runs/components/take-out-form'
import { TakeOutForm as TakeOutFields } from '#app/grants/paying/runs/forms'
import { findLine, getLine } from '#app/grants/paying/bank/queries-payee.server'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { getRun } from '#app/grants/paying/runs/queries-run.server'
import { takeLineOut } from '#app/grants/paying/runs/rebuild-run.server'
import { builderOnly } from '#app/grants/paying/runs/policy/run-policy'
import { runRefusalWords } from '#app/grants/paying/runs/run-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, found, notFound } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { Table } from '#app/ui/table'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Line ${page.line.number} of payment run ${page.run.number}` : 'Line of a payment run' },
]

export const loader = as('payments', async ({ db, council, actor, params }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const asked = { runId: params.id ?? '', councilId: council.id }
  const { id, number, status, ...run } = found(await getRun(db, asked))
  const line = found(await getLine(db, { ...asked, lineId: params.lineId ?? '' }))
  const why = builderOnly({ ...run, status }, { personId: actor.personId })
  return { run: { id, number }, line, open: status === 'open', why }
})

export const action = as(
  'payments',
  async (context) => {
    const runId = context.params.id ?? ''
    const read = await readForm(context.request, TakeOutFields)
    if (!read.ok) return invalid(read)
    const taken = await takeLineOut({ runId, lineId: context.params.lineId ?? '', ...read.value }, context)
    if (taken.ok) return redirectWithNotice(`/council/payment-runs/${runId}`, 'The line is taken out of this run.')
    if (taken.reason === 'not-found' || taken.reason === 'no-such-line') throw notFound()
    return refuse(read, runRefusalWords[taken.reason])
  },
  {
    of: ({ db, params, council }) =>
      findLine(db, { runId: params.id ?? '', lineId: params.lineId ?? '', councilId: council.id }),
  },
)

export default function PaymentRunLine() {
  const { run, line, open, why } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const href = `/council/payment-runs/${run.id}`
  return (
    <CouncilPage
      title={`${formatMoney(line.pence)} to ${line.name}`}
      lead={`Line ${line.number}, reference ${line.reference}`}
      eyebrow={line.status !== 'ready' && <LineTag status={line.status} />}
      back={{ href, label: `Payment run ${run.number}` }}
      narrow
    >
      <div className="stack-lg">
        {line.failureReason && <p>The bank said: {line.failureReason}</p>}
        <LineDoubts doubts={line.doubts} otherAccount={line.otherAccount} />
        <PayeeAccount account={line.account} name={line.name} />
        {line.checkedByPerson && <p>A payments officer has checked this account.</p>}
        <Section title="What it pays" id="parts">
          <Table
            caption="What this line pays"
            keepTable
            rows={line.parts}
            rowKey={({ id }) => id}
            columns={[
              { label: 'Application', cell: ({ reference }) => reference },
              { label: 'Payment', cell: ({ number, of }) => `${number} of ${of}` },
              { label: 'Amount', cell: ({ pence }) => formatMoney(pence), numeric: true },
            ]}
          />
        </Section>
        {open && (
          <Section title="Take it out of this run" id="take-out">
            {why ? <p>{why}</p> : <TakeOutForm action={`${href}/lines/${line.id}`} form={form} />}
          </Section>
        )}
      </div>
    </CouncilPage>
  )
}
