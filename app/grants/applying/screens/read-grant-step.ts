import type { z } from 'zod'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { bankForm } from '../bank-details/bank-form'
import type { LocalDate } from '#app/shared/dates'
import { repeated } from '#app/shared/form-fields'
import { askedAboutWork, sealedQuestions, type GrantAnswerStep } from './apply-steps'
import { circumstancesForm } from '../forms/circumstances-form'
import { costsForm } from '../forms/costs-form'
import { declarationsForm } from '../forms/declarations-form'
import { workForm } from '../forms/work-form'
import { youForm } from '../forms/you-form'

/** Screens that are a form; papers are added one by one. */
export type GrantFormStep = Exclude<GrantAnswerStep, 'evidence'>

export type StepContext = { definition: SchemeDefinition; today: LocalDate; leftUnderCap: number | null }

/** `finish`: on to the next screen. The others keep what is there as far as it goes. */
export type GrantIntent = 'finish' | 'later' | 'back' | 'find'

type StepForm = { schema: z.ZodType; fields: Record<string, z.ZodType> }

/** The form of a screen, and its single fields for reading what is not complete yet. */
export function formOfStep(step: GrantFormStep, { definition, today, leftUnderCap }: StepContext): StepForm {
  const { asksCircumstances: asksWords, urgentRoute } = definition
  const form = (schema: z.ZodType, fields: Record<string, z.ZodType>): StepForm => ({ schema, fields })
  switch (step) {
    case 'you': {
      const schema = youForm(today)
      return form(schema, schema.shape)
    }
    case 'work': {
      const schema = workForm(askedAboutWork(definition))
      return form(schema, schema.shape)
    }
    case 'costs': {
      const schema = costsForm(definition, { leftUnderCap })
      return form(schema, schema.shape)
    }
    case 'circumstances': {
      const schema = circumstancesForm({ asked: sealedQuestions(definition), asksWords, urgentRoute })
      return form(schema, schema.shape)
    }
    case 'bank':
      return form(bankForm, {})
    case 'declarations': {
      const schema = declarationsForm(definition)
      return form(schema, schema.shape)
    }
  }
}

type Errors = Record<string, string[]>

/** `values`: each field as it was read, null where it was left empty or is wrong. */
export type StepReading = { values: Record<string, unknown>; done: boolean; errors: Errors }

/**
 * Reads a posted screen. `complete` are the errors of the whole form. Nothing in `errors`: `values` may be stored, and
 * `done` says whether the screen is complete. What was left empty is an error only for `finish`.
 */
export function readGrantStep(
  step: GrantFormStep,
  raw: FormData,
  complete: Errors,
  intent: GrantIntent,
  context: StepContext,
): StepReading {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(formOfStep(step, context).fields)) {
    const given = repeated(raw.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== ''))
    const read = field.safeParse(given.length > 1 ? given : given[0])
    values[name] = read.success ? read.data : null
  }
  const wanted = Object.entries(complete).filter(([name]) => intent === 'finish' || isTyped(raw, name))
  return { values, done: Object.keys(complete).length === 0, errors: Object.fromEntries(wanted) }
}

function isTyped(raw: FormData, name: string): boolean {
  return raw.getAll(name).some((value) => typeof value === 'string' && value.trim() !== '')
}
