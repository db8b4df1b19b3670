import type { Tx } from '#app/platform/database/client.server'
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
  by: { personId: string }
  at: Date
}

/** Writes down who decided what; a trigger refuses whoever may not. The words are kept apart, sealed and erasable. */
export async function recordDecision(tx: Tx, given: NewDecision): Promise<string> {
  const { words = '', privateWords = '', by, pence = null, reasons = [], ...rest } = given
  const { id } = await tx.grantDecision.create({
    data: { ...rest, pence, reasons: [...reasons], byPersonId: by.personId },
    select: { id: true },
  })
  if (words || privateWords)
    await tx.grantDecisionWords.create({
      data: {
        decisionId: id,
        wordsSealed: words ? sealText(words) : null,
        privateSealed: privateWords ? sealText(privateWords) : null,
      },
    })
  return id
}
