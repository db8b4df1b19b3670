import { z } from 'zod'
import { paragraphs, repeated, typedCode } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'

const id = () => typedCode<string>((text) => (isUuid(text) ? { value: text } : { problem: 'Choose from the list' }))

/** How many points, of which programme. */
export const AskForm = z.object({
  programmeId: id(),
  points: typedCode<number>((text) => {
    const digits = text.replaceAll(/[\s,]/g, '')
    const problem = 'Enter how many points, as a whole number'
    if (!/^\d{1,6}$/.test(digits) || Number(digits) === 0) return { problem }
    return { value: Number(digits) }
  }),
})

/** Tick boxes of a list, each a cash-in. */
export const ApproveForm = z.object({
  ids: z
    .unknown()
    .optional()
    .transform((posted, ctx): string[] => {
      const ids = repeated(posted).filter((value): value is string => typeof value === 'string' && isUuid(value))
      if (ids.length === 0) ctx.addIssue('Tick at least one')
      return ids
    }),
})

const reason = () => paragraphs('Say why, for the person who asked', { max: 500, what: 'The reason' })

/** What a manager does to one cash-in. */
export const CashInForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('reject'), reason: reason() }),
  z.object({ intent: z.literal('fail'), reason: reason() }),
  z.object({ intent: z.literal('ask-again') }),
])
