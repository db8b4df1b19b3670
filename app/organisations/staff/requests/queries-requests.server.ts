import type { Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { Wanted } from './admin-request'

/** What waits for a second administrator, the oldest first. */
export async function waitingRequests(db: Reader, councilId: string) {
  const rows = await db.adminRequest.findMany({
    where: { councilId, status: 'waiting' },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, sealed: true, askedByPersonId: true, askedAt: true },
  })
  const askers = await db.person.findMany({
    where: { id: { in: rows.map(({ askedByPersonId }) => askedByPersonId) } },
    select: { id: true, name: true, email: true },
  })
  return rows.map(({ id, sealed, askedByPersonId, askedAt }) => {
    const asker = askers.find((person) => person.id === askedByPersonId)
    return {
      id,
      wanted: Wanted.parse(JSON.parse(openText(sealed!))),
      askedAt,
      askedByPersonId,
      askedBy: asker?.name || asker?.email || 'An administrator who has left',
    }
  })
}
