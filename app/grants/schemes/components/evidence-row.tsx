import { Checkboxes, Radios } from '#app/ui/choice-fields'
import { HiddenField, TextField } from '#app/ui/text-fields'
import { valueOf } from '#app/ui/form-state'
import { qualifyingEvents } from '../facts'
import { eventNames } from '../rules/circumstance-rules'
import type { RowOf } from './edit-fields'

/** One piece of evidence, and when it is needed. */
export function EvidenceRow({ form, choices, i }: RowOf) {
  const some = (
    <>
      {choices.costs.length > 0 && (
        <Checkboxes
          name={`costTypes-${i}`}
          legend="Costs that need it"
          options={choices.costs.map(({ key, label }) => ({ value: key, label }))}
          compact
          form={form}
        />
      )}
      <Checkboxes
        name={`events-${i}`}
        legend="Events that need it"
        options={qualifyingEvents.map((value) => ({ value, label: eventNames[value] }))}
        compact
        form={form}
      />
    </>
  )
  return (
    <>
      <HiddenField name={`key-${i}`} value={valueOf(form, `key-${i}`)} />
      <TextField name={`label-${i}`} label="What it is" width="full" form={form} />
      <TextField name={`hint-${i}`} label="Hint" width="full" optional form={form} />
      <div className="wide">
        <Radios
          name={`required-${i}`}
          legend="When is it needed?"
          options={[
            { value: 'always', label: 'Always' },
            { value: 'some', label: 'For some costs or events', reveal: some },
            { value: 'never', label: 'Never: welcome if they have it' },
          ]}
          form={form}
        />
      </div>
    </>
  )
}
