import { COUNCIL_ROLES, type CouncilRole } from '#app/platform/actor'
import { relativeDay } from '#app/shared/date-words'
import { Checkboxes } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { Table } from '#app/ui/table'
import type { StaffMember } from '../staff'
import { councilRoles, roleLabels } from '../roles'

/** Everybody with a role at the council. */
export function StaffTable({ staff, ownId, now }: { staff: StaffMember[]; ownId: string; now: Date }) {
  return (
    <Table
      caption="Staff"
      rows={staff}
      rowKey={({ personId }) => personId}
      columns={[
        {
          label: 'Name',
          cell: ({ personId, name, email }) => (
            <>
              <a href={`/council/staff/${personId}`}>{name || email}</a>
              {personId === ownId && ' (you)'}
            </>
          ),
        },
        { label: 'Email', cell: ({ email }) => <span className="break-all">{email}</span> },
        { label: 'Roles', cell: ({ roles }) => roleLabels(roles) },
        {
          label: 'Last signed in',
          cell: ({ lastSignInAt }) => (lastSignInAt ? relativeDay(lastSignInAt, now) : 'Not yet'),
        },
      ]}
    />
  )
}

/** Which roles somebody holds, each with what it does. */
export function RoleChoices({ form, held = [] }: { form: FormState | undefined; held?: CouncilRole[] }) {
  return (
    <Checkboxes
      name="roles"
      legend="What may they do?"
      options={COUNCIL_ROLES.map((role) => ({
        value: role,
        label: councilRoles[role].label,
        hint: councilRoles[role].does,
      }))}
      defaultValue={held}
      form={form}
    />
  )
}
