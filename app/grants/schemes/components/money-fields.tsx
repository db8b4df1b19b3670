import { Radios, Select } from '#app/ui/choice-fields'
import { valueOf } from '#app/ui/form-state'
import { MoneyField, TextField } from '#app/ui/text-fields'
import { POT_FIELDS } from '../forms/money-part'
import type { FieldsOf } from './edit-fields'

export function MoneyFields({ form, choices }: FieldsOf) {
  const open = choices.pots.filter(({ id, closed }) => !closed || POT_FIELDS.some((name) => valueOf(form, name) === id))
  const options = open.map(({ id, name, closed }) => ({ value: id, label: closed ? `${name} (closed)` : name }))
  return (
    <>
      <MoneyField name="maximumPence" label="Most for one award" form={form} />
      <MoneyField
        name="lifetimeCapPence"
        label="Most for one person, over all schemes and years"
        hint="Leave it empty for no limit."
        optional
        form={form}
      />
      <Radios
        name="gap"
        legend="How often can one person get it?"
        form={form}
        options={[
          { value: 'once', label: 'Once' },
          {
            value: 'months',
            label: 'Again after some months',
            reveal: <TextField name="gapMonths" label="Months between" width="xs" inputMode="numeric" form={form} />,
          },
          { value: 'any', label: 'Any time' },
        ]}
      />
      {options.length === 0 ? (
        <p>
          There is no pot yet. Nothing can be approved without one. <a href="/council/pots">See the pots</a>
        </p>
      ) : (
        POT_FIELDS.slice(0, Math.min(options.length, POT_FIELDS.length)).map((name, i) => (
          <Select
            key={name}
            name={name}
            label={i === 0 ? 'Paid from this pot' : `When that has not enough, pot ${i + 1}`}
            options={options}
            empty="None"
            optional={i > 0}
            form={form}
          />
        ))
      )}
      <h2 className="mt-6">Costs</h2>
    </>
  )
}
