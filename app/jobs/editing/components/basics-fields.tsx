import { Checkboxes, Radios } from '#app/ui/choice-fields'
import { TextField } from '#app/ui/text-fields'
import { contractLabels, contracts, roleLabels, roles, serviceLabels, services } from '#app/jobs/vocabulary/vocabulary'
import type { StepFieldsProps } from './step-fields-props'

export function BasicsFields({ form }: StepFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Job title"
        hint="What people type when they look for it: Night care assistant."
        maxLength={100}
        form={form}
      />
      <Checkboxes
        name="roles"
        legend="Which role is it?"
        hint="Tick more than one only if people may choose."
        options={roles.map((value) => ({ value, label: roleLabels[value] }))}
        compact
        form={form}
      />
      <Checkboxes
        name="services"
        legend="In what kind of service?"
        options={services.map((value) => ({ value, label: serviceLabels[value] }))}
        compact
        form={form}
      />
      <Radios
        name="contract"
        legend="What kind of contract?"
        options={contracts.map((value) => ({ value, label: contractLabels[value] }))}
        compact
        form={form}
      />
      <TextField
        name="openings"
        label="How many people do you want to take on?"
        width="xs"
        inputMode="numeric"
        form={form}
      />
    </>
  )
}
