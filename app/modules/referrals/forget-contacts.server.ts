import type { Actor, ChangeMaker, ProviderMembership } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { addMonths, londonDate, startOfLondonDay } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { REFERRAL_ENTITY } from './referral'

/** Contact details of a friend who asked to be called are kept so long after they showed interest, or after the end. */
const MONTHS_AFTER_INTEREST = 12
const MONTHS_AFTER_END = 6

type Context = {
  db: PrismaClient
  clock: Clock
  actor: Pick<Actor, 'personId'>
  provider: Pick<ProviderMembership, 'providerId'>
}

/** A manager erases name and number of a friend who asked to be called; stage and points stay. Twice is once. */
export async function eraseContact(
  { id }: { id: string },
  { db, clock, actor, provider }: Context,
): Promise<Outcome<object, 'not-found'>> {
  if (!isUuid(id)) return refused('not-found')
  return inTransaction(db, async (tx) => {
    const row = await tx.referral.findFirst({ where: { id, providerId: provider.providerId } })
    if (!row) return refused('not-found')
    await erase(tx, row, { by: actor, at: clock.now() })
    return ok()
  })
}

type Erased = { id: string; councilId: string }

async function erase(tx: Tx, { id, councilId }: Erased, event: { by: ChangeMaker; at: Date; dueAt?: Date }) {
  const { count } = await tx.referral.updateMany({
    where: { id, friendSealed: { not: null } },
    data: { friendSealed: null, updatedAt: event.at },
  })
  if (count > 0)
    await recordEvent(tx, { councilId, entity: REFERRAL_ENTITY, entityId: id, change: 'erase_contact', ...event })
  return count
}

const MOST_AT_ONCE = 200

/** Erases contact details whose time is over. */
async function forgetFriendContacts(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string; councilId: string; interestAt: Date; endedAt: Date | null }[]>`
    select id, council_id as "councilId", interest_at as "interestAt", ended_at as "endedAt" from referral
    where friend_sealed is not null and (interest_at <= ${before(now, MONTHS_AFTER_INTEREST)}
      or ended_at <= ${before(now, MONTHS_AFTER_END)})
    order by interest_at limit ${MOST_AT_ONCE}`
  let done = 0
  for (const { interestAt, endedAt, ...row } of due) {
    const dueAt = earliest(after(interestAt, MONTHS_AFTER_INTEREST), endedAt && after(endedAt, MONTHS_AFTER_END))
    done += await inTransaction(db, (tx) => erase(tx, row, { by: 'system', at: now, dueAt }))
  }
  return done
}

/** The first instant of the London day so many months later. */
function after(instant: Date, months: number): Date {
  return startOfLondonDay(addMonths(londonDate(instant), months))
}

function before(now: Date, months: number): Date {
  return startOfLondonDay(addMonths(londonDate(now), -months))
}

function earliest(a: Date, b: Date | null): Date {
  return b && b < a ? b : a
}

export const forgetFriendContactsSweep = { name: 'forget-friend-contacts', run: forgetFriendContacts }
