import { referralLicenceGiven } from '#emails/referrals/referral-licence-given'
import { referralLicenceEnded } from '#emails/referrals/referral-licence-ended'
import { mayNotDecide } from '#app/organisations/councils/policy'
import { providerRecipients } from '#app/organisations/team/queries-recipients.server'
import type { Actor } from '#app/platform/actor'
import { councilOrigin, type Council } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessages, type MessageContent } from '#app/platform/messages.server'
import type { CouncilWork } from '#app/platform/work'
import { formatDate } from '#app/shared/date-words'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import type { LicenceAnswers } from './forms'
import { LICENCE_ENTITY } from './programme'

type Context = CouncilWork & { actor: Pick<Actor, 'providers'> }

/**
 * Lets a verified provider of the council run a referral programme for a span of days. Licences of one provider never
 * overlap: `overlaps`.
 */
export async function giveLicence(
  { providerId, startsOn, endsOn, fundedBy, seats }: LicenceAnswers,
  { db, clock, council, actor }: Context,
): Promise<Ok<{ name: string }> | Refused<'not-found' | 'own-provider' | 'past' | 'overlaps'>> {
  if (!isUuid(providerId)) return refused('not-found')
  if (isOwn(actor, providerId)) return refused('own-provider')
  const at = clock.now()
  if (endsOn < londonDate(at)) return refused('past')
  try {
    return await inTransaction(db, async (tx) => {
      const provider = await tx.provider.findFirst({
        where: { id: providerId, councilId: council.id, status: 'verified' },
        select: { name: true },
      })
      if (!provider) return refused('not-found')
      const { id } = await tx.referralLicence.create({
        data: {
          councilId: council.id,
          providerId,
          startsOn: toDateColumn(startsOn),
          endsOn: toDateColumn(endsOn),
          fundedBy,
          seats,
          givenByPersonId: actor.personId,
          createdAt: at,
        },
        select: { id: true },
      })
      const eventId = await recordEvent(tx, event({ id, council, actor, change: 'give', at }))
      const content = referralLicenceGiven.with({
        provider: provider.name,
        council: council.name,
        from: formatDate(startsOn),
        until: formatDate(endsOn),
        seats,
        funded: fundedBy === 'council',
        url: `${councilOrigin(council)}/provider/referrals/programme`,
      })
      await tellOwners(tx, { eventId, council, providerId, content, at })
      return ok({ name: provider.name })
    })
  } catch (error) {
    if (refusedBy(error, ['referral_licence_one_at_a_time'] as const)) return refused('overlaps')
    throw error
  }
}

/** Takes a licence back from now on. What was earned stays, and friends from before still bring points. */
export async function endLicence(
  { licenceId }: { licenceId: string },
  { db, clock, council, actor }: Context,
): Promise<Ok<{ name: string }> | Refused<'not-found' | 'own-provider'>> {
  if (!isUuid(licenceId)) return refused('not-found')
  const licence = await db.referralLicence.findFirst({
    where: { id: licenceId, councilId: council.id },
    select: { providerId: true, provider: { select: { name: true } } },
  })
  if (!licence) return refused('not-found')
  if (isOwn(actor, licence.providerId)) return refused('own-provider')
  const { name } = licence.provider
  return inTransaction(db, async (tx) => {
    const at = clock.now()
    const { count } = await tx.referralLicence.updateMany({
      where: { id: licenceId, councilId: council.id, endedAt: null },
      data: { endedAt: at },
    })
    // Ended before, by a second click or a colleague: what was wanted is so.
    if (count === 0) return ok({ name })
    const eventId = await recordEvent(tx, event({ id: licenceId, council, actor, change: 'end', at }))
    const content = referralLicenceEnded.with({
      provider: name,
      council: council.name,
      url: `${councilOrigin(council)}/provider/referrals/programme`,
    })
    await tellOwners(tx, { eventId, council, providerId: licence.providerId, content, at })
    return ok({ name })
  })
}

function isOwn(actor: Pick<Actor, 'providers'>, providerId: string): boolean {
  const own = actor.providers.map((membership) => membership.providerId)
  return mayNotDecide(own, providerId) !== null
}

type Change = { id: string; council: Council; actor: Pick<Actor, 'personId'>; change: 'give' | 'end'; at: Date }

function event({ id, council, actor, change, at }: Change) {
  return { councilId: council.id, entity: LICENCE_ENTITY, entityId: id, by: actor, change, at }
}

type Telling = { eventId: bigint; council: Council; providerId: string; content: MessageContent; at: Date }

async function tellOwners(tx: Tx, { eventId, council, providerId, content, at }: Telling): Promise<void> {
  const owners = await providerRecipients(tx, providerId)
  await queueMessages(
    tx,
    owners.map((to) => ({ eventId, councilId: council.id, to, content, releaseAt: at })),
  )
}
