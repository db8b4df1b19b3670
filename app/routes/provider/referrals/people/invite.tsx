import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { providerSites } from '#app/organisations/sites/queries-sites.server'
import { NameField, WorkFields } from '#app/referrals/referrers/components/person-fields'
import { inviteReferrerForm } from '#app/referrals/referrers/forms'
import { inviteRefusal } from '#app/referrals/joining/invite-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'
import { inviteReferrers } from '#app/referrals/joining/invite-referrers.server'

const PEOPLE = '/provider/referrals/people'

export const meta: MetaFunction = () => [{ title: 'Invite somebody to the referral programme' }]

export const loader = as('provider-recruiter', async ({ db, provider }) => ({
  sites: await providerSites(db, provider),
}))

export const action = as('provider-recruiter', async ({ request, db, clock, council, actor, provider }) => {
  const sites = await providerSites(db, provider)
  const read = await readForm(request, inviteReferrerForm(sites.map(({ id }) => id)))
  if (!read.ok) return invalid(read)
  const person = read.value
  const invited = await inviteReferrers(
    { people: [person], via: 'invitation' },
    { db, clock, council, actor, provider },
  )
  if (!invited.ok) return refuse(read, inviteRefusal(invited))
  if (invited.invited === 0) return refuse(read, 'They are in the programme, or invited, already.', 'email')
  return redirectWithNotice(PEOPLE, `We emailed ${person.email} how to join.`)
})

export default function Invite() {
  const { sites } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title="Invite somebody"
      lead="They get an email and decide whether to take part. No password is needed."
      back={{ href: PEOPLE, label: 'People' }}
      narrow
    >
      <Form state={form} action={`${PEOPLE}/invite`}>
        <NameField form={form} />
        <TextField
          name="email"
          label="Their email address"
          hint="One that they read on their own phone is best."
          type="email"
          inputMode="email"
          autoComplete="off"
          form={form}
        />
        <WorkFields form={form} sites={sites} />
        <Button>Send the invitation</Button>
      </Form>
    </ProviderPage>
  )
}
