import { Radios, Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { DateField, MoneyField, TextField } from '#app/ui/text-fields'
import { questions, type QuestionKey } from '../questions'

type FieldsProps = {
  keys: readonly QuestionKey[]
  form?: FormState | undefined
  /** What was answered before, as typed. */
  values?: Partial<Record<QuestionKey, string>>
  /** All may be left out: nobody is asked to know everything. */
  optional?: boolean
}

/** The controls for what a scheme's rules ask; a question that follows from an answer stands under that answer. */
export function QuestionFields({ keys, form, values = {}, optional }: FieldsProps) {
  return (
    <>
      {keys
        .filter((key) => !parentOption(key))
        .map((key) => (
          <QuestionField key={key} {...{ keys, form, values, optional }} name={key} />
        ))}
    </>
  )
}

/** The option under which a question is asked, if there is just one. */
function parentOption(key: QuestionKey): string | null {
  const { onlyIf } = questions[key]
  return onlyIf?.is.length === 1 ? onlyIf.is[0]! : null
}

function QuestionField({
  name,
  ...rest
}: Required<Pick<FieldsProps, 'keys' | 'values'>> & FieldsProps & { name: QuestionKey }) {
  const { form, keys, values, optional } = rest
  const { label, hint, kind, options = [] } = questions[name]
  const field = { name, hint, form, defaultValue: values[name] ?? '', optional: optional ?? false }
  switch (kind) {
    case 'postcode':
      return <TextField {...field} label={label} width="s" autoComplete={name === 'home' ? 'postal-code' : 'off'} />
    case 'day':
      return <DateField {...field} label={label} />
    case 'money':
      return <MoneyField {...field} label={label} />
    case 'whole-number':
      return <TextField {...field} label={label} width="xs" inputMode="numeric" />
    case 'choice': {
      if (options.length > 8) return <Select {...field} label={label} options={options} empty="Choose one" />
      const under = (value: string) =>
        keys.filter((key) => questions[key].onlyIf?.key === name && parentOption(key) === value)
      const shown = options.map((option) => {
        const follow = under(option.value)
        if (follow.length === 0) return option
        return { ...option, reveal: follow.map((key) => <QuestionField key={key} {...rest} name={key} />) }
      })
      return <Radios {...field} legend={label} options={shown} />
    }
  }
}
