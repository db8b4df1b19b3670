import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { claimingLocation } from '#app/organisations/sites/claim-location.server'
import { belongsToProvider } from '#app/organisations/verifying/queries-council.server'
import { providerRecipients } from '#app/organisations/team/queries-recipients.server'
import { providerTransitions, type ProviderEvent, type ProviderStatus } from '#app/organisations/providers/provider'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'

type ProviderRow = { id: string; name: string; status: ProviderStatus }

export type ProviderDecision =
  | { ok: true; name: string }
  | { ok: false; reason: 'not-found' }
  /** The moderator belongs to this provider: somebody else decides. */
  | { ok: false; reason: 'own-provider' }
  /** Another provider has been verified with a location of this one. */
  | { ok: false; reason: 'location-taken' }
  /** The status has no such change (any more): a colleague may have decided a moment ago. */
  | { ok: false; reason: 'not-allowed'; status: ProviderStatus }

type Change = {
  providerId: string
  event: Exclude<ProviderEvent, 'apply_again'>
  /** What the provider reads; kept as its `status_reason`. Null clears it. */
  reason: string | null
  /** A reason for the history alone, where the provider does not read it. */
  note?: string
  /** The mail to its owners. */
  mail: (provider: { name: string; origin: string }) => MessageContent
}

/**
 * One decision of the council about a provider: status, event, what follows elsewhere and the mail to its owners in one
 * transaction, under a lock on the provider. Vacancies appear or vanish with it at once.
 */
export async function changeProviderStatus(
  change: Change,
  { db, clock, actor, council, react }: Reacting<CouncilWork>,
): Promise<ProviderDecision> {
  if (!isUuid(change.providerId)) return { ok: false, reason: 'not-found' }
  const now = clock.now()
  const decide = async (tx: Tx): Promise<ProviderDecision> => {
    const [provider] = await tx.$queryRaw<ProviderRow[]>`
      select id, name, status from provider
      where id = ${change.providerId}::uuid and council_id = ${council.id}::uuid for update`
    if (!provider) return { ok: false, reason: 'not-found' }
    if (await belongsToProvider(tx, { personId: actor.personId, providerId: provider.id }))
      return { ok: false, reason: 'own-provider' }
    const moved = next(providerTransitions, provider.status, change.event, { by: 'council' })
    if (!moved.ok) return { ok: false, reason: 'not-allowed', status: provider.status }

    await tx.provider.update({
      where: { id: provider.id },
      data: {
        status: moved.to,
        statusReason: change.reason,
        ...(change.event === 'verify' && { verifiedAt: now }),
      },
    })
    // Until it was looked at, a registration kept nobody from theirs: whoever is verified has the place.
    if (change.event === 'verify' || change.event === 'refuse')
      await tx.site.updateMany({
        where: { providerId: provider.id, councilId: council.id },
        data: { holdsLocationId: change.event === 'verify' },
      })
    const words = change.reason ?? change.note
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      entityId: provider.id,
      by: actor,
      change: change.event,
      from: provider.status,
      to: moved.to,
      at: now,
      ...(words && { detail: { reason: words } }),
    })
    await react(tx, { kind: 'provider-status-changed', providerId: provider.id, at: now, by: actor })
    const content = change.mail({ name: provider.name, origin: councilOrigin(council) })
    for (const to of await providerRecipients(tx, provider.id)) {
      await queueMessage(tx, { eventId, councilId: council.id, to, content, releaseAt: now })
    }
    return { ok: true, name: provider.name }
  }
  return claimingLocation(() => inTransaction(db, decide))
}
