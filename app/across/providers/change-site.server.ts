import { sitePosition } from '#app/people/places/queries-site-position.server'
import { changeSite, type SiteRefusal } from '#app/organisations/sites/change-site.server'
import { claimingLocation } from '#app/organisations/sites/claim-location.server'
import type { SiteAnswers } from '#app/organisations/sites/site'
import { refreshProviderSearchRows } from '#app/jobs/search/refresh-search-row.server'
import type { Clock } from '#app/platform/clock.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { refused, type Ok } from '#app/shared/outcome'

type Context = { db: PrismaClient; clock: Clock; actor: { personId: string }; providerId: string; councilId: string }

/** Changes a place of work, and with it where its vacancies are found. */
export async function changeSiteEverywhere(
  { siteId, site }: { siteId: string; site: SiteAnswers },
  { db, clock, ...scope }: Context,
): Promise<Ok | SiteRefusal> {
  const found = await sitePosition(db, site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  return claimingLocation(() =>
    inTransaction(db, async (tx) => {
      const changed = await changeSite(tx, { siteId, site, position: found.position, at: clock.now() }, scope)
      if (changed.ok) await refreshProviderSearchRows(tx, scope.providerId)
      return changed
    }),
  )
}
