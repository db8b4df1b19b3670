import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankFields } from '#app/grants/applying/components/bank-fields'
import { ownActions } from '#app/grants/own/own-policy'
import { findOwnGrant, ownGrant } from '#app/grants/own/queries-own-grant.server'
import { noughtsWords } from '#app/grants/applying/bank-details/bank-details'
import { bankForm, NO_SUCH_ACCOUNT } from '#app/grants/applying/bank-details/bank-form'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { correctBankDetails } from '#app/grants/own/correct-bank-details.server'

export const meta: MetaFunction = () => [{ title: 'Your bank details' }]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const grant = found(await ownGrant(db, mine))
  if (!ownActions(grant).changeBank) throw redirect(`/account/grants/${grant.id}`)
  return { id: grant.id, failed: grant.paymentFailed, lastDigits: grant.bank?.lastDigits ?? null }
})

export const action = as(
  'person',
  async ({ request, db, clock, actor, params }) => {
    const id = params.id ?? ''
    const read = await readForm(request, bankForm)
    if (!read.ok) return invalid(read)
    const changed = await correctBankDetails({ id, details: read.value }, { db, clock, actor })
    if (changed.ok) {
      const kept =
        changed.checkResult === 'valid'
          ? 'We have your bank details and pay into this account from now on.'
          : 'We have your bank details. We do not know this sort code, so a person checks it before we pay.'
      const notice = [kept, noughtsWords(read.value.accountNumber)].filter(Boolean).join(' ')
      return redirectWithNotice(`/account/grants/${id}`, notice)
    }
    switch (changed.reason) {
      case 'not-found':
        throw notFound()
      case 'no-such-account':
        return refuse(read, NO_SUCH_ACCOUNT, 'accountNumber')
      case 'not-now':
        return refuse(
          read,
          'We are paying just now, so the account cannot be changed today. Try again in a few days, or ring us.',
        )
    }
  },
  { of: ({ db, params, actor }) => findOwnGrant(db, { id: params.id ?? '', personId: actor.personId }) },
)

export default function Bank() {
  const { id, failed, lastDigits } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/account/grants/${id}`
  return (
    <Page
      title={failed ? 'Check your bank details' : 'Change your bank details'}
      lead={
        failed
          ? `The bank sent our payment back${lastDigits ? ` from the account ending ${lastDigits}` : ''}. Enter the account again, or another one in your name.`
          : `We pay into the account ending ${lastDigits ?? 'as you told us'}. Enter another one in your name.`
      }
      back={{ href: page, label: 'Your application' }}
      narrow
    >
      <Form state={form} action={`${page}/bank`}>
        <BankFields form={form ?? { values: {}, errors: {} }} current={null} />
        <ButtonRow>
          <Button icon="wallet">Save bank details</Button>
          <LinkButton href={page} kind="quiet">
            Cancel
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
