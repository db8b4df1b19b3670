import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SetOffForm } from '#app/grants/recovering/forms'
import { recoveryBar } from '#app/grants/recovering/queries-bars.server'
import { recoveryPage } from '#app/grants/recovering/queries-recovery.server'
import { awardsToSetOff } from '#app/grants/recovering/coming-back/queries-set-off.server'
import { setOffRecovery } from '#app/grants/recovering/coming-back/set-off-recovery.server'
import { setOffBars } from '#app/grants/recovering/recovery'
import { recoveryRefusal, type RecoveryRefusal } from '#app/grants/recovering/words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { isOneOf } from '#app/shared/one-of'
import { formatMoney } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { MoneyField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Set money off against an award' }]

export const loader = as('payments', async ({ db, params, council, actor, clock }) => {
  const { personId } = actor
  const asked = { id: params.id ?? '', councilId: council.id }
  const page = found(await recoveryPage(db, { ...asked, personId, roles: ['payments'] }))
  const recovery = found(page.recovery)
  const bar = await recoveryBar(db, { applicationId: page.applicationId, personId, role: 'payments' })
  if (bar || recovery.status !== 'asked') throw redirect(`/council/recoveries/${page.applicationId}`)
  const awards = await awardsToSetOff(db, { ...asked, personId, now: clock.now() })
  const { applicationId, reference, name } = page
  const left = recovery.pence - recovery.recoveredPence
  return { applicationId, reference, name, left, awards, formKey: newFormKey() }
})

export const action = as('payments', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  found(await recoveryPage(db, { id, councilId: council.id, personId: actor.personId, roles: ['payments'] }))
  const read = await readForm(request, SetOffForm)
  if (!read.ok) return invalid(read)
  const { against, setOff: pence } = read.value
  const done = await setOffRecovery({ id, against, pence, formKey: formKeyOf(read.raw) }, { db, clock, actor, council })
  if (!done.ok) {
    if (done.reason === 'not-found') throw notFound()
    return refuse(read, recoveryRefusal(done.reason), fieldOf(done.reason))
  }
  const rest = done.leftPence === 0 ? 'Nothing is missing any more.' : `${formatMoney(done.leftPence)} is missing.`
  const told = done.told ? 'We have told them.' : 'They have no email address: tell them by letter or phone.'
  return redirectWithNotice(`/council/recoveries/${id}`, `Set off. ${rest} ${told}`)
})

/** Beside which field a refusal is said; '': above the form. */
function fieldOf(reason: RecoveryRefusal): 'against' | 'setOff' | '' {
  if (reason === 'too-much' || reason === 'award-too-small') return 'setOff'
  return reason === 'award-in-run' || isOneOf(setOffBars, reason) ? 'against' : ''
}

export default function SetOff() {
  const { applicationId, reference, name, left, awards, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const href = `/council/recoveries/${applicationId}`
  return (
    <CouncilPage
      title="Set it off against an award"
      lead={`${formatMoney(left)} has not come back yet. What you set off is not paid out to them and counts as paid back. We tell them.`}
      eyebrow={`${name}, ${reference}`}
      back={{ href, label: 'Money asked back' }}
      narrow
    >
      {awards.length === 0 ? (
        <EmptyState title="There is nothing to set it off against">
          <p>
            They have no other award with a payment that you can set this off against: one that is in no payment run,
            that nobody has to look into first, and that you did not decide.
          </p>
        </EmptyState>
      ) : (
        <Form state={form} action={`${href}/set-off`} hidden={{ formKey }}>
          <Radios
            name="against"
            legend="Which award?"
            form={form}
            options={awards.map((award) => ({
              value: award.applicationId,
              label: `${award.reference}: ${formatMoney(award.pence)} is still to be paid`,
            }))}
          />
          <MoneyField
            name="setOff"
            label="How much is set off"
            hint="It is your choice, and cannot be taken back. Talk to them first: they may count on the money."
            form={form}
          />
          <Button icon="pound">Set it off</Button>
        </Form>
      )}
    </CouncilPage>
  )
}
