import { isUniqueViolation } from '#app/platform/database/errors.server'
import type { Reader } from '#app/platform/database/client.server'
import { refused, type Refused } from '#app/shared/outcome'

/**
 * A regulated location belongs to one verified provider of a council; the unique index decides, also between two who are
 * verified in the same moment. Turns its refusal into one of the operation.
 */
export async function claimingLocation<T>(work: () => Promise<T>): Promise<T | Refused<'location-taken'>> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'site_location_id_once')) return refused('location-taken')
    throw error
  }
}

type Claim = {
  councilId: string
  site: { regulator: string; locationId: string | null }
  /** Their own other places count, too, also before anybody has looked at them. */
  providerId?: string
  exceptSiteId?: string
}

/** Whether a verified provider has this location; who was not looked at yet keeps nobody else from theirs. */
export async function isLocationTaken(
  db: Reader,
  { councilId, site, providerId, exceptSiteId }: Claim,
): Promise<boolean> {
  const { regulator, locationId } = site
  if (regulator === 'none' || !locationId) return false
  const taken = await db.site.count({
    where: {
      councilId,
      regulator,
      locationId,
      closedAt: null,
      OR: [{ holdsLocationId: true }, ...(providerId ? [{ providerId }] : [])],
      ...(exceptSiteId && { id: { not: exceptSiteId } }),
    },
  })
  return taken > 0
}
