import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RecoveryStanding } from '#app/grants/recovering/components/recovery-facts'
import { ReceiveForm } from '#app/grants/recovering/forms'
import { recoveryBar } from '#app/grants/recovering/queries-bars.server'
import { recoveryPage } from '#app/grants/recovering/queries-recovery.server'
import { recoveryRefusal } from '#app/grants/recovering/words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { formatMoney } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { MoneyField } from '#app/ui/text-fields'
import { receiveRecovery } from '#app/grants/recovering/coming-back/receive-recovery.server'

export const meta: MetaFunction = () => [{ title: 'Money that came back' }]

export const loader = as('payments', async ({ db, params, council, actor }) => {
  const { personId } = actor
  const page = found(
    await recoveryPage(db, { id: params.id ?? '', councilId: council.id, personId, roles: ['payments'] }),
  )
  const { applicationId, reference, name, hasEmail } = page
  const recovery = found(page.recovery)
  const bar = await recoveryBar(db, { applicationId, personId, role: 'payments' })
  const asked = recovery.proposedBy.personId === personId
  const mayNot = bar ? recoveryRefusal(bar) : asked ? recoveryRefusal('asked-for-it') : null
  // Whoever takes money in needs the sum and the reference, not what was written about it.
  const shown = { ...recovery, words: '' }
  return { applicationId, reference, name, hasEmail, recovery: shown, mayNot, formKey: newFormKey() }
})

export const action = as('payments', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  found(await recoveryPage(db, { id, councilId: council.id, personId: actor.personId, roles: ['payments'] }))
  const read = await readForm(request, ReceiveForm)
  if (!read.ok) return invalid(read)
  const received = { id, pence: read.value.received, formKey: formKeyOf(read.raw) }
  const outcome = await receiveRecovery(received, { db, clock, actor, council })
  if (!outcome.ok) {
    if (outcome.reason === 'not-found') throw notFound()
    return refuse(read, recoveryRefusal(outcome.reason), outcome.reason === 'too-much' ? 'received' : '')
  }
  const rest =
    outcome.leftPence === 0 ? 'Nothing is missing any more.' : `${formatMoney(outcome.leftPence)} is missing.`
  return redirectWithNotice(`/council/recoveries/${id}`, `Written down. ${rest}`)
})

export default function RecoveryMoney() {
  const { applicationId, reference, name, hasEmail, recovery, mayNot, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const left = recovery.pence - recovery.recoveredPence
  return (
    <CouncilPage
      title={recovery.status === 'asked' ? `${formatMoney(left)} is to come back` : 'Money asked back'}
      eyebrow={`${name}, ${reference}`}
      back={{ href: '/council/recoveries', label: 'Recoveries' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
        <RecoveryStanding recovery={recovery} hasEmail={hasEmail} />
        {recovery.status === 'asked' &&
          (mayNot ? (
            <Notice kind="info" title="A colleague does this">
              <p>{mayNot}</p>
            </Notice>
          ) : (
            <Card title="Money came in">
              <Form state={form} action={`/council/recoveries/${applicationId}`} hidden={{ formKey }}>
                <MoneyField
                  name="received"
                  label="How much came in"
                  hint={`All that is missing is ${formatMoney(left)}. It is available in its pot at once.`}
                  form={form}
                />
                <Button icon="pound">Write it down</Button>
              </Form>
              <p>
                If another award of theirs is still to be paid, you can{' '}
                <a href={`/council/recoveries/${applicationId}/set-off`}>set this money off against it</a>. Nothing is
                set off by itself.
              </p>
            </Card>
          ))}
      </div>
    </CouncilPage>
  )
}
