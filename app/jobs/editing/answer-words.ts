import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { declaredFields, type VacancyStep } from '#app/jobs/vacancies/fields/table'

/** One answer as it is read back: which screen and control it came from, and its words. '' where nothing was answered. */
export type AnswerLine = { step: VacancyStep; field: string; label: string; words: string | string[] }

type Known = { now: Date; siteNames: readonly string[] }

/** Everything a provider was asked, in the order of the form. The description is left out: it has paragraphs of its own. */
export function answerLines(answers: VacancyAnswers, known: Known): AnswerLine[] {
  return declaredFields.flatMap(({ name, step, line, words }) => {
    if (typeof line === 'string' || 'with' in line) return []
    const answer = answers[name]
    const usual = () => words?.(answer) ?? (typeof answer === 'object' ? '' : String(answer))
    return [{ step, field: line.control ?? name, label: line.label, words: line.words?.(answers, known) ?? usual() }]
  })
}
