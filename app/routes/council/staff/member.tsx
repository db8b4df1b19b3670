import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { withSecondAdmin } from '#app/across/second-admin/with-second-admin.server'
import { changeStaff } from '#app/organisations/staff/change-staff.server'
import { ASKED, askedAlready } from '#app/organisations/staff/requests/request-words'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RemoveMember, ResetSecondKey } from '#app/organisations/staff/components/member-ways-out'
import { RoleChoices } from '#app/organisations/staff/components/staff'
import { staffMember } from '#app/organisations/staff/queries-staff.server'
import { resetSecondFactor } from '#app/organisations/staff/reset-second-factor.server'
import { councilRoles } from '#app/organisations/staff/roles'
import { RolesForm } from '#app/organisations/staff/staff-forms'
import { SchemeLimits } from '#app/grants/schemes/components/scheme-limits'
import { limitForm } from '#app/grants/schemes/forms/scheme-forms'
import { limitToSchemes } from '#app/grants/schemes/limit-to-schemes.server'
import { roleLimits, schemeNames } from '#app/grants/schemes/queries-versions.server'
import type { CouncilRole } from '#app/platform/actor'
import { byIntent, when } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse, type FormAnswer } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import type { CouncilWork } from '#app/platform/work'
import { formatDate } from '#app/shared/date-words'
import { ok } from '#app/shared/outcome'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { answerTo } from '#app/ui/form-state'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.member.name || 'Staff member' }]

export const loader = as('admin', async ({ db, params, council, actor }) => {
  const member = found(await staffMember(db, { councilId: council.id, personId: params.id ?? '' }))
  return { member, isOwn: member.personId === actor.personId, ...(await limitsOf(db, council.id, member.personId)) }
})

async function limitsOf(db: CouncilContext['db'], councilId: string, personId: string) {
  const limits = await roleLimits(db, { councilId, personId })
  return {
    limits: limits.map((limit) => ({ ...limit, label: councilRoles[limit.role].label })),
    schemes: await schemeNames(db, councilId),
  }
}

/** Everything about roles takes two administrators, but for removing somebody who is none: that cannot wait. */
async function changeBySecond(
  { personId, name, email, roles: held }: { personId: string; name: string; email: string; roles: CouncilRole[] },
  roles: CouncilRole[],
  context: CouncilWork,
) {
  if (roles.length > 0 || held.includes('admin'))
    return withSecondAdmin({ kind: 'staff-roles', personId, name, email, roles }, context)
  const removed = await changeStaff({ personId, roles }, context)
  return removed.ok ? ok({ waits: false }) : removed
}

const LAST_ADMIN = 'The council needs at least one administrator. Make somebody else one first.'

export const action = as('admin', async ({ request, db, params, clock, actor, council }) => {
  const member = found(await staffMember(db, { councilId: council.id, personId: params.id ?? '' }))
  const { personId } = member
  const name = member.name || member.email
  const context = { db, clock, actor, council }
  const here = `/council/staff/${personId}`
  const change = async (read: { form: FormAnswer }, roles: CouncilRole[]) => {
    const changed = await changeBySecond(member, roles, context)
    if (!changed.ok) {
      if (changed.reason === 'unchanged') return redirectWithNotice('/council/staff', 'Nothing was changed.')
      if (changed.reason === 'last-admin') return refuse(read, LAST_ADMIN)
      if (changed.reason === 'asked-already') return refuse(read, askedAlready)
      throw notFound()
    }
    if (changed.waits) return redirectWithNotice('/council/staff', ASKED)
    const gone = roles.length === 0
    const home = personId === actor.personId && !roles.includes('admin') ? (gone ? '/' : '/council') : '/council/staff'
    const notice = gone
      ? `${name} no longer works here and is signed out.`
      : `The roles of ${name} are saved. We have told them.`
    return redirectWithNotice(home, notice)
  }
  const branches = {
    save: when(RolesForm, (read) => change(read, read.value.roles)),
    remove: when(z.object({}), (read) => change(read, [])),
    limit: async (raw: FormData) => {
      const { limits, schemes } = await limitsOf(db, council.id, personId)
      const { role } = found(limits.find((limit) => limit.role === raw.get('role')))
      const read = checkForm(raw, limitForm({ role, schemes: schemes.map(({ id }) => id) }))
      if (!read.ok) return invalid(read)
      found((await limitToSchemes({ personId, role, ...read.value }, context)).ok || null)
      return redirectWithNotice(here, `The schemes of ${name} are saved.`)
    },
    'reset-second-factor': when(z.object({}), async (read) => {
      const reset = await resetSecondFactor({ personId }, context)
      if (!reset.ok) return refuse(read, 'Somebody else has to reset your second key.')
      return redirectWithNotice(here, `${name} sets up a new second key the next time they sign in.`)
    }),
  }
  return byIntent(await formDataOf(request), branches)
})

export default function StaffMemberPage() {
  const { member, isOwn, limits, schemes } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const rolesForm = answerTo(form, 'save')
  const here = `/council/staff/${member.personId}`
  return (
    <CouncilPage
      title={member.name || member.email}
      lead={`${member.email}, since ${formatDate(member.since)}`}
      back={{ href: '/council/staff', label: 'Staff' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={rolesForm} action={here}>
          <RoleChoices form={rolesForm} held={member.roles} />
          <Button name="intent" value="save">
            Save roles
          </Button>
        </Form>
        <SchemeLimits action={here} limits={limits} schemes={schemes} form={answerTo(form, 'limit')} />
        {member.hasSecondFactor && !isOwn && (
          <ResetSecondKey action={here} form={answerTo(form, 'reset-second-factor')} />
        )}
        <RemoveMember action={here} isOwn={isOwn} form={answerTo(form, 'remove')} />
      </div>
    </CouncilPage>
  )
}
