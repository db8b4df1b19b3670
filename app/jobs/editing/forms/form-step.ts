import { z } from 'zod'
import type { WageRates } from '#app/jobs/pay/pay-floor'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import { declaredFields, type stepFields, type VacancyStep } from '#app/jobs/vacancies/fields/table'

/** What a step needs to know beside what is typed into it. */
export type StepContext = {
  now: Date
  wageRates: readonly WageRates[]
  /** The provider's open sites. */
  siteIds: readonly string[]
  /** What was answered so far, in all steps. */
  saved: VacancyAnswers
}

/** Fields of a form as strings, for its controls: a list where a name is repeated, nothing where it is empty. */
export type FormValues = Record<string, string | string[]>

/** What is wrong, in words, by field name. */
export type Problems = Record<string, string>

/** One screen of the vacancy form. */
export type FormStep = {
  /** Everything the step needs is there and fits together. */
  schema: (context: StepContext) => z.ZodType<Partial<VacancyAnswers>>
  /** For "Save as draft": what is typed must be sound, but may be incomplete and need not fit together yet. */
  readDraft: (form: FormData, context: StepContext) => { answers: Partial<VacancyAnswers>; problems: Problems }
  /** The values of the controls for answers that were saved. */
  toForm: (answers: VacancyAnswers) => FormValues
}

type Fields<Step extends VacancyStep> = (typeof stepFields)[Step]
/** What the fields of a step are read as. */
type Read<Step extends VacancyStep> = {
  [F in keyof Fields<Step>]: Fields<Step>[F] extends { read(...known: never[]): infer Field } ? z.output<Field> : never
}

type StepParts<Values> = {
  /** Controls beside those of the declared fields, or instead of one of them. */
  controls?: z.ZodRawShape
  /** What no field can see alone. */
  rules?: (values: Values, context: StepContext) => Problems
  /** Left out where field names and answers are the same. */
  toAnswers?: (values: Values) => Partial<VacancyAnswers>
  /** Where a control shows something else than its own field. */
  toForm?: Typed
}

type Typed = (answers: VacancyAnswers) => Record<string, string | string[] | null>

/**
 * A screen of the vacancy form: its fields as they are declared, and what is true of several together.
 * @typeParam More what its `controls` are read as
 */
export function defineStep<Step extends VacancyStep, More = unknown>(
  step: Step,
  parts: StepParts<Read<Step> & More> = {},
): FormStep {
  type Values = Read<Step> & More
  const { controls = {}, rules, toAnswers = (values: Values): Partial<VacancyAnswers> => values, toForm } = parts
  const fields = declaredFields.filter((field) => field.step === step)
  const shape = (context: StepContext): z.ZodRawShape => ({
    ...Object.fromEntries(fields.flatMap((field) => (field.read ? [[field.name, field.read(context)]] : []))),
    ...controls,
  })
  return {
    schema: (context) =>
      z.object(shape(context)).transform((read, ctx) => {
        const values = read as Values
        for (const [field, message] of Object.entries(rules?.(values, context) ?? {}))
          ctx.addIssue({ code: 'custom', path: [field], message })
        return toAnswers(values)
      }),
    readDraft: (form, context) => {
      const problems: Problems = {}
      const values: Record<string, unknown> = {}
      for (const [name, field] of Object.entries(shape(context))) {
        const typed = form.getAll(name).filter((value) => value !== '')
        const read = (field as z.ZodType).safeParse(typed.length > 1 ? typed : typed[0])
        values[name] = read.success ? read.data : noAnswers[name as keyof VacancyAnswers]
        if (!read.success && typed.length > 0) problems[name] = read.error.issues[0]?.message ?? 'Check this answer'
      }
      return { answers: toAnswers(values as Values), problems }
    },
    toForm: (answers) => {
      const shown = fields.map((field) => [field.name, field.typed?.(answers[field.name]) ?? null])
      const values: ReturnType<Typed> = { ...Object.fromEntries(shown), ...toForm?.(answers) }
      return Object.fromEntries(
        Object.entries(values).filter((entry): entry is [string, string | string[]] => Boolean(entry[1]?.length)),
      )
    },
  }
}
