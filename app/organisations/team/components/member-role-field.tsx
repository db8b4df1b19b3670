import { Radios } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { memberRoleHints, memberRoleLabels, teamRoles } from '../member'

/** What a member of the team may do. */
export function MemberRoleField({ form, defaultValue }: { form: FormState | undefined; defaultValue?: string }) {
  return (
    <Radios
      name="role"
      legend="What may they do?"
      options={teamRoles.map((value) => ({ value, label: memberRoleLabels[value], hint: memberRoleHints[value] }))}
      form={form}
      {...(defaultValue && { defaultValue })}
    />
  )
}
