import type { VacancyAnswers } from '../answers'
import type { TextField } from './field'
import { declaredFields, type FieldsWith } from './table'

/** One answer that a moderator has to accept, with the reason given for it. */
type Decision = { rule: string; sentence: string; heading: string; reason: string; marks: TextField }

/** What always waits for a moderator, whatever its words. */
export function decisionsFor(answers: Pick<VacancyAnswers, FieldsWith<'decided'> | TextField>): Decision[] {
  return declaredFields.flatMap(({ name, decided }): Decision[] => {
    if (!decided) return []
    const answer = answers[name as FieldsWith<'decided'>]
    if (answer === null || answer === '') return []
    const { rule, marks } = decided
    const reason = answers[decided.reason]
    return [{ rule, sentence: decided.sentence(answer), heading: decided.heading(answer), reason, marks }]
  })
}

/** The same question in SQL: the columns of which one at least is not null. */
export const decidedColumns = declaredFields
  .filter(({ decided }) => decided)
  .map(({ name }) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
