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
  schema: (context: StepContext) => z.ZodPipe<z.ZodObject, z.ZodType<Partial<VacancyAnswers>>>
  /** The answers of fields as they were read; those that are not there are not answered. */
  toAnswers: (read: Record<string, unknown>, context: StepContext) => Partial<VacancyAnswers>
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
    toAnswers: (read, context) => {
      const names = Object.keys(shape(context))
      const values = names.map((name) => [name, name in read ? read[name] : noAnswers[name as keyof VacancyAnswers]])
      return toAnswers(Object.fromEntries(values) as Values)
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
