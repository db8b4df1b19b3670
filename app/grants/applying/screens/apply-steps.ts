import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { questions, questionsOf, type QuestionKey } from '#app/grants/schemes/questions'

/** The screens of an application, in order; a scheme shows those it needs. */
export const grantSteps = [
  'you',
  'work',
  'costs',
  'circumstances',
  'evidence',
  'bank',
  'declarations',
  'check',
] as const
export type GrantStep = (typeof grantSteps)[number]

/** The screens before the last one, which only checks and sends. */
export type GrantAnswerStep = Exclude<GrantStep, 'check'>

export const grantStepTitles: Record<GrantStep, string> = {
  you: 'About you',
  work: 'Your work',
  costs: 'What the money is for',
  circumstances: 'Your situation',
  evidence: 'Papers that show it',
  bank: 'Where we pay to',
  declarations: 'What you agree to',
  check: 'Check and send',
}

type Asking = Pick<SchemeDefinition, 'rules' | 'asksCircumstances' | 'urgentRoute' | 'evidence'>

/** The screens of one scheme. */
export function stepsOf(definition: Asking): GrantStep[] {
  const needed: Partial<Record<GrantStep, boolean>> = {
    circumstances: definition.asksCircumstances || definition.urgentRoute || sealedQuestions(definition).length > 0,
    evidence: definition.evidence.length > 0,
  }
  return grantSteps.filter((step) => needed[step] ?? true)
}

/** Questions of the rules that stand on the screen about work, besides the job and the day it started. */
export const workQuestions = ['offerDatedOn', 'careBefore', 'monthsOut', 'monthsInCare'] as const
export type WorkQuestion = (typeof workQuestions)[number]

export function askedAboutWork(definition: Pick<SchemeDefinition, 'rules'>): WorkQuestion[] {
  const asked = questionsOf(definition)
  return workQuestions.filter((key) => asked.includes(key))
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
  const asked = questionsOf(definition).filter((key) => questions[key].sealed)
  return circumstanceQuestions.filter((key) => asked.includes(key))
}

/** The address of a screen below `base` ("/grants/new-starter/apply"). `from` remembers the check page. */
export function stepPath(base: string, step: GrantStep, from?: 'check' | null): string {
  return `${base}/${step}${from ? `?from=${from}` : ''}`
}

/** The screen before or after one; null at either end. */
export function neighbour(steps: readonly GrantStep[], step: GrantStep, by: -1 | 1): GrantStep | null {
  return steps[steps.indexOf(step) + by] ?? null
}
