import type { Tx } from '#app/platform/database/client.server'
import type { EqualityStage } from './equality-answers'
import { equalityPseudonym } from './pseudonym.server'

/**
 * Says how far a person has come with an application, in the transaction of the change itself. Only moves forward, and
 * does nothing for somebody who did not answer the equality questions, so every caller may call it for everybody.
 */
export async function recordEqualityStage(tx: Tx, personId: string, stage: EqualityStage): Promise<void> {
  await tx.$executeRaw`select equality.record_stage(${equalityPseudonym(personId)}::bytea, ${stage})`
}
