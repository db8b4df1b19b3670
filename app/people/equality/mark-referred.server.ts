import type { Tx } from '#app/platform/database/client.server'
import { equalityPseudonym } from './pseudonym.server'

/**
 * Says whether a friend told this person about the job, in the transaction that begins or ends the referral or that
 * hands answers in. Does nothing for somebody who did not answer the equality questions.
 */
export async function markReferred(tx: Tx, personId: string, referred: boolean): Promise<void> {
  await tx.$executeRaw`select equality.mark_referred(${equalityPseudonym(personId)}::bytea, ${referred})`
}
