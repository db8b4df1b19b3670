import { z } from 'zod'
import { HOLDS } from '#app/shared/day-bounds'
import { choice, day, line, optionalLine, paragraphs, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { challengeGoals } from './challenge'

export const THANKS_MAX = 500

export const ThanksForm = z.object({
  thanks: paragraphs('Write what you want to thank them for', { max: THANKS_MAX, what: 'Your words' }),
  formKey: optionalLine({ max: 100, what: 'The key' }),
})

/** A posted id, or null when it is none. */
const optionalId = typed<string | null>((text) => ({ value: isUuid(text) ? text : null }))

export const ChallengeForm = z
  .object({
    name: line('Enter a name for the challenge', { max: 80, what: 'The name' }),
    goal: choice(challengeGoals, 'Choose what counts'),
    target: typed<number>((text) => {
      const value = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0
      return value > 0 ? { value } : { problem: 'Enter how many you want to reach, for example 20' }
    }),
    startsOn: day('Enter the first day, for example 1 3 2026', HOLDS),
    endsOn: day('Enter the last day, for example 31 3 2026', HOLDS),
    site: optionalId,
    formKey: optionalLine({ max: 100, what: 'The key' }),
  })
  .superRefine(({ startsOn, endsOn }, ctx) => {
    if (startsOn && endsOn && endsOn < startsOn)
      ctx.addIssue({ code: 'custom', path: ['endsOn'], message: 'The last day must not be before the first' })
  })
