import { londonDate } from '#app/shared/dates'
import { rangeOf, type DayBounds } from '#app/shared/day-bounds'
import { phoneWords } from '#app/shared/phone'
import { classNames } from './class-names'
import { Field, type LabelSize } from './field'
import { describedBy, valueOf, type FieldBase } from './form-state'

/** How wide a control is, by what is typed into it. */
type Width = 'xs' | 's' | 'm' | 'l' | 'full'

type TextProps = FieldBase &
  LabelSize & {
    label: React.ReactNode
    defaultValue?: string
    /** As wide as what is typed: xs 5, s 10, m 20, l 40 characters. */
    width?: Width
    autoComplete?: string
    inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url'
    placeholder?: never
  }

type TextFieldProps = TextProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'number'
  prefix?: string
  suffix?: string
  maxLength?: number
  spellCheck?: boolean
  /** The id of a `<datalist>` on the page. */
  list?: string
}

/** A phone number kept in its stored spelling is shown as people write it; what somebody typed stays as it is. */
const asTyped = (text: string) => (/^\+\d{7,15}(;ext=\d+)?$/.test(text) ? phoneWords(text) : text)

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, form, defaultValue, width = 'l', type = 'text', prefix, suffix, ...rest } = props
  const { autoComplete, inputMode, maxLength, spellCheck, list, ...size } = rest
  const input = (
    <input
      id={name}
      {...{ name, type, autoComplete, inputMode, maxLength, spellCheck, list }}
      defaultValue={type === 'tel' ? asTyped(valueOf(form, name, defaultValue)) : valueOf(form, name, defaultValue)}
      className={classNames('input', `w-${width}-field`)}
      {...describedBy(form, name, hint, prefix || suffix ? `${name}-unit` : undefined)}
    />
  )
  return (
    <Field {...{ name, label, hint, form, ...size }}>
      {prefix || suffix ? (
        <div className="input-group">
          {prefix && (
            <span className="affix" id={`${name}-unit`}>
              {prefix}
            </span>
          )}
          {input}
          {suffix && (
            <span className="affix" id={prefix ? undefined : `${name}-unit`}>
              {suffix}
            </span>
          )}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

/** Pounds and pence, typed as "12.60"; the schema turns it into integer pence. `per` is "an hour", "a mile". */
export function MoneyField({ per, ...props }: Omit<TextProps, 'inputMode'> & { per?: string }) {
  return <TextField width="s" {...props} prefix="£" suffix={per} inputMode="decimal" spellCheck={false} />
}

/** A day, as the browser's own date control; posts "2026-03-31". `min` and `max` are the same form. */
export function DateField({ bounds, now, ...props }: DateProps) {
  const range = bounds && now && rangeOf(bounds, londonDate(now))
  return <PickerField type="date" {...(range && { min: range.first, max: range.last })} {...props} />
}

type DateProps = Omit<TextProps, 'inputMode' | 'width'> & {
  min?: string
  max?: string
  /** The bounds that its form checks, so that the control offers no day that is refused afterwards. */
  bounds?: DayBounds
  /** Needed with `bounds`: today. */
  now?: Date
}

/** A day and time in UK time; posts "2026-03-31T09:00". */
export function DateTimeField(props: Omit<TextProps, 'inputMode' | 'width'> & { min?: string; max?: string }) {
  return <PickerField type="datetime-local" {...props} />
}

/** An hour of the day in UK time; posts "09:17". */
export function TimeField(props: Omit<TextProps, 'inputMode' | 'width'>) {
  return <PickerField type="time" {...props} />
}

type PickerProps = Omit<TextProps, 'inputMode' | 'width'> & {
  type: 'date' | 'datetime-local' | 'time'
  min?: string
  max?: string
}

function PickerField({ name, label, hint, form, defaultValue, type, min, max, autoComplete, ...size }: PickerProps) {
  return (
    <Field {...{ name, label, hint, form, ...size }}>
      <input
        id={name}
        {...{ name, type, min, max, autoComplete }}
        defaultValue={valueOf(form, name, defaultValue)}
        className="input w-picker-field"
        {...describedBy(form, name, hint)}
      />
    </Field>
  )
}

type TextAreaProps = TextProps & {
  rows?: number
  /** Said under the field and counted down by enhance/main.js; nothing stops longer text from being typed. */
  maxCharacters?: number
}

/** Several lines of text, with a character count where there is a limit. */
export function TextArea({ name, label, hint, form, defaultValue, rows = 5, maxCharacters, ...rest }: TextAreaProps) {
  const { width = 'full', autoComplete, inputMode, ...size } = rest
  const counter = maxCharacters ? `${name}-count` : undefined
  return (
    <Field {...{ name, label, hint, form, ...size }}>
      <textarea
        id={name}
        {...{ name, rows, autoComplete, inputMode }}
        defaultValue={valueOf(form, name, defaultValue)}
        className={classNames('input', `w-${width}-field`)}
        data-count={maxCharacters}
        {...describedBy(form, name, hint, counter)}
      />
      {counter && (
        <div id={counter} className="hint count">
          You can use up to {maxCharacters} characters
        </div>
      )}
    </Field>
  )
}

type FileFieldProps = FieldBase & LabelSize & { label: React.ReactNode; accept?: string; multiple?: boolean }

/** A file to send; the form must be `multipart`. A browser never gives a chosen file back after an error. */
export function FileField({ name, label, hint, form, accept, multiple, ...size }: FileFieldProps) {
  return (
    <Field {...{ name, label, hint, form, ...size }}>
      <input
        id={name}
        type="file"
        {...{ name, accept, multiple }}
        className="file"
        {...describedBy(form, name, hint)}
      />
    </Field>
  )
}

/** A value that travels with the form. */
export function HiddenField({ name, value }: { name: string; value: string | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />
}
