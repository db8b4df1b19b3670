import { londonDate } from '#app/shared/dates'
import { moment, optionalDay, optionalMoment } from '#app/shared/form-fields'
import { toDateTimeInput } from '#app/shared/typed-dates'
import { defineStep, type Problems } from './form-step'

/** When the job starts, and from when until when people can apply. */
export const datesStep = defineStep({
  fields: () => ({
    startsOn: optionalDay('Enter the start date, for example 3 March 2026'),
    publishAt: optionalMoment('Enter the day and time to publish, for example 3 March 2026', 'start'),
    closesAt: moment('Enter the closing date, for example 31 March 2026', 'end'),
  }),
  rules: ({ startsOn, publishAt, closesAt }, { now }) => {
    const problems: Problems = {}
    if (startsOn !== null && startsOn < londonDate(now)) problems.startsOn = 'The start date must be today or later'
    if (closesAt <= now) problems.closesAt = 'The closing date must be in the future'
    else if (publishAt !== null && closesAt <= publishAt)
      problems.closesAt = 'The closing date must be after the publishing date'
    return problems
  },
  toForm: ({ startsOn, publishAt, closesAt }) => ({
    startsOn,
    publishAt: publishAt && toDateTimeInput(publishAt),
    closesAt: closesAt && toDateTimeInput(closesAt),
  }),
})
