import type { z } from 'zod'
import { repeated } from '#app/shared/form-fields'
import { checkTyped, textsIn, type FieldErrors, type TypedFields } from '#app/shared/typed-fields'
import type { StepSchema, StepsForm } from './steps-form'
import { hasVisible } from '#app/shared/plain-text'

/**
 * What a button of a screen asks for. `finish`: on, with the screen complete. The others keep what is there as far as it
 * goes: `later` leaves the form, `back` goes to the screen before, `stay` comes back here.
 */
export type Intent = 'finish' | 'later' | 'back' | 'stay'

/** The intent of a button's value; "Continue" is every other, and the Enter key. */
export function readIntent({ staying = [] }: { staying?: readonly string[] }, button: string): Intent {
  if (button === 'later' || button === 'back') return button
  // "remove:ID" is a button of the kind "remove".
  return staying.includes(button.split(':')[0]!) ? 'stay' : 'finish'
}

/** A posted screen. Nothing in `errors`: it may be kept. */
export type Reading = {
  /** The screen's own fields as they were typed. */
  typed: TypedFields
  /** Each field as it was read; one that was needed and left empty, or is wrong, is not among them. */
  values: Record<string, unknown>
  /** What the whole screen says; undefined while it is not complete. */
  whole: unknown
  /** The screen is complete, whichever button was pressed. */
  done: boolean
  errors: FieldErrors
}

type Posted<Facts> = { typed: TypedFields; intent: Intent; facts: Facts }

/** Reads a posted screen: what of it is kept, whether it is complete, and what has to be put right first. */
export function readStep<Step extends string, Facts>(
  form: Pick<StepsForm<Step, Facts>, 'steps' | 'keeps'>,
  step: Step,
  { typed: posted, intent, facts }: Posted<Facts>,
): Reading {
  const { schema: schemaFor, keeps = form.keeps, needed = [], isAnswered } = form.steps[step]
  const schema = schemaFor(facts)
  const fields = Object.entries(fieldsOf(schema))
  const typed = Object.fromEntries(
    fields.flatMap(([name]) => (Object.hasOwn(posted, name) ? [[name, posted[name]!]] : [])),
  )
  const given = (name: string) => textsIn(typed, name).filter(hasVisible)
  if (isAnswered?.(facts) && fields.every(([name]) => given(name).length === 0))
    return { typed, values: {}, whole: undefined, done: true, errors: {} }
  const values: Reading['values'] = {}
  const unsound: FieldErrors = {}
  for (const [name, field] of fields) {
    const texts = repeated(given(name))
    const read = field.safeParse(texts.length > 1 ? texts : texts[0])
    if (read.success) values[name] = read.data
    else if (texts.length > 0) unsound[name] = [read.error.issues[0]!.message]
  }
  const whole = checkTyped(typed, schema)
  const missing = whole.ok ? {} : whole.errors
  const unfit = () => Object.entries(missing).filter(([name]) => needed.includes(name) || given(name).length > 0)
  const errors =
    intent === 'finish'
      ? missing
      : { typed: () => ({}), sound: () => unsound, fitting: () => Object.fromEntries(unfit()) }[keeps]()
  return { typed, values, whole: whole.ok ? whole.value : undefined, done: whole.ok, errors }
}

/** A screen's fields by name. */
export function fieldsOf(schema: StepSchema): Record<string, z.ZodType> {
  return 'shape' in schema ? schema.shape : schema.in.shape
}

/** The screens that are complete by what was typed into them. */
export function completeSteps<Step extends string, Facts>(
  { steps, names }: Pick<StepsForm<Step, Facts>, 'steps' | 'names'>,
  typed: Partial<Record<Step, TypedFields>>,
  facts: Facts,
): Step[] {
  return names.filter((name) => {
    const given: TypedFields | undefined = typed[name]
    return given !== undefined && checkTyped(given, steps[name].schema(facts)).ok
  })
}
