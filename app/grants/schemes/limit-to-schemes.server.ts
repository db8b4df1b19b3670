import type { CouncilRole } from '#app/platform/actor'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'

/**
 * Limits a role of somebody to some schemes (a partner's people); none at all: the role is for every scheme. Refused:
 * 'not-found' when they do not hold the role here, or a scheme is not the council's.
 */
export async function limitToSchemes(
  { personId, role, schemeIds }: { personId: string; role: CouncilRole; schemeIds: readonly string[] },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ changed: boolean }, 'not-found'>> {
  if (!isUuid(personId) || !schemeIds.every(isUuid)) return refused('not-found')
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select id from council where id = ${councilId}::uuid for no key update`
    const member = await tx.councilMember.findFirst({
      where: { councilId, personId, role, endedAt: null },
      select: { id: true, schemes: { select: { scheme: { select: { id: true, slug: true } } } } },
    })
    const schemes = await tx.scheme.findMany({
      where: { councilId, id: { in: [...schemeIds] } },
      select: { id: true, slug: true },
    })
    if (!member || schemes.length !== new Set(schemeIds).size) return refused('not-found')
    const words = (list: { slug: string }[]) =>
      list
        .map(({ slug }) => slug)
        .toSorted()
        .join('+') || 'all'
    const before = words(member.schemes.map(({ scheme }) => scheme))
    const after = words(schemes)
    if (before === after) return ok({ changed: false })
    const at = clock.now()
    await tx.memberScheme.deleteMany({ where: { councilId, memberId: member.id } })
    await tx.memberScheme.createMany({
      data: schemes.map(({ id }) => ({ councilId, memberId: member.id, schemeId: id, createdAt: at })),
    })
    await recordEvent(tx, {
      councilId,
      entity: 'council_member',
      entityId: personId,
      by: actor,
      change: 'limit_to_schemes',
      from: before,
      to: after,
      code: role,
      at,
    })
    return ok({ changed: true })
  })
}
