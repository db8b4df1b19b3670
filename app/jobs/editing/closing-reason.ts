import { z } from 'zod'
import { optionalParagraphs } from '#app/shared/form-fields'

export const CLOSING_REASON_MAX = 500

/** Why a closing date is brought forward; '' where it is not. That it is missing is seen with the date itself. */
export const closingReasonForm = z.object({
  closingReason: optionalParagraphs({ max: CLOSING_REASON_MAX, what: 'The reason' }),
})
