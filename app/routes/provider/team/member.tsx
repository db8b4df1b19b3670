import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { MemberRoleField } from '#app/organisations/team/components/member-role-field'
import { teamRoles } from '#app/organisations/team/member'
import { teamMember } from '#app/organisations/team/queries-team.server'
import { changeMember } from '#app/organisations/team/team.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { choice } from '#app/shared/form-fields'

export const meta: MetaFunction = () => [{ title: 'Change a member of your team' }]

const memberForm = z.object({ role: choice([...teamRoles, 'remove'], 'Choose what they may do') })

export const loader = as('provider-owner', async ({ params, db, actor, provider }) => {
  const { personId, name, email, roles } = found(await teamMember(db, { ...provider, personId: params.personId ?? '' }))
  return {
    personId,
    name: name || email,
    email,
    role: teamRoles.find((role) => roles.includes(role)),
    you: personId === actor.personId,
  }
})

export const action = as('provider-owner', async ({ request, params, db, clock, council, actor, provider }) => {
  const { providerId } = provider
  const { personId, name, email } = found(await teamMember(db, { providerId, personId: params.personId ?? '' }))
  const read = await readForm(request, memberForm)
  if (!read.ok) return invalid(read)
  const role = read.value.role === 'remove' ? null : read.value.role
  const changed = await changeMember({ personId, role }, { db, clock, council, actor, provider })
  if (changed.ok) {
    const left = personId === actor.personId && role === null
    const words = role ? `${name || email} has a new role.` : `${name || email} is no longer in your team.`
    return redirectWithNotice(left ? '/' : '/provider/team', words)
  }
  if (changed.reason === 'not-found') throw notFound()
  return refuse(read, 'You are the only owner. Make somebody else an owner first.', role ? 'role' : '')
})

export default function ChangeMember() {
  const { personId, name, email, role, you } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/provider/team/${personId}`
  return (
    <ProviderPage
      title={name}
      lead={name === email ? undefined : email}
      back={{ href: '/provider/team', label: 'Your team' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={here}>
          <MemberRoleField form={answer?.form} {...(role && { defaultValue: role })} />
          <Button>Save the role</Button>
        </Form>
        <Section title={you ? 'Leave the team' : 'Remove from the team'} id="remove">
          <p>
            {you
              ? 'You can no longer see vacancies and applicants of this organisation. Your own account stays.'
              : 'They can no longer see your vacancies and applicants, from this moment on.'}
          </p>
          <Form action={here} hidden={{ role: 'remove' }}>
            <Button kind="danger" icon="person-off">
              {you ? 'Leave the team' : `Remove ${name}`}
            </Button>
          </Form>
        </Section>
      </div>
    </ProviderPage>
  )
}
