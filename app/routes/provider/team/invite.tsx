import type { MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { MemberRoleField } from '#app/organisations/team/components/member-role-field'
import { inviteForm } from '#app/organisations/registration/forms'
import { inviteMember } from '#app/organisations/team/team.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Invite somebody' }]

export const loader = as('provider-owner', () => null)

export const action = as('provider-owner', async ({ request, db, clock, council, actor, provider }) => {
  const read = await readForm(request, inviteForm)
  if (!read.ok) return invalid(read)
  const invited = await inviteMember(read.value, { db, clock, council, actor, provider })
  if (invited.ok) return redirectWithNotice('/provider/team', `We emailed ${read.value.email} how to sign in.`)
  switch (invited.reason) {
    case 'already-member':
      return refuse(read, 'This person is in your team already. Change their role in the list.', 'email')
    case 'too-many':
      return refuse(read, 'You sent many invitations today. Try again tomorrow.')
    case 'not-found':
      throw notFound()
  }
})

export default function Invite() {
  const answer = useActionData<typeof action>()
  return (
    <ProviderPage
      title="Invite somebody to your team"
      lead="They get an email and sign in with a code. No password is needed."
      back={{ href: '/provider/team', label: 'Your team' }}
      narrow
    >
      <Form state={answer?.form} action="/provider/team/invite">
        <TextField name="name" label="Their name" form={answer?.form} width="m" autoComplete="off" />
        <TextField
          name="email"
          label="Their work email address"
          type="email"
          inputMode="email"
          autoComplete="off"
          form={answer?.form}
        />
        <MemberRoleField form={answer?.form} />
        <Button>Send the invitation</Button>
      </Form>
    </ProviderPage>
  )
}
