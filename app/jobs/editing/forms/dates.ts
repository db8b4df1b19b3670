import { deadlineAt, deadlineDay, hourOf } from '#app/shared/deadline'
import { londonDate } from '#app/shared/dates'
import { optionalHour } from '#app/shared/form-fields'
import { CLOSING_HOUR } from '#app/jobs/vacancies/fields/dates'
import { defineStep, type Problems } from './form-step'

type Hour = { [CLOSING_HOUR]: string | null }

/** When people can apply until: the day, or the hour of it that was given beside it. */
export function closingAt<At extends Date | null>(closesAt: At, hour: string | null): At | Date {
  return closesAt === null || hour === null ? closesAt : (deadlineAt(deadlineDay(closesAt), hour) ?? closesAt)
}

export const closingHour = () => optionalHour('Enter the time as hours and minutes, for example 17:00')

export const datesStep = defineStep<'dates', Hour>('dates', {
  controls: { [CLOSING_HOUR]: closingHour() },
  rules: ({ startsOn, publishAt, closesAt: day, closesHour }, { now }) => {
    const problems: Problems = {}
    const closesAt = closingAt(day, closesHour)
    if (startsOn !== null && startsOn < londonDate(now)) problems.startsOn = 'The start date must be today or later'
    if (closesAt <= now) problems.closesAt = 'The closing date must be in the future'
    else if (publishAt !== null && closesAt <= publishAt)
      problems.closesAt = 'The closing date must be after the publishing date'
    return problems
  },
  toAnswers: ({ closesHour, closesAt, ...rest }) => ({ ...rest, closesAt: closingAt(closesAt, closesHour) }),
  toForm: ({ closesAt }) => ({ [CLOSING_HOUR]: closesAt && hourOf(closesAt) }),
})
