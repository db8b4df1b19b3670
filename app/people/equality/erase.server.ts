import type { Tx } from '#app/platform/database/client.server'
import { equalityPseudonym } from './pseudonym.server'

/** Deletes a person's equality answers, if there are any. */
export async function eraseEqualityAnswers(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select equality.erase(${equalityPseudonym(personId)}::bytea)`
}
