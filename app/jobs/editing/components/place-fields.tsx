import { Checkboxes } from '#app/ui/choice-fields'
import type { StepFieldsProps } from './step-fields-props'

export function PlaceFields({ form, sites }: StepFieldsProps) {
  return (
    <>
      <Checkboxes
        name="siteIds"
        legend="At which of your places is the job?"
        hint="People search by distance from these."
        options={sites.map(({ id, name, town, postcode }) => ({
          value: id,
          label: name,
          hint: `${town}, ${postcode}`,
        }))}
        form={form}
      />
      <p>
        Not in the list? <a href="/provider/sites/new">Add a place</a>, then come back to this draft.
      </p>
    </>
  )
}
