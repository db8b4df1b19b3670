import { advertFields } from './advert'
import { basicsFields } from './basics'
import { datesFields } from './dates'
import type { AllFields, FieldOf, VacancyField } from './field'
import { hoursAndPayFields } from './hours-and-pay'
import { placeFields } from './place'
import { questionsFields } from './questions'
import { requirementsFields } from './requirements'

/** The screens of the vacancy form in order, each with its fields in the order they are asked. */
export const stepFields = {
  basics: basicsFields,
  place: placeFields,
  'hours-and-pay': hoursAndPayFields,
  requirements: requirementsFields,
  advert: advertFields,
  questions: questionsFields,
  dates: datesFields,
}
export type VacancyStep = keyof typeof stepFields
export const vacancySteps = Object.keys(stepFields) as [VacancyStep, ...VacancyStep[]]

/** Every field by its name. An answer without a declaration does not compile. */
export const vacancyFields = {
  ...basicsFields,
  ...placeFields,
  ...hoursAndPayFields,
  ...requirementsFields,
  ...advertFields,
  ...questionsFields,
  ...datesFields,
} satisfies AllFields

type Table = typeof vacancyFields

/** The fields whose declaration has something: `FieldsWith<'moderated'>`, `FieldsWith<'control', { kind: 'own' }>`. */
export type FieldsWith<Part extends keyof FieldOf<unknown>, Value = unknown> = {
  [F in VacancyField]: Table[F] extends Record<Part, Value> ? F : never
}[VacancyField]

export type Declared = FieldOf<unknown> & { name: VacancyField; step: VacancyStep }

/** All declarations in a row, for what is done with each of them alike. */
export const declaredFields: readonly Declared[] = vacancySteps.flatMap((step) =>
  Object.entries<FieldOf<unknown>>(stepFields[step]).map(([name, field]) => ({
    ...field,
    name: name as VacancyField,
    step,
  })),
)

/** A field by the name a form, a link or a stored finding gives; null for a control that is no field. */
export function fieldNamed(name: string): Declared | null {
  return declaredFields.find((field) => field.name === name) ?? null
}
