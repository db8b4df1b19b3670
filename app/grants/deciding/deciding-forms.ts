import { z } from 'zod'
import {
  choice,
  choices,
  optionalMoney,
  optionalParagraphs,
  paragraphs,
  repeated,
  typed,
} from '#app/shared/form-fields'
import { tellTimes } from '#app/shared/tell-times'
import { isUuid } from '#app/shared/uuid'
import type { ReadPair } from '#app/grants/checking/queue/read-pair'

const NOTE = { max: 2000, what: 'Your note' }
const WORDS = { max: 2000, what: 'What you write to them' }

const NO_REASON = 'Choose at least one reason'
const NO_WORDS = 'Write to them why'

const id = typed<string>((text) =>
  isUuid(text) ? { value: text } : { problem: 'Open the application again, then decide' },
)

export type RecommendValue =
  | { outcome: 'approve'; costs: { costType: string; pence: number }[]; privateWords: string }
  | { outcome: 'reject'; reasons: string[]; words: string; privateWords: string }

/** The form for a scheme's costs (fields `cost-KEY`, pounds) and reasons. */
export function recommendForm({ costs, reasons }: { costs: readonly string[]; reasons: readonly string[] }) {
  const wrong = 'Enter an amount in pounds, for example 120 or 45.50'
  return z
    .object({
      outcome: choice(['approve', 'reject'], 'Choose what you recommend'),
      recommendReasons: choices(reasons),
      recommendWords: optionalParagraphs(WORDS),
      recommendNote: optionalParagraphs(NOTE),
    })
    .and(z.object(Object.fromEntries(costs.map((key) => [`cost-${key}`, optionalMoney(wrong)]))))
    .transform((read, ctx): RecommendValue => {
      const { outcome, recommendReasons, recommendWords, recommendNote: privateWords, ...amounts } = read
      if (outcome === 'approve') {
        const pence = amounts as Record<string, number | null>
        return {
          outcome,
          costs: costs.map((costType) => ({ costType, pence: pence[`cost-${costType}`] ?? 0 })),
          privateWords,
        }
      }
      const missing = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
      if (recommendReasons.length === 0) missing('recommendReasons', NO_REASON)
      if (recommendWords === '') missing('recommendWords', NO_WORDS)
      return { outcome, reasons: recommendReasons, words: recommendWords, privateWords }
    })
}

export const ApproveForm = z.object({
  recommendation: id,
  tell: choice(tellTimes, 'Choose when they are told'),
  approveNote: optionalParagraphs(NOTE),
  unconfirmedWords: optionalParagraphs({ max: 2000, what: 'Your reason' }),
})

export function rejectForm({ reasons }: { reasons: readonly string[] }) {
  return z.object({
    recommendation: id,
    rejectReasons: choices(reasons, NO_REASON),
    rejectWords: paragraphs(NO_WORDS, WORDS),
    rejectNote: optionalParagraphs(NOTE),
    rejectTell: choice(tellTimes, 'Choose when they are told'),
  })
}

export const ReturnForm = z.object({
  recommendation: id,
  returnWords: paragraphs('Write what is to be checked again', NOTE),
})

export const UndoForm = z.object({
  decision: id,
  undoWords: paragraphs('Write why the decision is taken back', NOTE),
})

export const cancelReasons = ['left-care', 'asked-us', 'mistake', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const cancelReasonLabels: Record<CancelReason, string> = {
  'left-care': 'They left the job',
  'asked-us': 'They asked us to stop',
  mistake: 'It was awarded by mistake',
  other: 'Something else',
}

export const CancelForm = z.object({
  cancelReason: choice(cancelReasons, 'Choose why'),
  cancelWords: paragraphs('Write what happened', NOTE),
})

/** Several approvals at once: each "application.recommendation" that was read. */
export const ManyForm = z.object({
  read: z
    .unknown()
    .optional()
    .transform((posted, ctx) => {
      const pairs = readPairs(repeated(posted))
      if (pairs.length === 0) ctx.addIssue('Choose at least one application')
      return pairs
    }),
  tell: choice(tellTimes, 'Choose when they are told'),
})

function readPairs(posted: readonly unknown[]): ReadPair[] {
  return posted.flatMap((text) => {
    if (typeof text !== 'string') return []
    const [application, recommendationId] = text.split('.')
    return isUuid(application) && isUuid(recommendationId) ? [{ id: application, recommendationId }] : []
  })
}
