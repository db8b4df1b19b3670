import { formatTime } from '#app/shared/date-words'
import type { Claim } from './queue-view'

/** How long somebody has an application to themselves after each thing they do with it. */
const CLAIM_MINUTES = 30

export function claimUntil(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MINUTES * 60_000)
}

type Columns = { claimedByPersonId: string | null; claimedUntil: Date | null }

/** The claim on an application, read by the clock. Null: nobody ever opened it, or it was let go. */
export function claimOf(row: Columns, now: Date, nameOf: (personId: string) => string): Claim | null {
  if (row.claimedByPersonId === null || row.claimedUntil === null) return null
  const over = row.claimedUntil <= now
  return { personId: row.claimedByPersonId, name: nameOf(row.claimedByPersonId), until: row.claimedUntil, over }
}

/** "You have this open until 10:45am." Null when nobody has it open. */
export function claimWords(claim: Claim | null, readerId: string): string | null {
  if (!claim || claim.over) return null
  const until = formatTime(claim.until)
  return claim.personId === readerId
    ? `You have this open until ${until}.`
    : `${claim.name} has this open until ${until}.`
}
