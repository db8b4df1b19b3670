import type { Whom } from '#app/platform/area.server'
import type { Reader, Tx } from '#app/platform/database/client.server'

/** Providers that would have nobody left to look after them without this person. */
export async function providersOwnedAlone(db: Reader, personId: string): Promise<{ id: string; name: string }[]> {
  const others = { role: 'owner', endedAt: null, personId: { not: personId } }
  return db.provider.findMany({
    where: { members: { some: { personId, role: 'owner', endedAt: null }, none: others } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/** Where somebody has, or had, a role. */
export async function rolesOf(db: Reader, { personId }: Whom) {
  const [providers, councils] = await Promise.all([
    db.providerMember.findMany({ where: { personId }, include: { provider: { select: { name: true } } } }),
    db.councilMember.findMany({ where: { personId }, include: { council: { select: { name: true } } } }),
  ])
  return [
    ...providers.map(({ provider, role, createdAt, endedAt }) => ({
      at: provider.name,
      role,
      since: createdAt,
      until: endedAt,
    })),
    ...councils.map(({ council, role, createdAt, endedAt }) => ({
      at: council.name,
      role,
      since: createdAt,
      until: endedAt,
    })),
  ]
}

export async function endMemberships(tx: Tx, { personId }: Whom, now: Date): Promise<void> {
  await tx.providerMember.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
  await tx.councilMember.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
}
