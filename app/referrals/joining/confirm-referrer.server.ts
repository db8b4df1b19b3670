import { referrerConfirmed } from '#emails/referrals/referrer-confirmed'
import { referrerRefused } from '#emails/referrals/referrer-refused'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { endRole } from '#app/organisations/team/give-role.server'
import { lockSeats, moveReferrer } from '#app/referrals/referrers/move-referrer.server'
import { personOfReferrer } from '#app/referrals/referrers/queries-people.server'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { takingSeats, welcome } from './join-programme.server'

type Answer = Ok<{ name: string }> | Refused<'not-found' | 'own' | 'not-running' | 'no-seats' | 'not-allowed'>

/** A manager knows the employee who joined by code: they are in, with the points for joining, and are told. */
export async function confirmReferrer(
  { referrerId }: { referrerId: string },
  { db, clock, council, actor, provider: { providerId, providerName } }: ProviderWork,
): Promise<Answer> {
  return takingSeats(() =>
    inTransaction(db, async (tx): Promise<Answer> => {
      const at = clock.now()
      await lockSeats(tx, providerId)
      const person = await personOfReferrer(tx, { providerId, referrerId })
      if (!person) return refused('not-found')
      if (person.personId === actor.personId) return refused('own')
      if (person.status === 'active') return ok({ name: person.name })
      if (!(await runningProgramme(tx, { providerId, now: at }))) return refused('not-running')
      const moved = await moveReferrer(tx, { referrerId, providerId, event: 'confirm', by: actor, at })
      if (!moved.ok) return refused(moved.reason)
      const { referrer, eventId } = moved
      const points = await welcome(tx, { referrer, invitedBy: actor.personId, now: at })
      if (person.address)
        await queueMessage(tx, {
          eventId,
          councilId: council.id,
          to: { personId: person.personId, address: person.address },
          content: referrerConfirmed.with({
            provider: providerName,
            points,
            url: `${councilOrigin(council)}/refer`,
          }),
          releaseAt: at,
        })
      return ok({ name: person.name })
    }),
  )
}

/** Not known, or invited by mistake. Who asked themself is told; who never answered an invitation hears nothing. */
export async function refuseReferrer(
  { referrerId }: { referrerId: string },
  { db, clock, council, actor, provider: { providerId, providerName } }: ProviderWork,
): Promise<Answer> {
  return inTransaction(db, async (tx): Promise<Answer> => {
    const at = clock.now()
    await lockSeats(tx, providerId)
    const person = await personOfReferrer(tx, { providerId, referrerId })
    if (!person) return refused('not-found')
    if (person.personId === actor.personId && person.status === 'waiting') return refused('own')
    if (person.status === 'refused') return ok({ name: person.name })
    const moved = await moveReferrer(tx, { referrerId, providerId, event: 'refuse', by: actor, at })
    if (!moved.ok) return refused(moved.reason)
    await endRole(tx, { providerId, personId: person.personId, role: 'referrer', at })
    if (person.status === 'waiting' && person.address)
      await queueMessage(tx, {
        eventId: moved.eventId,
        councilId: council.id,
        to: { personId: person.personId, address: person.address },
        content: referrerRefused.with({ provider: providerName }),
        releaseAt: at,
      })
    return ok({ name: person.name })
  })
}
