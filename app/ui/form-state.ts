/**
 * What a form shows again after the server looked at it: everything typed, and what is wrong with it.
 * Keys are field names exactly as posted (`site.postcode`, `questions[0]`); values are the posted strings.
 * The empty key of `errors` holds what is wrong with the form as a whole.
 */
export type FormState = {
  values: Record<string, string | string[] | undefined>
  errors: Record<string, string[]>
}

/** What every field takes: its name is also its id, so the error summary and tests can find it. */
export type FieldBase = {
  name: string
  form?: FormState | undefined
  hint?: React.ReactNode
}

/** The single value to show: what was typed if the form came back, else the default. */
export function valueOf(form: FormState | undefined, name: string, fallback = ''): string {
  if (!form) return fallback
  const value = form.values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The values to tick: what was ticked if the form came back (perhaps nothing), else the defaults. */
export function valuesOf(form: FormState | undefined, name: string, fallback: readonly string[] = []): string[] {
  if (!form) return [...fallback]
  const value = form.values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The answer of a page with several forms, for the form whose button said `intent`; another form knows nothing of it. */
export function answerTo(form: FormState | undefined, intent: string): FormState | undefined {
  return form?.values.intent === intent ? form : undefined
}

/** The messages for one field, none if it is right. */
export function errorsOf(form: FormState | undefined, name: string): string[] {
  return form?.errors[name] ?? []
}

/** The aria attributes that tie a control to its hint and its error. */
export function describedBy(form: FormState | undefined, name: string, hint: unknown, extra?: string) {
  const invalid = errorsOf(form, name).length > 0
  const ids = [hint ? `${name}-hint` : '', extra ?? '', invalid ? `${name}-error` : ''].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': invalid ? (true as const) : undefined,
  }
}
