import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankFields } from '#app/grants/applying/components/bank-fields'
import { noughtsWords } from '#app/grants/applying/bank-details/bank-details'
import { bankForm, NO_SUCH_ACCOUNT } from '#app/grants/applying/bank-details/bank-form'
import { grantRefusalWords } from '#app/grants/checking/duties/refusal-words'
import { correctBankDetailsFor } from '#app/grants/own/help-applicant.server'
import { HowTheyAskedForm } from '#app/grants/own/own-forms'
import { assistedGrant, findAssisted } from '#app/grants/own/queries-assisted.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Another account for an applicant' }]

export const loader = as('assessor', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  const { may, why, ...grant } = found(await assistedGrant(db, asked))
  return { grant, why: why ?? (may.changeBank ? null : NOT_NOW) }
})

const NOT_NOW =
  'The account can be changed while something is still to be paid and nothing of it is on its way to the bank.'

export const action = as(
  'assessor',
  async ({ request, db, params, council, actor, clock }) => {
    const id = params.id ?? ''
    const raw = await formDataOf(request)
    const [account, asked] = [checkForm(raw, bankForm), checkForm(raw, HowTheyAskedForm)]
    if (!account.ok || !asked.ok)
      return invalid({ form: { ...account.form, errors: { ...account.form.errors, ...asked.form.errors } } })
    const given = { id, details: account.value, how: asked.value.how }
    const changed = await correctBankDetailsFor(given, { db, clock, actor, council })
    if (changed.ok) {
      const checked = changed.checkResult === 'valid' ? '' : 'Payments checks the sort code with a person first.'
      const told = changed.told ? 'We have told them.' : 'They have no email address: tell them by letter or phone.'
      const notice = ['The account is changed.', noughtsWords(account.value.accountNumber), checked, told]
      return redirectWithNotice(`/council/grants/${id}`, notice.filter(Boolean).join(' '))
    }
    switch (changed.reason) {
      case 'not-found':
        throw notFound()
      case 'no-such-account':
        return refuse(account, NO_SUCH_ACCOUNT, 'accountNumber')
      case 'no-account-now':
        return refuse(account, `${NOT_NOW} Nothing was changed.`)
      default:
        return refuse(account, grantRefusalWords(changed))
    }
  },
  {
    of: ({ db, params, council, actor }) =>
      findAssisted(db, { id: params.id ?? '', councilId: council.id, personId: actor.personId }),
  },
)

export default function Bank() {
  const { grant, why } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/council/grants/${grant.id}`
  return (
    <CouncilPage
      title="Change their bank details"
      lead={
        !why &&
        grant.lastDigits &&
        `We pay into the account ending ${grant.lastDigits}. Ask for the new one as it is asked here, and read the digits back to them.`
      }
      eyebrow={[grant.name, grant.reference].filter(Boolean).join(', ')}
      back={{ href: page, label: 'The application' }}
      narrow
    >
      {why ? (
        <Notice>
          <p>{why}</p>
        </Notice>
      ) : (
        <Form state={form} action={`${page}/bank`}>
          <BankFields form={form ?? { values: {}, errors: {} }} current={null} />
          <TextArea
            name="how"
            label="How they asked, and how you know it was them"
            hint="For colleagues. For example: she came in with her passport and a bank statement."
            rows={3}
            form={form}
          />
          <ButtonRow>
            <Button icon="wallet">Change the account</Button>
            <LinkButton href={page} kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </CouncilPage>
  )
}
