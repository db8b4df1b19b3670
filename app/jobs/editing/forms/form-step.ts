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
  schema: (context: StepContext) => z.ZodType<Partial<VacancyAnswers>>
  /** For "Save as draft": what is typed must be sound, but may be incomplete and need not fit together yet. */
  readDraft: (form: FormData, context: StepContext) => { answers: Partial<VacancyAnswers>; problems: Problems }
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
    readDraft: (form, context) => {
      const problems: Problems = {}
      const values: Record<string, unknown> = {}
      for (const [name, field] of Object.entries(fields(context))) {
        const typed = form.getAll(name).filter((value) => value !== '')
        const read = (field as z.ZodType).safeParse(typed.length > 1 ? typed : typed[0])
        values[name] = read.success ? read.data : noAnswers[name as keyof VacancyAnswers]
        if (!read.success && typed.length > 0) problems[name] = read.error.issues[0]?.message ?? 'Check this answer'
      }
      return { answers: toAnswers(values as Values), problems }
    },
    toForm: (answers) =>
      Object.fromEntries(
        Object.entries(toForm(answers)).filter((entry): entry is [string, string | string[]] =>
          Boolean(entry[1]?.length),
        ),
      ),
  }
}
