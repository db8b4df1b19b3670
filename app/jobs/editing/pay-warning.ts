import { londonDate } from '#app/shared/dates'
import { deadlineDay } from '#app/shared/deadline'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { StepContext } from './forms/form-step'
import { checkPayFloor } from '#app/jobs/pay/pay-floor'

/** A sentence where the minimum wage on the start or closing date is not known yet; else null. */
export function payWarning(
  answers: VacancyAnswers,
  { now, wageRates }: Pick<StepContext, 'now' | 'wageRates'>,
): string | null {
  const { contract, payUnit, payMin, hoursMax, startsOn, closesAt } = answers
  if (!contract || !payUnit || payMin === null) return null
  const closesOn = closesAt && deadlineDay(closesAt)
  const checked = checkPayFloor(
    { contract, payUnit, payMinPence: payMin, hoursMax, startsOn, closesOn, today: londonDate(now) },
    wageRates,
  )
  return checked.ok ? checked.warning : null
}
