import type { Tx } from '#app/platform/database/client.server'
import { drawReview } from './reviews/draw-review.server'
import { sealText } from '#app/platform/field-encryption.server'

type NewDecision = {
  councilId: string
  applicationId: string
  round: number
  kind: 'recommend' | 'return' | 'decide' | 'undo' | 'appeal'
  outcome: 'approve' | 'reject' | 'uphold' | 'dismiss' | null
  pence?: number | null
  reasons?: readonly string[]
  /** To the applicant. */
  words?: string
  /** To colleagues. */
  privateWords?: string
  /** Why it is approved without the employer's word; '' where it came. */
  unconfirmedWords?: string
  by: { personId: string }
  at: Date
}

/**
 * Writes down who decided what; a trigger refuses whoever may not. The words are kept apart, sealed and erasable. A share of
 * decisions, and of answers to appeals, is drawn for a second look.
 */
export async function recordDecision(tx: Tx, given: NewDecision): Promise<string> {
  const { words = '', privateWords = '', unconfirmedWords = '', by, pence = null, reasons = [], ...rest } = given
  const { id } = await tx.grantDecision.create({
    data: { ...rest, pence, reasons: [...reasons], unconfirmed: unconfirmedWords !== '', byPersonId: by.personId },
    select: { id: true },
  })
  if (words || privateWords || unconfirmedWords)
    await tx.grantDecisionWords.create({
      data: {
        decisionId: id,
        wordsSealed: words ? sealText(words) : null,
        privateSealed: privateWords ? sealText(privateWords) : null,
        unconfirmedSealed: unconfirmedWords ? sealText(unconfirmedWords) : null,
      },
    })
  const { councilId, applicationId, kind, at: now } = rest
  if (kind === 'decide' || kind === 'appeal') await drawReview(tx, { councilId, applicationId, decisionId: id, now })
  return id
}
