import { sitePosition } from '#app/people/places/queries-site-position.server'
import { inTransaction, type Reader } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { claimingLocation, isLocationTaken } from './claim-location.server'
import { siteColumns, type SiteAnswers } from './site'

export type SiteRefusal = Refused<'not-found'> | Refused<'location-taken'> | Refused<'postcode', { sentence: string }>

/** Adds a place of work. The same form sent twice adds one. */
export async function addSite(
  { site, formKey }: { site: SiteAnswers; formKey: string },
  { db, clock, actor, provider: { providerId }, council: { id: councilId } }: ProviderWork,
): Promise<Ok<{ siteId: string }> | SiteRefusal> {
  const found = await sitePosition(db, site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  return claimingLocation(() =>
    inTransaction(db, (tx) =>
      once(tx, { scope: `site:${providerId}`, key: formKey }, async () => {
        const provider = await tx.provider.findFirst({
          where: { id: providerId, councilId },
          select: { kind: true, status: true },
        })
        if (!provider) return refused('not-found')
        if (await isLocationTaken(tx, { councilId, site, providerId })) return refused('location-taken')
        const at = clock.now()
        const columns = siteColumns(site, { kind: provider.kind, position: found.position })
        const { id } = await tx.site.create({
          data: {
            ...columns,
            providerId,
            councilId,
            createdAt: at,
            holdsLocationId: ['verified', 'suspended'].includes(provider.status),
          },
          select: { id: true },
        })
        await recordEvent(tx, { councilId, entity: 'site', entityId: id, by: actor, change: 'add', at })
        return ok({ siteId: id })
      }),
    ),
  )
}

/** Changes a place of work, and with it where its vacancies are found. */
export async function changeSite(
  { siteId, site }: { siteId: string; site: SiteAnswers },
  { db, clock, actor, provider: { providerId }, council: { id: councilId }, react }: Reacting<ProviderWork>,
): Promise<Ok | SiteRefusal> {
  const found = await sitePosition(db, site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  if (!isUuid(siteId)) return refused('not-found')
  return claimingLocation(() =>
    inTransaction(db, async (tx) => {
      const stored = await tx.site.findFirst({
        where: { id: siteId, providerId, councilId, closedAt: null },
        select: { provider: { select: { kind: true } } },
      })
      if (!stored) return refused('not-found')
      if (await isLocationTaken(tx, { councilId, site, providerId, exceptSiteId: siteId }))
        return refused('location-taken')
      const at = clock.now()
      const columns = siteColumns(site, { kind: stored.provider.kind, position: found.position })
      await tx.site.update({ where: { id: siteId }, data: columns })
      await recordEvent(tx, { councilId, entity: 'site', entityId: siteId, by: actor, change: 'edit', at })
      await react(tx, { kind: 'site-changed', siteId, providerId, at, by: actor })
      return ok()
    }),
  )
}

/**
 * Closes a place of work: it is offered no more, and its location id is free. Refused while a vacancy that is published
 * or waiting for the council is there.
 */
export async function closeSite(
  { siteId }: { siteId: string },
  { db, clock, actor, provider: { providerId }, council: { id: councilId } }: ProviderWork,
): Promise<Ok | Refused<'not-found'> | Refused<'in-use', { vacancies: number }>> {
  if (!isUuid(siteId)) return refused('not-found')
  return inTransaction(db, async (tx) => {
    // Waits for a vacancy that is just being published here: publishing locks its sites.
    const [site] = await tx.$queryRaw<{ id: string }[]>`
      select id from site where id = ${siteId}::uuid and provider_id = ${providerId}::uuid and closed_at is null for update`
    if (!site) return refused('not-found')
    const vacancies = await openVacanciesAt(tx, { siteId, providerId })
    if (vacancies > 0) return refused('in-use', { vacancies })
    const at = clock.now()
    await tx.site.update({ where: { id: siteId }, data: { closedAt: at } })
    await recordEvent(tx, { councilId, entity: 'site', entityId: siteId, by: actor, change: 'close', at })
    return ok()
  })
}

function openVacanciesAt(db: Reader, { siteId, providerId }: { siteId: string; providerId: string }): Promise<number> {
  return db.vacancy.count({
    where: { providerId, status: { in: ['approved', 'pending_review'] }, sites: { some: { siteId } } },
  })
}
