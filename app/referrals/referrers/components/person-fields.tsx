import { Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'

type Known = { name: string; payrollNumber: string | null; siteId: string | null }
type Props = { form: FormState | undefined; sites: readonly { id: string; name: string }[]; known?: Known }

/** Payroll number and site of an employee; both may stay empty. */
export function WorkFields({ form, sites, known }: Props) {
  return (
    <>
      <TextField
        name="payrollNumber"
        label="Payroll number"
        optional
        hint="So that payroll knows whom to pay. You can add it later."
        form={form}
        width="s"
        autoComplete="off"
        defaultValue={known?.payrollNumber ?? ''}
      />
      {sites.length > 0 && (
        <Select
          name="siteId"
          label="Site"
          optional
          form={form}
          empty="None in particular"
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={known?.siteId ?? ''}
        />
      )}
    </>
  )
}

/** The employee's name as the provider knows it. */
export function NameField({ form, known }: { form: FormState | undefined; known?: Known }) {
  return (
    <TextField
      name="name"
      label="Their name"
      hint="As payroll writes it."
      form={form}
      width="m"
      autoComplete="off"
      defaultValue={known?.name ?? ''}
    />
  )
}
