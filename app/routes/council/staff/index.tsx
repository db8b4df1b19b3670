import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withSecondAdmin } from '#app/across/second-admin/with-second-admin.server'
import { ASKED, askedAlready } from '#app/organisations/staff/requests/request-words'
import { waitingRequests } from '#app/organisations/staff/requests/queries-requests.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RoleChoices, StaffTable } from '#app/organisations/staff/components/staff'
import { councilStaff } from '#app/organisations/staff/queries-staff.server'
import { AddStaffForm } from '#app/organisations/staff/staff-forms'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Staff' }]

export const loader = as('admin', async ({ db, council, actor }) => ({
  staff: await councilStaff(db, council.id),
  ownId: actor.personId,
  waiting: (await waitingRequests(db, council.id)).length,
  // When somebody last signed in is real time, whatever the portal's clock says.
  now: new Date(),
}))

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, AddStaffForm)
  if (!read.ok) return invalid(read)
  const wanted = { kind: 'staff-roles', personId: null, ...read.value } as const
  const added = await withSecondAdmin(wanted, { db, clock, actor, council })
  if (!added.ok) {
    if (added.reason === 'asked-already') return refuse(read, askedAlready)
    return refuse(read, 'This person works here already. Choose them in the list to change their roles.', 'email')
  }
  if (added.waits) return redirectWithNotice('/council/staff', ASKED)
  return redirectWithNotice('/council/staff', `${read.value.name} is added. We have told them by email.`)
})

export default function Staff() {
  const { staff, ownId, waiting, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage title="Staff" lead="Who works in this council’s workspace, and what each may do.">
      <div className="stack-lg">
        <p>
          <a href="/council/staff/requests">Changes that need two administrators</a>
          {waiting > 0 && ` (${waiting} waiting)`}: what one administrator asks for and another confirms.
        </p>
        <StaffTable staff={staff} ownId={ownId} now={now} />
        <Section title="Add somebody" id="add">
          <Form state={answer?.form} action="/council/staff">
            <TextField name="name" label="Name" autoComplete="off" form={answer?.form} />
            <TextField name="email" label="Email address" type="email" autoComplete="off" form={answer?.form} />
            <RoleChoices form={answer?.form} />
            <Button icon="person-add">Add to staff</Button>
          </Form>
        </Section>
      </div>
    </CouncilPage>
  )
}
