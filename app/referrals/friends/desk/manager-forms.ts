import { z } from 'zod'
import { choice, optionalParagraphs, paragraphs, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'

export const REASON_MAX = 500

const words = optionalParagraphs({ max: REASON_MAX, what: 'Your words' })

const flagDecisions = ['clear', 'uphold'] as const

/** What a manager decides about one check. */
export const DecideFlagForm = z
  .object({ decision: choice(flagDecisions, 'Choose whether it is fine'), words })
  .superRefine(({ decision, words: given }, ctx) => {
    if (decision === 'uphold' && !given)
      ctx.addIssue({ code: 'custom', path: ['words'], message: 'Write down why it does not count' })
  })

/** Why a manager ends a referral. */
export const endReasons = ['does_not_count', 'not_interested'] as const

const personChosen = typed<string>((text) => (isUuid(text) ? { value: text } : { problem: 'Choose who told them' }))

/** The forms of a referral's page. Field names differ, since all stand on one page. */
export const ReferralForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('contacted') }),
  z.object({ intent: z.literal('wrong-number') }),
  z.object({ intent: z.literal('knew-nothing') }),
  z
    .object({ intent: z.literal('end'), endReason: choice(endReasons, 'Choose why'), endWords: words })
    .superRefine(({ endReason, endWords }, ctx) => {
      if (endReason === 'does_not_count' && !endWords)
        ctx.addIssue({ code: 'custom', path: ['endWords'], message: 'Write down why it does not count' })
    }),
  z.object({
    intent: z.literal('reassign'),
    referrer: personChosen,
    reassignWords: paragraphs('Write down how you know', { max: REASON_MAX, what: 'Your words' }),
  }),
  z.object({
    intent: z.literal('thank'),
    thanks: paragraphs('Write what you want to thank them for', { max: REASON_MAX, what: 'Your words' }),
  }),
  z.object({ intent: z.literal('erase') }),
])

/** Who told an applicant, as a manager learned it in another way. */
export const RecordForm = z.object({
  referrer: personChosen,
  words: paragraphs('Write down how you know', { max: REASON_MAX, what: 'Your words' }),
})
