import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { questions, questionsOf, type QuestionKey } from '#app/grants/schemes/questions'

/** Questions of the rules that stand on the screen about work, besides the job and the day it started. */
export const workQuestions = ['offerDatedOn', 'careBefore', 'monthsOut', 'monthsInCare'] as const
export type WorkQuestion = (typeof workQuestions)[number]

export function askedAboutWork(definition: Pick<SchemeDefinition, 'rules'>): WorkQuestion[] {
  const ruleQuestions = questionsOf(definition)
  return workQuestions.filter((key) => ruleQuestions.includes(key))
}

export const circumstanceQuestions = [
  'event',
  'eventOn',
  'household',
  'children',
  'savingsPence',
  'incomePence',
] as const satisfies readonly QuestionKey[]
export type CircumstanceQuestion = (typeof circumstanceQuestions)[number]

/** Questions whose answers are kept encrypted. */
export function sealedQuestions(definition: Pick<SchemeDefinition, 'rules'>): CircumstanceQuestion[] {
  const sealedKeys = questionsOf(definition).filter((key) => questions[key].sealed)
  return circumstanceQuestions.filter((key) => sealedKeys.includes(key))
}
