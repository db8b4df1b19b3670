import { classNames } from './class-names'
import { Field, FieldError, Fieldset, Hint, type LabelSize } from './field'
import { describedBy, errorsOf, valueOf, valuesOf, type FieldBase } from './form-state'

/** One thing to choose. `count` is shown after the words (search filters); `reveal` is shown while it is chosen. */
export type Option = {
  value: string
  label: React.ReactNode
  hint?: React.ReactNode
  count?: number
  disabled?: boolean
  reveal?: React.ReactNode
}

type SelectProps = FieldBase &
  LabelSize & {
    label: React.ReactNode
    options: readonly Option[]
    /** The first, empty choice: "Choose one". Left out, the first option is chosen. */
    empty?: string
    defaultValue?: string
    autoComplete?: string
  }

/** A list that opens; for six choices or more, else Radios. */
export function Select({ name, label, hint, form, options, empty, defaultValue, autoComplete, ...size }: SelectProps) {
  return (
    <Field {...{ name, label, hint, form, ...size }}>
      <select
        id={name}
        {...{ name, autoComplete }}
        defaultValue={valueOf(form, name, defaultValue)}
        className="input select"
        {...describedBy(form, name, hint)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
            {option.count !== undefined && ` (${option.count})`}
          </option>
        ))}
      </select>
    </Field>
  )
}

type ChoicesProps = FieldBase &
  LabelSize & {
    legend: React.ReactNode
    options: readonly Option[]
    /** Side by side where there is room; for "Yes" and "No". */
    inline?: boolean
    /** Less space between, for filters. */
    compact?: boolean
  }

/** Choose one. The first radio's id is the field's name, so that the error summary leads to it. */
export function Radios({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  return <Choices type="radio" {...props} chosen={[valueOf(props.form, props.name, defaultValue)]} />
}

/** Choose any. Posts the name once for each tick. */
export function Checkboxes({ defaultValue, ...props }: ChoicesProps & { defaultValue?: readonly string[] }) {
  return <Choices type="checkbox" {...props} chosen={valuesOf(props.form, props.name, defaultValue)} />
}

function Choices(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, form, legend, hint, options, inline, compact, type, chosen, ...size } = props
  return (
    <Fieldset {...{ name, legend, hint, form, ...size }}>
      <div className={classNames('choices', inline && 'choices-inline', compact && 'choices-compact')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...{ name, type, option }}
            id={index === 0 ? name : `${name}-${option.value}`}
            checked={chosen.includes(option.value)}
            invalid={errorsOf(form, name).length > 0}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type ChoiceProps = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  option: Option
  checked: boolean
  invalid: boolean
}

function Choice({ id, name, type, option, checked, invalid }: ChoiceProps) {
  const { value, label, hint, count, disabled, reveal } = option
  return (
    <div className="choice">
      <input
        {...{ id, name, type, value, disabled }}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-option-hint` : undefined}
        aria-invalid={invalid && type === 'checkbox' ? true : undefined}
      />
      <label htmlFor={id}>
        {label}
        {count !== undefined && <span className="choice-count"> ({count.toLocaleString('en-GB')})</span>}
      </label>
      {hint && <Hint id={`${id}-option-hint`}>{hint}</Hint>}
      {reveal && <div className="choice-reveal">{reveal}</div>}
    </div>
  )
}

type CheckboxProps = FieldBase & { label: React.ReactNode; value?: string; defaultChecked?: boolean }

/** One box to tick, for an agreement. Posts `value` ("yes") when ticked, nothing otherwise. */
export function Checkbox({ name, label, hint, form, value = 'yes', defaultChecked }: CheckboxProps) {
  const invalid = errorsOf(form, name).length > 0
  return (
    <div className={classNames('field', invalid && 'field-invalid')}>
      <FieldError name={name} form={form} />
      <div className="choice">
        <input
          id={name}
          type="checkbox"
          {...{ name, value }}
          defaultChecked={valuesOf(form, name, defaultChecked ? [value] : []).includes(value)}
          {...describedBy(form, name, hint)}
        />
        <label htmlFor={name}>{label}</label>
        {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
      </div>
    </div>
  )
}
