import { z } from 'zod'
import { optionalEmailAddress } from '#app/people/profile/email-address'
import { choice, optionalLine, optionalParagraphs } from '#app/shared/form-fields'

/** What may be wrong with an advert. */
export const reportReasons = ['not-true', 'discriminates', 'asks-for-money', 'filled', 'unsafe', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

export const reportReasonLabels: Record<ReportReason, string> = {
  'not-true': 'Something in it is not true',
  discriminates: 'It shuts people out unfairly',
  'asks-for-money': 'It asks for money or bank details',
  filled: 'The job is gone already',
  unsafe: 'I am worried about somebody’s safety',
  other: 'Something else',
}

export const MOST_REPORT_CHARACTERS = 1000

/** The form of `/jobs/:reference/report`. */
export const ReportForm = z.object({
  reason: choice(reportReasons, 'Choose what is wrong'),
  words: optionalParagraphs({ max: MOST_REPORT_CHARACTERS, what: 'What you noticed' }),
  email: optionalEmailAddress,
  formKey: optionalLine({ max: 100, what: 'The form’s key' }),
})
export type Report = z.output<typeof ReportForm>
