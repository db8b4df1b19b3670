import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import { fieldNamed } from '#app/jobs/vacancies/fields/table'
import { isOneOf } from '#app/shared/one-of'
import { defineSteps, pathOf, screensOf } from '#app/steps/steps-form'
import {
  vacancyForm,
  vacancyProblems,
  vacancySteps,
  vacancyStepTitles,
  type VacancyProblem,
  type VacancyStep,
} from './forms'
import type { StepContext } from './forms/form-step'

type Situation = { openSites: number; step: VacancyStep }

const screen = (step: VacancyStep) => ({ title: vacancyStepTitles[step], schema: vacancyForm[step].schema })

/** A vacancy's editor; `base` is the vacancy's id. */
export const vacancyEditor = defineSteps<VacancyStep, StepContext, Situation>({
  steps: {
    basics: screen('basics'),
    // Where the job is needs no question when there is one place it can be.
    place: { ...screen('place'), isAsked: ({ openSites, step }) => openSites !== 1 || step === 'place' },
    'hours-and-pay': screen('hours-and-pay'),
    requirements: screen('requirements'),
    advert: screen('advert'),
    questions: screen('questions'),
    dates: screen('dates'),
  },
  check: 'Check and publish',
  keeps: 'sound',
  inOrder: false,
  buttons: ['continue', 'draft'],
  checksAnyTime: true,
  path: (vacancyId, step) =>
    step === 'check' ? `/provider/vacancies/${vacancyId}/check` : `/provider/vacancies/${vacancyId}/edit?step=${step}`,
})

/** The screens with questions that somebody goes through. */
export function stepsFor(situation: Situation): VacancyStep[] {
  return screensOf(vacancyEditor, situation).filter((step) => step !== 'check')
}

/** Which screens lack nothing and say something, and which need nothing and say nothing. */
export function howFar(
  answers: VacancyAnswers,
  context: Omit<StepContext, 'saved'>,
  steps: readonly VacancyStep[],
): { done: VacancyStep[]; untouched: VacancyStep[] } {
  const lacking = new Set(vacancyProblems(answers, context).map(({ step }) => step))
  const shown = (step: VacancyStep, from: VacancyAnswers) => JSON.stringify(vacancyForm[step].toForm(from))
  const isBlank = (step: VacancyStep) => shown(step, answers) === shown(step, noAnswers)
  const enough = steps.filter((step) => !lacking.has(step))
  return { done: enough.filter((step) => !isBlank(step)), untouched: enough.filter(isBlank) }
}

/** The screen a URL names; the first for anything else. */
export function readStep(text: string | null): VacancyStep {
  return text !== null && isOneOf(vacancySteps, text) ? text : vacancySteps[0]
}

/** @param from `check`: saving leads back to the check page */
export function editHref(
  vacancyId: string,
  step: VacancyStep,
  { from, field }: { from?: 'check'; field?: string } = {},
): string {
  return `${pathOf(vacancyEditor, vacancyId, step, from ?? null)}${field ? `#${field}` : ''}`
}

/** Problems as the errors of one screen's form: what is wrong on another screen stands at the top. */
export function errorsOn(step: VacancyStep, problems: readonly VacancyProblem[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const { step: where, field, message } of problems) (errors[where === step ? field : ''] ??= []).push(message)
  return errors
}

/** The screen on which a moderated text is written. */
export function stepOfText(field: string): VacancyStep {
  return fieldNamed(field)?.step ?? 'questions'
}
