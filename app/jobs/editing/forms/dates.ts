import { londonDate } from '#app/shared/dates'
import { defineStep, type Problems } from './form-step'

export const datesStep = defineStep('dates', {
  rules: ({ startsOn, publishAt, closesAt }, { now }) => {
    const problems: Problems = {}
    if (startsOn !== null && startsOn < londonDate(now)) problems.startsOn = 'The start date must be today or later'
    if (closesAt <= now) problems.closesAt = 'The closing date must be in the future'
    else if (publishAt !== null && closesAt <= publishAt)
      problems.closesAt = 'The closing date must be after the publishing date'
    return problems
  },
})
