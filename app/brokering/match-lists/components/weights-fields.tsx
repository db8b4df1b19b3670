import { needParts, partNames, wantParts, type PartName, type Weights } from '#app/brokering/matching/match'
import { halfLabels, partLabels } from '#app/brokering/matching/words'
import { Fieldset } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { HiddenField, TextField } from '#app/ui/text-fields'

const about: Record<PartName, string> = {
  distance: 'A short way to work',
  hours: 'As many hours a week as wanted',
  pay: 'As much as asked for, or more',
  role: 'Roles and services they want',
  matters: 'What they said matters most',
  pattern: 'How much of its shifts they can work',
  experience: 'The experience it asks for, and having led others where that is usual',
  qualification: 'What is usual for the role. What the law asks for is no matter of points',
  start: 'Able to begin in time',
}

/** Nine numbers in two halves. */
export function WeightsFields({ weights, form }: { weights: Weights; form?: FormState | undefined }) {
  const half = (legend: string, names: readonly PartName[]) => (
    <Fieldset legend={legend} labelSize="l">
      <div className="grid gap-6">
        {names.map((name) => (
          <TextField
            key={name}
            name={name}
            label={partLabels[name]}
            hint={about[name]}
            width="xs"
            inputMode="numeric"
            defaultValue={String(weights[name])}
            form={form}
          />
        ))}
      </div>
    </Fieldset>
  )
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <div className="min-w-0">{half(halfLabels.wants, wantParts)}</div>
      <div className="min-w-0">{half(halfLabels.needs, needParts)}</div>
    </div>
  )
}

/** The same numbers, out of sight. */
export function HiddenWeights({ weights }: { weights: Weights }) {
  return partNames.map((name) => <HiddenField key={name} name={name} value={String(weights[name])} />)
}
