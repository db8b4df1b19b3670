import { isOneOf } from '#app/shared/one-of'
import type { VacancyAnswers } from './answers'
import { declaredFields, type FieldsWith, type vacancyFields } from './fields/table'
import type { VacancyField } from './fields/field'
import { comparableHourlyPence } from '#app/jobs/pay/pay'
import { questionKinds } from '#app/jobs/vocabulary/screening-question'

type Fields = typeof vacancyFields
type ColumnOf<F extends VacancyField> = Fields[F]['stored'] extends { column: infer C extends string } ? C : F
type Written<F extends VacancyField> = Fields[F]['stored'] extends { write(answer: never): infer Value } ? Value : never

/** The columns of a vacancy that the form fills; sites and questions have tables of their own. */
export type VacancyColumns = {
  [F in Exclude<VacancyField, FieldsWith<'stored', 'table'>> as ColumnOf<F>]: Written<F>
} & { payHourlyPence: number | null }

const columns = declaredFields.flatMap(({ name, stored }) =>
  stored === 'table' ? [] : [{ name, column: stored.column ?? name, stored }],
)

export function toColumns(answers: VacancyAnswers): VacancyColumns {
  const { payUnit, payMin, hoursMax } = answers
  return {
    ...(Object.fromEntries(columns.map(({ name, column, stored }) => [column, stored.write(answers[name])])) as Omit<
      VacancyColumns,
      'payHourlyPence'
    >),
    payHourlyPence: comparableHourlyPence({ payUnit, payMinPence: payMin, hoursMax }),
  }
}

/** Words of a list are plain text in the database. */
type Plain<Value> = Value extends string ? string : Value extends string[] ? string[] : Value

/** A stored vacancy with its sites and questions, as Prisma hands it over. */
export type StoredVacancy = { [C in keyof Omit<VacancyColumns, 'payHourlyPence'>]: Plain<VacancyColumns[C]> } & {
  sites: { siteId: string }[]
  questions: { position: number; kind: string; text: string; choices: string[] }[]
}

export function fromColumns(row: StoredVacancy): VacancyAnswers {
  const stored: Record<string, unknown> = row
  return {
    ...(Object.fromEntries(columns.map((field) => [field.name, field.stored.read(stored[field.column])])) as Omit<
      VacancyAnswers,
      'siteIds' | 'questions'
    >),
    siteIds: row.sites.map(({ siteId }) => siteId),
    questions: [...row.questions]
      .sort((a, b) => a.position - b.position)
      .map(({ kind, text, choices }) => ({ kind: isOneOf(questionKinds, kind) ? kind : 'short-text', text, choices })),
  }
}
