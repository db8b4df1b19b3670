import { sitePosition } from '#app/people/places/queries-site-position.server'
import { inTransaction, type Reader, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { Actor } from '#app/platform/actor'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isLocationTaken } from '#app/organisations/sites/claim-location.server'
import type { ProviderKind } from '#app/organisations/providers/provider'
import type { Service } from '#app/organisations/sites/services'
import { siteColumns, type SiteAnswers } from '#app/organisations/sites/site'
import { tellOfRegistration } from './tell-of-registration.server'

export type Registration = {
  name: string
  kind: ProviderKind
  services: Service[]
  contactName: string
  contactPhone: string
  site: SiteAnswers
}

export type RegistrationRefusal =
  | Refused<'postcode', { sentence: string }>
  | Refused<'location-taken'>
  | Refused<'already-registered', { providerId: string }>

/**
 * What can be said against a registration before its sender has confirmed an address, so that nobody fetches a code
 * from their mail only to be refused.
 */
export async function checkRegistration(
  { site, councilId }: { site: SiteAnswers; councilId: string },
  db: Reader,
): Promise<Ok | Exclude<RegistrationRefusal, { reason: 'already-registered' }>> {
  const found = await sitePosition(db, site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  return (await isLocationTaken(db, { councilId, site })) ? refused('location-taken') : ok()
}

/**
 * Registers an organisation with a council, with its first site and the person as its owner. It may write drafts, and
 * publishes once the council has verified it. The same form sent twice registers once.
 */
export async function registerProvider(
  registration: Registration & { formKey: string },
  { db, clock, council, actor }: CouncilWork & { actor: Pick<Actor, 'email'> },
): Promise<Ok<{ providerId: string }> | RegistrationRefusal> {
  const found = await sitePosition(db, registration.site.postcode)
  if (!found.ok) return refused('postcode', { sentence: found.sentence })
  const { position } = found
  const register = () =>
    inTransaction(db, (tx) =>
      once(tx, { scope: `register-provider:${actor.personId}`, key: registration.formKey }, async () => {
        if (await isLocationTaken(tx, { councilId: council.id, site: registration.site }))
          return refused('location-taken')
        await refuseSecond(tx, { name: registration.name, personId: actor.personId, councilId: council.id })
        const at = clock.now()
        const { site, formKey: _key, ...organisation } = registration
        const provider = await tx.provider.create({
          data: {
            ...organisation,
            councilId: council.id,
            status: 'applied',
            contactEmail: actor.email,
            agreedAt: at,
            createdAt: at,
          },
        })
        await tx.site.create({
          data: {
            ...siteColumns(site, { kind: registration.kind, position }),
            councilId: council.id,
            providerId: provider.id,
            createdAt: at,
            holdsLocationId: false,
          },
        })
        await tx.providerMember.create({
          data: { councilId: council.id, providerId: provider.id, personId: actor.personId, role: 'owner' },
        })
        await tx.person.updateMany({
          where: { id: actor.personId, name: '' },
          data: { name: registration.contactName },
        })
        const eventId = await recordEvent(tx, {
          councilId: council.id,
          entity: 'provider',
          entityId: provider.id,
          by: actor,
          change: 'apply',
          to: 'applied',
          at,
        })
        const to = { personId: actor.personId, address: actor.email }
        await tellOfRegistration(tx, { eventId, provider, to, again: false, at }, council)
        return ok({ providerId: provider.id })
      }),
    )
  try {
    return await register()
  } catch (error) {
    if (error instanceof AlreadyRegistered) return refused('already-registered', { providerId: error.providerId })
    throw error
  }
}

/** Thrown, so that the form's key is given back too and the corrected form may use it. */
class AlreadyRegistered extends Error {
  constructor(readonly providerId: string) {
    super('This person registered the same organisation before.')
  }
}

/** Somebody who comes back and fills the form in again has forgotten that they did, or lost the page. */
async function refuseSecond(
  tx: Tx,
  { name, personId, councilId }: { name: string; personId: string; councilId: string },
): Promise<void> {
  const [provider] = await tx.$queryRaw<{ id: string }[]>`
    select p.id from provider p
    where p.council_id = ${councilId}::uuid and organisation_key(p.name) = organisation_key(${name})
      and exists (select from provider_member m where m.provider_id = p.id and m.person_id = ${personId}::uuid
        and m.ended_at is null and m.role <> 'referrer') limit 1`
  if (provider) throw new AlreadyRegistered(provider.id)
}
