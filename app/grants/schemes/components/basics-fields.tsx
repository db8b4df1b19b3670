import { Checkbox } from '#app/ui/choice-fields'
import { DateField, TextArea, TextField } from '#app/ui/text-fields'
import type { FieldsOf } from './edit-fields'

export function BasicsFields({ form }: FieldsOf) {
  return (
    <>
      <TextField name="name" label="Name" hint="For example Hardship." form={form} />
      <TextField
        name="kind"
        label="Kind"
        hint="One word for reports: new-starter, hardship, loyalty. Schemes of one kind are counted together."
        width="m"
        form={form}
      />
      <TextArea name="summary" label="In one sentence" hint="Who gets what." rows={2} maxCharacters={300} form={form} />
      <TextArea
        name="about"
        label="What applicants read"
        hint="What it is, what it pays for, how it is decided. A line that begins with ## is a heading, one with - a list."
        rows={14}
        maxCharacters={4000}
        form={form}
      />
      <TextField
        name="administeredBy"
        label="Run by a partner"
        hint="If not the council itself: the partner’s name. Limit its people to this scheme on their page under Staff."
        optional
        form={form}
      />
      <DateField name="opensOn" label="First day to apply" optional form={form} />
      <DateField name="closesOn" label="Last day to apply" optional form={form} />
      <TextField
        name="serviceLevelDays"
        label="Working days to decide"
        width="xs"
        inputMode="numeric"
        hint="From the day it is sent. The clock stops while you wait for the applicant."
        form={form}
      />
      <Checkbox
        name="urgentRoute"
        label="Applicants may say that it cannot wait"
        hint="Then it is due the same working day."
        form={form}
      />
      <TextField name="appealDays" label="Days to appeal" width="xs" inputMode="numeric" form={form} />
      <TextField
        name="retainYears"
        label="Years until personal data is erased"
        width="xs"
        inputMode="numeric"
        hint="After the last thing that happened. Amounts and reasons stay."
        form={form}
      />
    </>
  )
}

export function CircumstancesField({ form }: FieldsOf) {
  return (
    <Checkbox
      name="asksCircumstances"
      label="Ask for circumstances in the applicant’s own words"
      hint="They are kept encrypted, and only those who decide read them."
      form={form}
    />
  )
}
