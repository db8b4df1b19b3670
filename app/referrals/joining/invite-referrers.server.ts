import { referrerInvitation } from '#emails/referrals/referrer-invitation'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { giveRoles, peopleWithAccounts } from '#app/organisations/team/give-role.server'
import { addReferrers } from './add-referrers.server'
import { lockSeats } from '#app/referrals/referrers/move-referrer.server'
import type { NewReferrer } from './people-file'
import { seatsTaken } from '#app/referrals/referrers/queries-people.server'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import { queueMessages } from '#app/platform/messages.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/** So that nobody uses the portal to write to strangers. */
const ONE_BY_ONE: RateLimit = { name: 'referrer-invitation', points: 60, seconds: 24 * 60 * 60 }
const FILES: RateLimit = { name: 'referrer-file', points: 6, seconds: 24 * 60 * 60 }

export type InviteOutcome =
  | Ok<{ invited: number; already: string[] }>
  | Refused<'not-running' | 'too-many'>
  | Refused<'no-seats', { free: number }>

/**
 * Invites employees to the programme, all or none: each gets the role at once and a mail with a way in, and takes a
 * seat on saying yes. `already`: the addresses of those who are in it or invited.
 */
export async function inviteReferrers(
  { people, via }: { people: readonly NewReferrer[]; via: 'invitation' | 'file' },
  { db, clock, council, actor, provider: { providerId, providerName } }: ProviderWork,
): Promise<InviteOutcome> {
  if (!(await withinLimit(db, via === 'file' ? FILES : ONE_BY_ONE, providerId))) return refused('too-many')
  const work = async (): Promise<InviteOutcome> =>
    inTransaction(
      db,
      async (tx) => {
        const at = clock.now()
        await lockSeats(tx, providerId)
        const programme = await runningProgramme(tx, { providerId, now: at })
        if (!programme) return refused('not-running')
        const personOf = await peopleWithAccounts(tx, people)
        const invitees = people.map((person) => ({ ...person, personId: personOf.get(person.email)! }))
        const owner = { councilId: council.id, providerId }
        const added = await addReferrers(tx, { ...owner, invitees, via, by: actor, at })
        const taken = await seatsTaken(tx, { providerId })
        const free = programme.licence.seats - taken
        if (free < 0) throw new NoSeats(Math.max(free + added.length, 0))
        const personIds = added.map(({ invitee }) => invitee.personId)
        await giveRoles(tx, { ...owner, personIds, role: 'referrer', invitedBy: actor.personId })
        const content = referrerInvitation.with({
          provider: providerName,
          invitedBy: actor.name || actor.email,
          portal: council.portalName,
          url: `${councilOrigin(council)}/refer`,
        })
        await queueMessages(
          tx,
          added.map(({ invitee: { personId, email }, eventId }) => ({
            eventId,
            councilId: council.id,
            to: { personId, address: email },
            content,
            releaseAt: at,
          })),
        )
        const now = new Set(personIds)
        const already = invitees.filter(({ personId }) => !now.has(personId)).map(({ email }) => email)
        return ok({ invited: added.length, already })
      },
      LONG_TRANSACTION_MS,
    )
  try {
    return await work()
  } catch (error) {
    if (error instanceof NoSeats) return refused('no-seats', { free: error.free })
    throw error
  }
}

/** Rolls back what was written before the seats were counted. */
class NoSeats extends Error {
  constructor(readonly free: number) {
    super('No seat is free')
  }
}
