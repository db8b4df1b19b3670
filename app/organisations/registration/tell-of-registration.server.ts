import { registrationReceived } from '#emails/organisations/registration-received'
import { registrationToCheck } from '#emails/organisations/registration-to-check'
import { staffWithRole } from '#app/organisations/staff/queries-staff-with-role.server'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'

type Registered = {
  eventId: bigint
  provider: { id: string; name: string }
  to: { personId: string; address: string }
  again: boolean
  at: Date
}

/** Mail to the person who registered a provider, and to everybody at the council who may verify it. */
export async function tellOfRegistration(
  tx: Tx,
  { eventId, provider, to, again, at }: Registered,
  council: Council,
): Promise<void> {
  const origin = councilOrigin(council)
  const message = { eventId, councilId: council.id, releaseAt: at }
  await queueMessage(tx, {
    ...message,
    to,
    content: registrationReceived.with({
      provider: provider.name,
      council: council.name,
      url: `${origin}/provider`,
      again,
    }),
  })
  for (const moderator of await staffWithRole(tx, { councilId: council.id, role: 'moderator' })) {
    await queueMessage(tx, {
      ...message,
      to: moderator,
      content: registrationToCheck.with({
        provider: provider.name,
        portal: council.portalName,
        url: `${origin}/council/providers/${provider.id}`,
        again,
      }),
    })
  }
}
