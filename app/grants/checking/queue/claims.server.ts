import type { Tx } from '#app/platform/database/client.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { claimUntil } from './claim'

type Scope = { applicationId: string; personId: string; now: Date }
type Row = { claimedByPersonId: string | null; claimedUntil: Date | null; name: string | null }

async function lockClaim(tx: Tx, applicationId: string): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    select a.claimed_by_person_id as "claimedByPersonId", a.claimed_until as "claimedUntil",
      (select coalesce(nullif(p.name, ''), p.email) from person p where p.id = a.claimed_by_person_id) as name
    from grant_application a where a.id = ${applicationId}::uuid for no key update of a`
  return row!
}

type ByOther = Refused<'claimed-by-other', { name: string; until: Date }>

/** Refuses while somebody else has the application open. Locks its row until the transaction ends. */
export async function requireUnclaimedByOthers(tx: Tx, { applicationId, personId, now }: Scope): Promise<Ok | ByOther> {
  const row = await lockClaim(tx, applicationId)
  return byOther(row, personId, now) ?? ok()
}

/**
 * For what only the person who has the application open may do (recommend, ask, hold …). Renews their claim. Locks the
 * row until the transaction ends.
 */
export async function requireClaim(
  tx: Tx,
  { applicationId, personId, now }: Scope,
): Promise<Ok | ByOther | Refused<'not-claimed'>> {
  const row = await lockClaim(tx, applicationId)
  const other = byOther(row, personId, now)
  if (other) return other
  if (row.claimedByPersonId !== personId || row.claimedUntil === null || row.claimedUntil <= now)
    return refused('not-claimed')
  await keepClaim(tx, { applicationId, personId, now })
  return ok()
}

/** Takes, or renews, the claim; the caller has asked `requireUnclaimedByOthers` in the same transaction. */
export async function keepClaim(tx: Tx, { applicationId, personId, now }: Scope): Promise<void> {
  await tx.grantApplication.update({
    where: { id: applicationId },
    data: { claimedByPersonId: personId, claimedUntil: claimUntil(now) },
    select: { id: true },
  })
}

/** Lets go of one's own claim; of nobody else's. Answers whether there was one. */
export async function letGo(tx: Tx, { applicationId, personId }: Omit<Scope, 'now'>): Promise<boolean> {
  const { count } = await tx.grantApplication.updateMany({
    where: { id: applicationId, claimedByPersonId: personId },
    data: { claimedByPersonId: null, claimedUntil: null },
  })
  return count > 0
}

function byOther(row: Row, personId: string, now: Date): ByOther | null {
  const { claimedByPersonId, claimedUntil, name } = row
  if (claimedByPersonId === null || claimedUntil === null) return null
  if (claimedByPersonId === personId || claimedUntil <= now) return null
  return refused('claimed-by-other', { name: name ?? 'A colleague', until: claimedUntil })
}
