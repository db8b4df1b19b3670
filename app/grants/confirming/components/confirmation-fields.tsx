import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { Radios, Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextArea, TextField } from '#app/ui/text-fields'
import type { ConfirmationKind } from '../confirmation'
import type { EmployersWord } from '../confirmation-view'
import { answerOptions } from '../words'

type Props = {
  kind: ConfirmationKind
  known: EmployersWord
  form: FormState | undefined
  /** "Your answer"; the page's title asks. */
  legend: string
  /** Staff write down what an employer told them. */
  byStaff?: boolean
}

/** The questions to an employer: works here since, as what, how many hours; or left, or not ours. */
export function ConfirmationFields({ kind, known, form, legend, byStaff }: Props) {
  const options = answerOptions(byStaff ? 'staff' : kind).map((option) => {
    if (option.value === 'employed')
      return {
        ...option,
        reveal: (
          <div className="grid gap-4">
            <DateField
              name="since"
              label="First day at work"
              hint="If it is still to come, the day you agreed."
              defaultValue={known.since ?? undefined}
              form={form}
            />
            <Select
              name="jobRole"
              label="Job"
              hint="Whichever fits best."
              empty="Choose one"
              options={roles.map((value) => ({ value, label: roleLabels[value] }))}
              defaultValue={known.jobRole ?? undefined}
              form={form}
            />
            <TextField
              name="weeklyHours"
              label="Usual hours a week"
              hint="On average. 0 if none are fixed."
              width="xs"
              inputMode="decimal"
              defaultValue={known.weeklyHours?.toString()}
              form={form}
            />
          </div>
        ),
      }
    if (option.value === 'left')
      return {
        ...option,
        reveal: (
          <DateField name="leftOn" label="Last day at work" defaultValue={known.leftOn ?? undefined} form={form} />
        ),
      }
    return option
  })
  return (
    <Radios
      name="answer"
      legend={legend}
      options={options}
      defaultValue={known.leftOn ? 'left' : undefined}
      form={form}
    />
  )
}

export function AnythingElse({ form }: { form: FormState | undefined }) {
  return (
    <TextArea
      name="words"
      label="Anything we should know about these answers"
      hint="Only about the job. The council reads it."
      optional
      rows={3}
      maxCharacters={500}
      form={form}
    />
  )
}
