import { fieldNamed } from '#app/jobs/vacancies/fields/table'
import { isOneOf } from '#app/shared/one-of'
import { vacancySteps, type VacancyProblem, type VacancyStep } from './forms'

/** The screens somebody goes through: where the job is needs no question when there is one place it can be. */
export function stepsFor({ openSites, step }: { openSites: number; step: VacancyStep }): VacancyStep[] {
  return vacancySteps.filter((name) => name !== 'place' || openSites !== 1 || step === 'place')
}

/** The screen a URL names; the first for anything else. */
export function readStep(text: string | null): VacancyStep {
  return text !== null && isOneOf(vacancySteps, text) ? text : vacancySteps[0]
}

/** Where "Continue" leads: the next screen, after the last one the check page. */
export function hrefAfter(vacancyId: string, step: VacancyStep, steps: readonly VacancyStep[]): string {
  const following = steps[steps.indexOf(step) + 1]
  return following ? editHref(vacancyId, following) : `/provider/vacancies/${vacancyId}/check`
}

/** @param from `check`: saving leads back to the check page */
export function editHref(
  vacancyId: string,
  step: VacancyStep,
  { from, field }: { from?: 'check'; field?: string } = {},
): string {
  const query = new URLSearchParams({ step, ...(from && { from }) })
  return `/provider/vacancies/${vacancyId}/edit?${query.toString()}${field ? `#${field}` : ''}`
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
