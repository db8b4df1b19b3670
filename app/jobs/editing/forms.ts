import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { vacancySteps, type VacancyStep } from '#app/jobs/vacancies/fields/table'
import { datesStep } from './forms/dates'
import { defineStep, type FormStep, type StepContext } from './forms/form-step'
import { hoursAndPayStep } from './forms/hours-and-pay'
import { questionsStep } from './forms/questions'
import { requirementsStep } from './forms/requirements'

export { vacancySteps, type VacancyStep }

export const vacancyStepTitles: Record<VacancyStep, string> = {
  basics: 'The job',
  place: 'Where it is',
  'hours-and-pay': 'Hours and pay',
  requirements: 'What people need',
  advert: 'Your advert',
  questions: 'Questions for applicants',
  dates: 'Dates',
}

export const vacancyForm: Record<VacancyStep, FormStep> = {
  basics: defineStep('basics'),
  place: defineStep('place'),
  'hours-and-pay': hoursAndPayStep,
  requirements: requirementsStep,
  advert: defineStep('advert'),
  questions: questionsStep,
  dates: datesStep,
}

export type VacancyProblem = { step: VacancyStep; field: string; message: string }

/** Everything that stands between a draft and publishing it, by step and field; empty when it is ready. */
export function vacancyProblems(answers: VacancyAnswers, context: Omit<StepContext, 'saved'>): VacancyProblem[] {
  return vacancySteps.flatMap((step) => {
    const form = vacancyForm[step]
    const read = form.schema({ ...context, saved: answers }).safeParse(form.toForm(answers))
    const issues = read.success ? [] : read.error.issues
    return issues.map(({ path, message }) => ({ step, field: String(path[0] ?? ''), message }))
  })
}
