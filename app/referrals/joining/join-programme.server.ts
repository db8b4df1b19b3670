import { referrerWaiting } from '#emails/referrals/referrer-waiting'
import { awardToReferrer } from '#app/referrals/points/post-points.server'
import { programmeByCode, runningProgramme } from '#app/referrals/programmes/queries.server'
import { endRole, giveRole } from '#app/organisations/team/give-role.server'
import { managerRecipients } from '#app/organisations/team/queries-recipients.server'
import { askToJoin } from './ask-to-join.server'
import {
  eraseContact,
  lockSeats,
  moveReferrer,
  type MovedReferrer,
} from '#app/referrals/referrers/move-referrer.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { councilById, councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import { queueMessages } from '#app/platform/messages.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

export type JoinOutcome =
  | Ok<{ status: 'active' | 'waiting'; providerId: string; points: number }>
  | Refused<'not-found' | 'not-running' | 'no-seats'>

/**
 * An employee joins by the code on the poster: whoever was invited is in at once, anybody else waits for a manager.
 * Doing it again changes nothing.
 */
export async function joinByCode(
  { code, name }: { code: string; name: string },
  { db, clock, actor }: Work,
): Promise<JoinOutcome> {
  return takingSeats(() =>
    inTransaction(db, async (tx) => {
      const now = clock.now()
      const programme = await programmeByCode(tx, { code, now })
      if (!programme) return refused('not-found')
      const { providerId, councilId, providerName } = programme
      if (!programme.isRunning) return refused('not-running')
      await lockSeats(tx, providerId)
      const known = await referrerOf(tx, { providerId, personId: actor.personId })
      if (known?.status === 'active' || known?.status === 'waiting')
        return ok({ status: known.status, providerId, points: 0 })
      if (known?.status === 'invited') return accept(tx, { referrerId: known.id, providerId, actor, now })
      const request = await askToJoin(tx, { councilId, providerId, known, name, by: actor, at: now })
      if (request.firstWaiting) {
        const council = await councilById(councilId)
        const content = referrerWaiting.with({
          provider: providerName,
          url: `${councilOrigin(council)}/provider/referrals/people?status=waiting`,
        })
        const managers = await managerRecipients(tx, providerId)
        const about = { eventId: request.eventId, councilId, content, releaseAt: now }
        await queueMessages(
          tx,
          managers.map((to) => ({ ...about, to })),
        )
      }
      return ok({ status: 'waiting', providerId, points: 0 })
    }),
  )
}

/** Somebody who was invited says yes; once, however often they press. */
export async function acceptInvitation(
  { providerId }: { providerId: string },
  { db, clock, actor }: Work,
): Promise<JoinOutcome> {
  return takingSeats(() =>
    inTransaction(db, async (tx) => {
      const now = clock.now()
      await lockSeats(tx, providerId)
      const known = await referrerOf(tx, { providerId, personId: actor.personId })
      if (known?.status === 'active') return ok({ status: 'active', providerId, points: 0 })
      if (known?.status !== 'invited') return refused('not-found')
      if (!(await runningProgramme(tx, { providerId, now }))) return refused('not-running')
      return accept(tx, { referrerId: known.id, providerId, actor, now })
    }),
  )
}

/** Somebody who was invited says no: what their employer typed about them is erased. They can be invited again. */
export async function declineInvitation(
  { providerId }: { providerId: string },
  { db, clock, actor }: Work,
): Promise<Ok | Refused<'not-found'>> {
  return inTransaction(db, async (tx) => {
    const at = clock.now()
    const { personId } = actor
    await lockSeats(tx, providerId)
    const known = await referrerOf(tx, { providerId, personId })
    if (known?.status !== 'invited') return refused('not-found')
    const moved = await moveReferrer(tx, { referrerId: known.id, providerId, event: 'leave', by: actor, at })
    if (!moved.ok) return refused('not-found')
    await endRole(tx, { providerId, personId, role: 'referrer', at })
    await eraseContact(tx, { referrerId: known.id, councilId: known.councilId, at })
    return ok()
  })
}

type Accepting = { referrerId: string; providerId: string; actor: { personId: string }; now: Date }

async function accept(tx: Tx, { referrerId, providerId, actor, now }: Accepting): Promise<JoinOutcome> {
  const moved = await moveReferrer(tx, { referrerId, providerId, event: 'accept', by: actor, at: now })
  if (!moved.ok) return refused('not-found')
  const points = await welcome(tx, { referrer: moved.referrer, invitedBy: actor.personId, now })
  return ok({ status: 'active', providerId, points })
}

/** What being in the programme brings: the role, and the points for joining. Answers the points. */
export async function welcome(
  tx: Tx,
  { referrer, invitedBy, now }: { referrer: MovedReferrer; invitedBy: string; now: Date },
): Promise<number> {
  const { councilId, providerId, personId } = referrer
  await giveRole(tx, { councilId, providerId, personId, role: 'referrer', invitedBy })
  return awardToReferrer(tx, { referrer, milestone: 'joining', now })
}

/** The database counts seats itself when somebody takes one. */
export async function takingSeats<T>(work: () => Promise<T>): Promise<T | Refused<'no-seats'>> {
  try {
    return await work()
  } catch (error) {
    if (refusedBy(error, ['referrer_seat'] as const)) return refused('no-seats')
    throw error
  }
}
