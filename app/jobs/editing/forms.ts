import { advertStep } from './forms/advert'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { basicsStep } from './forms/basics'
import { datesStep } from './forms/dates'
import type { FormStep, StepContext } from './forms/form-step'
import { hoursAndPayStep } from './forms/hours-and-pay'
import { placeStep } from './forms/place'
import { questionsStep } from './forms/questions'
import { requirementsStep } from './forms/requirements'

/** The screens of the vacancy form, in order; before them nothing, after them "Check your answers". */
export const vacancySteps = [
  'basics',
  'place',
  'hours-and-pay',
  'requirements',
  'advert',
  'questions',
  'dates',
] as const
export type VacancyStep = (typeof vacancySteps)[number]

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
  basics: basicsStep,
  place: placeStep,
  'hours-and-pay': hoursAndPayStep,
  requirements: requirementsStep,
  advert: advertStep,
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
