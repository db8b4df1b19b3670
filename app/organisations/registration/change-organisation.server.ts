import { organisationChanged } from '#emails/organisations/organisation-changed'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { OrganisationAnswers } from './forms'

/**
 * Changes how an organisation is reached and what it says about itself. Name, kind and services are what the council
 * verified, so they are not here. The address that emails went to until now is told of a new one.
 */
export function changeOrganisation(
  answers: OrganisationAnswers,
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, 'not-found'>> {
  return inTransaction(db, async (tx) => {
    const [before] = await tx.$queryRaw<{ name: string; contactEmail: string }[]>`
      select name, contact_email as "contactEmail" from provider
      where id = ${providerId}::uuid and council_id = ${council.id}::uuid for update`
    if (!before) return refused('not-found')
    const at = clock.now()
    await tx.provider.update({ where: { id: providerId }, data: answers })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      entityId: providerId,
      by: actor,
      change: 'edit',
      at,
      detail: answers,
    })
    if (answers.contactEmail !== before.contactEmail)
      await queueMessage(tx, {
        eventId,
        councilId: council.id,
        to: { address: before.contactEmail },
        content: organisationChanged.with({
          provider: before.name,
          changedBy: actor.name || actor.email,
          newAddress: answers.contactEmail,
          url: `${councilOrigin(council)}/provider/organisation`,
        }),
        releaseAt: at,
      })
    return ok()
  })
}
