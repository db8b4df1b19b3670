import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { makePot } from '#app/grants/paying/pots/make-pot.server'
import { PotForm } from '#app/grants/paying/pots/pot-forms'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { MoneyField, TextArea, TextField } from '#app/ui/text-fields'

const HERE = '/council/pots/new'

export const meta: MetaFunction = () => [{ title: 'New pot' }]

export const loader = as('money-officer', () => ({ formKey: newFormKey() }))

export const action = as('money-officer', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, PotForm)
  if (!read.ok) return invalid(read)
  const { formKey = newFormKey(), ...pot } = read.value
  const made = await makePot({ ...pot, formKey }, { db, clock, actor, council })
  if (!made.ok) return refuse(read, 'A pot of this name is here already.', 'name')
  const notice = pot.amount
    ? 'The pot is made. A colleague has to agree to its money.'
    : 'The pot is made. It is empty.'
  return redirectWithNotice(`/council/pots/${made.id}`, notice)
})

export default function NewPot() {
  const { formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title="New pot"
      lead="Money of one funder. It begins empty: a colleague agrees to every amount that comes in."
      back={{ href: '/council/pots', label: 'Pots' }}
      narrow
    >
      <Form action={HERE} state={form} hidden={{ formKey: form?.values['formKey']?.toString() ?? formKey }}>
        <TextField name="name" label="Name of the pot" hint="For example “Workforce grant 2026 to 2027”" form={form} />
        <TextField name="funder" label="Whose money it is" form={form} />
        <TextArea name="about" label="What it may be used for" optional rows={3} form={form} />
        <MoneyField name="amount" label="First amount to propose" optional form={form} />
        <Button icon="plus">Make the pot</Button>
      </Form>
    </CouncilPage>
  )
}
