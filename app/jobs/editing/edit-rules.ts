import { vacancyProblems, type VacancyProblem } from './forms'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { StepContext } from './forms/form-step'
import type { Finding } from '#app/jobs/vacancies/finding'
import { asDeadline } from '#app/shared/deadline'

/** What even a draft cannot hold, since the numbers contradict each other; the database refuses them too. */
export function draftConflicts({
  payMin,
  payMax,
  hoursMin,
  hoursMax,
  publishAt,
  closesAt,
}: VacancyAnswers): VacancyProblem[] {
  const problems: VacancyProblem[] = []
  if (hoursMin !== null && hoursMax !== null && hoursMax < hoursMin)
    problems.push({
      step: 'hours-and-pay',
      field: 'hoursMax',
      message: 'The highest hours must be the same as or more than the lowest hours',
    })
  if (payMin !== null && payMax !== null && payMax < payMin)
    problems.push({
      step: 'hours-and-pay',
      field: 'payMax',
      message: 'The highest pay must be the same as or more than the lowest pay',
    })
  if (publishAt && closesAt && closesAt <= publishAt)
    problems.push({ step: 'dates', field: 'closesAt', message: 'The closing date must be after the publishing date' })
  return problems
}

/**
 * The closing date that people were told of, where an edit brings it forward: somebody may be writing an application by
 * it. Null when it is later or the same, and before or after the time when anybody could see it.
 */
export function closesEarlier(
  before: Pick<VacancyAnswers, 'publishAt' | 'closesAt'>,
  after: Pick<VacancyAnswers, 'closesAt'>,
  now: Date,
): { was: Date; closesAt: Date } | null {
  if (!before.publishAt || before.publishAt > now || !before.closesAt || before.closesAt <= now || !after.closesAt)
    return null
  const [was, closesAt] = [asDeadline(before.closesAt), asDeadline(after.closesAt)]
  return closesAt < was ? { was, closesAt } : null
}

/** The field in which the reason is asked, beside the closing date. */
export const CLOSING_REASON = 'closingReason'

export const REASON_MISSING: VacancyProblem = {
  step: 'dates',
  field: CLOSING_REASON,
  message: 'Write why it closes earlier. People who have started an application read it.',
}

/** The reason goes out without a moderator having read it: what would hold an advert back cannot stand in it. */
export function reasonProblem([first]: readonly [Finding, ...Finding[]]): VacancyProblem {
  const words = first.matches.map((match) => `“${match.words}”`).join(', ')
  return {
    step: 'dates',
    field: CLOSING_REASON,
    message: `Leave out ${words}: this is emailed as you write it. ${first.sentence}`,
  }
}

/** The fields of an edit that really change something. */
function changedFields(before: VacancyAnswers, edit: Partial<VacancyAnswers>): string[] {
  return Object.entries(edit)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof VacancyAnswers]))
    .map(([field]) => field)
}

/**
 * What an edit of a published vacancy is refused for: whatever is wrong with the fields it changes, and whatever it
 * breaks elsewhere. What time alone has made wrong (a start date that has passed) does not stand in the way of it.
 */
export function problemsOfEdit(
  before: VacancyAnswers,
  edit: Partial<VacancyAnswers>,
  context: Omit<StepContext, 'saved'>,
): VacancyProblem[] {
  const changed = changedFields(before, edit)
  const already = new Set(vacancyProblems(before, context).map(({ step, field }) => `${step} ${field}`))
  return vacancyProblems({ ...before, ...edit }, context).filter(
    ({ step, field }) => changed.includes(field) || !already.has(`${step} ${field}`),
  )
}

/** Findings a moderator has not seen yet: the same rule on the same words of the same field was approved before. */
export function newFindings(approved: readonly Finding[], found: readonly Finding[]): Finding[] {
  const key = ({ rule, sentence, field, matches }: Finding) =>
    JSON.stringify([rule, sentence, field, matches.map(({ words }) => words)])
  const known = new Set(approved.map(key))
  return found.filter((finding) => !known.has(key(finding)))
}
