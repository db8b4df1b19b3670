import { z } from 'zod'
import { choice, optionalChoice, optionalLine, optionalParagraphs, paragraphs, typed } from '#app/shared/form-fields'
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

const intents = ['contacted', 'end', 'reassign', 'thank', 'erase'] as const

const optionalId = typed<string | null>((text) => ({ value: isUuid(text) ? text : null }))

/** The forms of a referral's page; `intent` says which was sent. Field names differ, since all stand on one page. */
export const ReferralForm = z
  .object({
    intent: choice(intents, 'Choose what you want to do'),
    endReason: optionalChoice(endReasons),
    endWords: words,
    referrer: optionalId,
    reassignWords: words,
    thanks: words,
    formKey: optionalLine({ max: 100, what: 'The key' }),
  })
  .superRefine((given, ctx) => {
    const missing = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (given.intent === 'end' && !given.endReason) missing('endReason', 'Choose why')
    if (given.endReason === 'does_not_count' && given.intent === 'end' && !given.endWords)
      missing('endWords', 'Write down why it does not count')
    if (given.intent === 'reassign' && !given.referrer) missing('referrer', 'Choose who told them')
    if (given.intent === 'reassign' && !given.reassignWords) missing('reassignWords', 'Write down how you know')
    if (given.intent === 'thank' && !given.thanks) missing('thanks', 'Write what you want to thank them for')
  })

/** Who told an applicant, as a manager learned it in another way. */
export const RecordForm = z.object({
  referrer: typed<string>((text) => (isUuid(text) ? { value: text } : { problem: 'Choose who told them' })),
  words: paragraphs('Write down how you know', { max: REASON_MAX, what: 'Your words' }),
})
