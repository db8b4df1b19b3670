import { randomBytes } from 'node:crypto'
import { referenceFrom } from '#app/shared/reference'

/** Eight capitals and digits that nobody guesses or misreads: 40 random bits. */
export function newJoinCode(): string {
  return referenceFrom(randomBytes(8))
}
