import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { Checkboxes } from '#app/ui/choice-fields'
import { valueOf } from '#app/ui/form-state'
import { HiddenField, MoneyField, TextField } from '#app/ui/text-fields'
import type { RuleName } from '../definition'
import { qualifyingEvents } from '../facts'
import { ruleForms } from '../forms/rules-part'
import { eventNames } from '../rules/circumstance-rules'
import type { RowOf } from './edit-fields'

/** One rule with what is set for it. */
export function RuleRow({ form, i }: RowOf) {
  const name = valueOf(form, `rule-${i}`)
  const rule = ruleForms[name as RuleName] as (typeof ruleForms)[RuleName] | undefined
  return (
    <>
      <HiddenField name={`rule-${i}`} value={name} />
      <p className="wide">
        <strong>{rule?.title ?? 'A rule that is no more: remove it'}</strong>
      </p>
      {rule?.number && (
        <TextField name={`number-${i}`} label={rule.number.label} width="xs" inputMode="numeric" form={form} />
      )}
      {rule?.pounds?.map(({ name: pounds, label }) => (
        <MoneyField key={pounds} name={`${pounds}-${i}`} label={label} form={form} />
      ))}
      {rule?.list && (
        <div className="wide">
          <Checkboxes
            name={`${rule.list}-${i}`}
            legend={rule.list === 'roles' ? 'Jobs that are left out' : 'What counts'}
            options={
              rule.list === 'roles'
                ? roles.map((value) => ({ value, label: roleLabels[value] }))
                : qualifyingEvents.map((value) => ({ value, label: eventNames[value] }))
            }
            compact
            form={form}
          />
        </div>
      )}
    </>
  )
}
