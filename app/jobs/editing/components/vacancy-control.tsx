import { Checkbox, Checkboxes, Radios } from '#app/ui/choice-fields'
import { DateField, DateTimeField, MoneyField, TextArea, TextField, TimeField } from '#app/ui/text-fields'
import type { Control, VacancyField } from '#app/jobs/vacancies/fields/field'
import { vacancyFields } from '#app/jobs/vacancies/fields/table'
import type { StepFieldsProps } from './step-fields-props'

/** The control of one field, by its kind. Those of kind `own` are drawn in step-fields. */
export function VacancyControl({ name, form, isOut }: StepFieldsProps & { name: VacancyField }) {
  const control: Control = vacancyFields[name].control
  switch (control.kind) {
    case 'line': {
      const { kind: _kind, ...props } = control
      return <TextField {...{ name, form }} {...props} />
    }
    case 'paragraphs': {
      const { kind: _kind, ...props } = control
      return <TextArea {...{ name, form }} {...props} />
    }
    case 'money': {
      const { kind: _kind, ...props } = control
      return <MoneyField {...{ name, form }} {...props} />
    }
    case 'radios':
    case 'checkboxes': {
      const { kind, label, ...props } = control
      const Choices = kind === 'radios' ? Radios : Checkboxes
      return <Choices {...{ name, form }} legend={label} {...props} />
    }
    case 'tick':
      return <Checkbox {...{ name, form }} label={control.label} hint={control.hint} />
    case 'day':
    case 'moment': {
      const { kind, untilOut, ...props } = control
      if (untilOut && isOut) return null
      const Day = kind === 'day' ? DateField : DateTimeField
      return <Day {...{ name, form }} {...props} />
    }
    case 'deadline': {
      const { kind: _kind, hour, ...props } = control
      return (
        <>
          <DateField {...{ name, form }} {...props} />
          <TimeField form={form} optional {...hour} />
        </>
      )
    }
    case 'own':
      return null
  }
}
