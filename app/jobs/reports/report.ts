import { z } from 'zod'
import { choice, optionalLine, optionalParagraphs, typed } from '#app/shared/form-fields'
import { cleanLine } from '#app/shared/plain-text'

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

const optionalEmail = typed<string | null>((text) => {
  const email = cleanLine(text).toLowerCase()
  if (email === '') return { value: null }
  if (email.length <= 254 && z.email().safeParse(email).success) return { value: email }
  return { problem: 'Enter an email address like name@example.com, or leave it empty' }
})

/** The form of `/jobs/:reference/report`. */
export const ReportForm = z.object({
  reason: choice(reportReasons, 'Choose what is wrong'),
  words: optionalParagraphs({ max: MOST_REPORT_CHARACTERS, what: 'What you noticed' }),
  email: optionalEmail,
  formKey: optionalLine({ max: 100, what: 'The form’s key' }),
})
export type Report = z.output<typeof ReportForm>
