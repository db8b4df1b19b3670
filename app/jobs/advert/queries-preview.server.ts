import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import type { PublicVacancy } from './public-vacancy'
import { toPublicVacancy } from './queries-advert.server'

/**
 * A provider's own vacancy as people would see it, in any state; null when it is not this provider's. What a draft does
 * not say yet is shown as nothing, so show it only when it is complete.
 */
export async function vacancyPreview(
  db: Reader,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
): Promise<PublicVacancy | null> {
  if (!isUuid(vacancyId)) return null
  const row = await db.vacancy.findFirst({
    where: { id: vacancyId, providerId },
    include: {
      provider: { include: { council: { select: { id: true, name: true, portalName: true } } } },
      sites: { include: { site: true }, orderBy: { siteId: 'asc' } },
      questions: { orderBy: { position: 'asc' } },
    },
  })
  return row && toPublicVacancy(row)
}
