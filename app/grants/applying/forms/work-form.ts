import { z } from 'zod'
import { optionalEmailAddress } from '#app/people/profile/email-address'
import { optionalPersonPostcode } from '#app/people/profile/person-fields'
import { questionFields } from '#app/grants/schemes/question-forms'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import { EVER_AT_WORK } from '#app/shared/day-bounds'
import { choice, day, optionalLine, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import type { WorkQuestion } from '../screens/asked-questions'
import { BESIDE_OTHERS } from './beside-others'

/** What `site` is when the employer is not on the list. */
export const OTHER_EMPLOYER = 'other'

/** Places that one search shows. */
export const MOST_EMPLOYERS = 12

const site = typed<string>((text) =>
  text === OTHER_EMPLOYER || isUuid(text)
    ? { value: text }
    : { problem: 'Choose where you work, or say that it is not on the list' },
)

const optional = {
  offerDatedOn: questionFields.offerDatedOn,
  monthsOut: questionFields.monthsOut,
  careBefore: questionFields.careBefore,
  monthsInCare: questionFields.monthsInCare,
}

const required: Partial<Record<WorkQuestion, string>> = {
  careBefore: 'Choose whether you had worked in care before',
  monthsInCare: 'Enter the whole months you have worked in care',
}

/** Where somebody works, as what, since when, and what the scheme's rules ask about it. */
export function workForm(questionKeys: readonly WorkQuestion[]) {
  const questions = Object.fromEntries(questionKeys.map((key) => [key, optional[key]])) as Partial<typeof optional>
  return z
    .object({
      employerSearch: optionalLine({ max: 100, what: 'The name' }),
      site,
      employerName: optionalLine({ max: 120, what: 'The employer’s name' }),
      employerEmail: optionalEmailAddress,
      workPostcode: optionalPersonPostcode,
      jobRole: choice(roles, 'Choose your job'),
      startedOn: day('Enter the day you started, or will start, for example 3/3/2026', EVER_AT_WORK),
      ...questions,
    })
    .superRefine((given, ctx) => {
      const missing = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
      if (given.site === OTHER_EMPLOYER) {
        if (!given.employerName) missing('employerName', 'Enter the name of your employer')
        if (!given.employerEmail) missing('employerEmail', 'Enter an email address of your employer')
        if (!given.workPostcode) missing('workPostcode', 'Enter the postcode where you work')
      }
      for (const key of questionKeys) {
        const message = required[key]
        if (message && (given as Record<string, unknown>)[key] === null) missing(key, message)
      }
    }, BESIDE_OTHERS)
}
