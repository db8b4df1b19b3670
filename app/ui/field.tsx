import { Icon, VisuallyHidden } from './icon'
import { classNames } from './class-names'
import { errorsOf, type FormState } from './form-state'

/** Advice that stands between a label and its control; `id` is what `aria-describedby` names. */
export function Hint({ id, children }: { id?: string; children: React.ReactNode }) {
  return (
    <div id={id} className="hint">
      {children}
    </div>
  )
}

/** What is wrong with one field, in words, beside it. Nothing when it is right. */
export function FieldError({ name, form }: { name: string; form?: FormState | undefined }) {
  const errors = errorsOf(form, name)
  if (errors.length === 0) return null
  return (
    <div id={`${name}-error`} className="field-error">
      <Icon name="alert" />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {errors.join(' ')}
      </span>
    </div>
  )
}

/** How a label or legend looks: `l` and `xl` for the one question of a screen; `heading` also makes it the h1. */
export type LabelSize = { labelSize?: 'm' | 'l' | 'xl'; heading?: boolean; optional?: boolean }

/** The words of a label or legend, marked "(optional)" where it is. */
function LabelText({ children, labelSize = 'm', heading, optional }: LabelSize & { children: React.ReactNode }) {
  const words = (
    <>
      {children}
      {optional && <span className="optional"> (optional)</span>}
    </>
  )
  const className = `label-${labelSize}`
  return heading ? <h1 className={className}>{words}</h1> : <span className={className}>{words}</span>
}

type FieldProps = LabelSize & {
  name: string
  label: React.ReactNode
  hint?: React.ReactNode
  form?: FormState | undefined
  className?: string
  children: React.ReactNode
}

/** Label, hint, error and control, in the order in which they are read. For controls this folder does not have. */
export function Field({ name, label, hint, form, className, children, ...size }: FieldProps) {
  return (
    <div className={classNames('field', errorsOf(form, name).length > 0 && 'field-invalid', className)}>
      <label htmlFor={name}>
        <LabelText {...size}>{label}</LabelText>
      </label>
      {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
      <FieldError name={name} form={form} />
      {children}
    </div>
  )
}

type FieldsetProps = LabelSize & {
  legend: React.ReactNode
  /** Ties hint and error to the group; leave out for a group that only holds other fields. */
  name?: string
  hint?: React.ReactNode
  form?: FormState | undefined
  className?: string
  children: React.ReactNode
}

/** A group of controls under one question. */
export function Fieldset({ legend, name, hint, form, className, children, ...size }: FieldsetProps) {
  const invalid = name !== undefined && errorsOf(form, name).length > 0
  const ids = [hint && name ? `${name}-hint` : '', invalid ? `${name}-error` : ''].filter(Boolean)
  return (
    <fieldset
      className={classNames('field', invalid && 'field-invalid', className)}
      aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
    >
      <legend>
        <LabelText {...size}>{legend}</LabelText>
      </legend>
      {hint && <Hint id={name && `${name}-hint`}>{hint}</Hint>}
      {name && <FieldError name={name} form={form} />}
      {children}
    </fieldset>
  )
}
