import { sitePosition } from '#app/people/places/queries-site-position.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { isLocationTaken } from '#app/organisations/sites/claim-location.server'
import { providerTransitions, type ProviderStatus } from '#app/organisations/providers/provider'
import type { Registration } from './register-provider.server'
import { siteColumns } from '#app/organisations/sites/site'
import { tellOfRegistration } from './tell-of-registration.server'

type Refusal =
  Refused<'not-found'> | Refused<'not-allowed'> | Refused<'location-taken'> | Refused<'postcode', { sentence: string }>

/**
 * A refused provider puts its details and its first site right and asks the council to look again. Its sites claim
 * their location ids anew, which another provider may hold by now.
 */
export async function applyAgain(
  registration: Registration,
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refusal> {
  const found = await sitePosition(db, registration.site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  return inTransaction(db, async (tx) => {
    const [provider] = await tx.$queryRaw<{ id: string; status: ProviderStatus; siteId: string | null }[]>`
        select p.id, p.status, (select s.id from site s where s.provider_id = p.id and s.closed_at is null
          order by s.created_at, s.id limit 1) as "siteId"
        from provider p where p.id = ${providerId}::uuid and p.council_id = ${council.id}::uuid for update`
    if (!provider) return refused('not-found')
    const moved = next(providerTransitions, provider.status, 'apply_again', { by: 'provider' })
    if (!moved.ok) return refused('not-allowed')
    if (await isLocationTaken(tx, { councilId: council.id, site: registration.site })) return refused('location-taken')
    const at = clock.now()
    const { site, ...organisation } = registration
    await tx.provider.update({
      where: { id: providerId },
      data: { ...organisation, contactEmail: actor.email, status: moved.to, statusReason: null },
    })
    const atHome = registration.kind === 'personal-assistant-employer'
    await tx.site.updateMany({
      where: { providerId, closedAt: null },
      data: { holdsLocationId: false, ...(atHome && { publicPrecision: 'outcode' }) },
    })
    const columns = siteColumns(site, { kind: registration.kind, position: found.position })
    if (provider.siteId) await tx.site.update({ where: { id: provider.siteId }, data: columns })
    else
      await tx.site.create({
        data: { ...columns, councilId: council.id, providerId, createdAt: at, holdsLocationId: false },
      })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      entityId: providerId,
      by: actor,
      change: 'apply_again',
      from: provider.status,
      to: moved.to,
      at,
    })
    const to = { personId: actor.personId, address: actor.email }
    await tellOfRegistration(
      tx,
      { eventId, provider: { id: providerId, name: registration.name }, to, again: true, at },
      council,
    )
    return ok()
  })
}
