import { Checkbox, Checkboxes, Radios } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { Details } from '#app/ui/summary'
import { MoneyField, TextArea, TextField } from '#app/ui/text-fields'
import { patternDescriptions, patternLabels, patterns } from '#app/jobs/vocabulary/vocabulary'
import type { StepFieldsProps } from './step-fields-props'

export function HoursAndPayFields({ form, isUnpaid }: StepFieldsProps) {
  const filled = (name: string) => Boolean(form.values[name]) || Boolean(form.errors[name])
  return (
    <>
      <Checkboxes
        name="patterns"
        legend="Which shifts are there?"
        hint="Tick all that a person may get."
        options={patterns.map((value) => ({ value, label: patternLabels[value], hint: patternDescriptions[value] }))}
        compact
        form={form}
      />
      <TextArea
        name="shiftDetails"
        label="More about the shifts"
        hint="Times and rota, so that people can plan: 7am to 2:30pm, every other weekend."
        rows={2}
        maxCharacters={500}
        optional
        form={form}
      />
      <Fieldset legend="Guaranteed hours a week">
        <p className="hint">What you promise to pay for every week. Leave “at most” empty if it is one number.</p>
        <div className="fields">
          <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
            <TextField name="hoursMin" label="At least" width="xs" inputMode="decimal" suffix="hours" form={form} />
            <TextField
              name="hoursMax"
              label="At most"
              width="xs"
              inputMode="decimal"
              suffix="hours"
              optional
              form={form}
            />
          </div>
          <Checkbox
            name="zeroHours"
            label="No hours are guaranteed (a zero-hours contract)"
            hint="We show it as one."
            form={form}
          />
        </div>
      </Fieldset>
      <Fieldset legend="Pay">
        {isUnpaid && <p className="hint">Leave this empty for unpaid work.</p>}
        <div className="fields">
          <Radios
            name="payUnit"
            legend="Paid by the"
            options={[
              { value: 'hour', label: 'Hour' },
              { value: 'year', label: 'Year (salary)' },
            ]}
            inline
            form={form}
          />
          <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
            <MoneyField name="payMin" label="Lowest pay" hint="What somebody new to care gets." form={form} />
            <MoneyField name="payMax" label="Highest pay" optional form={form} />
          </div>
        </div>
      </Fieldset>
      <Details
        summary="Sleep-ins, travel time and mileage"
        open={['sleepIn', 'travelTimePaid', 'mileage'].some(filled)}
      >
        <div className="fields">
          <MoneyField name="sleepIn" label="Paid for a sleep-in" per="a night" optional form={form} />
          <Radios
            name="travelTimePaid"
            legend="Is travel time between visits paid?"
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: '', label: 'There are no visits' },
            ]}
            inline
            form={form}
          />
          <MoneyField name="mileage" label="Mileage" hint="In pounds: 0.45." per="a mile" optional form={form} />
        </div>
      </Details>
    </>
  )
}
