import type { CouncilRole } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'

/**
 * Ids of the schemes that a member of staff works on in any of `roles`; null when no limit is set. Somebody without such
 * a role gets an empty list. Goes into the `where` of every read of grants by staff.
 */
export async function schemesOf(
  db: Reader,
  { councilId, personId, roles }: { councilId: string; personId: string; roles: readonly CouncilRole[] },
): Promise<string[] | null> {
  const memberships = await db.councilMember.findMany({
    where: { councilId, personId, role: { in: [...roles] }, endedAt: null },
    select: { schemes: { select: { schemeId: true } } },
  })
  if (memberships.some(({ schemes }) => schemes.length === 0)) return null
  return [...new Set(memberships.flatMap(({ schemes }) => schemes.map(({ schemeId }) => schemeId)))]
}
