import { z } from 'zod'
import type { WageRates } from '#app/jobs/pay/pay-floor'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'

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

type StepParts<Shape extends z.ZodRawShape> = {
  fields: (context: StepContext) => Shape
  /** What no field can see alone. */
  rules?: (values: z.output<z.ZodObject<Shape>>, context: StepContext) => Problems
  /** Left out where field names and answers are the same. */
  toAnswers?: (values: z.output<z.ZodObject<Shape>>) => Partial<VacancyAnswers>
  toForm: (answers: VacancyAnswers) => Record<string, string | string[] | null>
}

export function defineStep<Shape extends z.ZodRawShape>(parts: StepParts<Shape>): FormStep {
  type Values = z.output<z.ZodObject<Shape>>
  const { fields, toForm } = parts
  const rules = parts.rules ?? ((): Problems => ({}))
  const toAnswers = parts.toAnswers ?? ((values: Values) => values)
  return {
    schema: (context) =>
      z.object(fields(context)).transform((values, ctx) => {
        for (const [field, message] of Object.entries(rules(values as Values, context)))
          ctx.addIssue({ code: 'custom', path: [field], message })
        return toAnswers(values)
      }),
    toAnswers: (read, context) => {
      const names = Object.keys(fields(context))
      const values = names.map((name) => [name, name in read ? read[name] : noAnswers[name as keyof VacancyAnswers]])
      return toAnswers(Object.fromEntries(values) as Values)
    },
    toForm: (answers) =>
      Object.fromEntries(
        Object.entries(toForm(answers)).filter((entry): entry is [string, string | string[]] =>
          Boolean(entry[1]?.length),
        ),
      ),
  }
}
