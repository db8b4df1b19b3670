import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { PayeeAccount } from '#app/grants/paying/runs/components/payee-facts'
import { CheckedForm } from '#app/grants/paying/runs/forms'
import { markAccountChecked } from '#app/grants/paying/bank/mark-account-checked.server'
import { getAccountToCheck } from '#app/grants/paying/bank/queries-payee.server'
import { paysForAll } from '#app/grants/paying/runs/queries-payer.server'
import { runRefusalWords } from '#app/grants/paying/runs/run-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, found, notFound } from '#app/platform/guard.server'
import { formatDateTime } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'

export const meta: MetaFunction = () => [{ title: 'Check an account' }]

export const loader = as('payments', async ({ db, council, actor, params }) => {
  if (!(await paysForAll(db, { councilId: council.id, personId: actor.personId }))) throw forbidden()
  const asked = { runId: params.id ?? '', councilId: council.id, bankDetailsId: params.bankDetailsId ?? '' }
  return { ...asked, ...found(await getAccountToCheck(db, asked)) }
})

export const action = as('payments', async (context) => {
  const { id: runId = '', bankDetailsId = '' } = context.params
  found(await getAccountToCheck(context.db, { runId, councilId: context.council.id, bankDetailsId }))
  const read = await readForm(context.request, CheckedForm)
  if (!read.ok) return invalid(read)
  const checked = await markAccountChecked({ bankDetailsId }, context)
  if (checked.ok)
    return redirectWithNotice(
      `/council/payment-runs/${runId}`,
      'The account is marked as checked. Build the run again to pay it.',
    )
  if (checked.reason === 'not-found') throw notFound()
  return refuse(read, runRefusalWords[checked.reason])
})

export default function CheckAccount() {
  const { runId, bankDetailsId, name, reference, account, checkedAt } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const href = `/council/payment-runs/${runId}`
  return (
    <CouncilPage
      title={`Check the account of ${name}`}
      lead={`Application ${reference}. The banks’ list does not know this sort code, so nobody can say from the numbers alone whether the account is there.`}
      back={{ href, label: 'The payment run' }}
      narrow
    >
      <div className="stack-lg">
        <PayeeAccount account={account} name={name} />
        {checkedAt ? (
          <p>A payments officer checked it on {formatDateTime(checkedAt)}. Build the run again to pay it.</p>
        ) : (
          <Form action={`${href}/accounts/${bankDetailsId}`} state={form}>
            <p>Ask the bank, look at a statement among the evidence, or use your bank’s own check of payees.</p>
            <Checkbox name="checked" label="I have made sure that this account is there and is theirs" form={form} />
            <Button icon="check">Mark as checked</Button>
          </Form>
        )}
      </div>
    </CouncilPage>
  )
}
