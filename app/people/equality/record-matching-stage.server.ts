import type { Tx } from '#app/platform/database/client.server'
import type { MatchingStage } from './matching-stages'
import { equalityPseudonym } from './pseudonym.server'

/**
 * Says how far a candidate has come, in the transaction of the change itself. Only moves forward, and does nothing for
 * somebody who did not answer the equality questions, so every caller may call it for everybody.
 * @param at the portal's clock
 */
export async function recordMatchingStage(
  tx: Tx,
  { personId, stage, at }: { personId: string; stage: MatchingStage; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    select equality.record_matching_stage(${equalityPseudonym(personId)}::bytea, ${stage}, ${at})`
}
