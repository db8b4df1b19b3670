import type { ChangeMaker } from '#app/platform/actor'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { addMonths, londonDate, startOfLondonDay } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { REFERRAL_ENTITY } from './referral'

/** Contact details of a friend who asked to be called are kept so long after they asked (last), or after the end. */
const MONTHS_AFTER_ASKING = 12
const MONTHS_AFTER_END = 6

/** A manager erases name and number of a friend who asked to be called; stage and points stay. Twice is once. */
export async function eraseContact(
  { id }: { id: string },
  { db, clock, actor, provider }: ProviderWork,
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
  const due = await db.$queryRaw<{ id: string; councilId: string; askedAt: Date; endedAt: Date | null }[]>`
    select r.id, r.council_id as "councilId", greatest(r.interest_at, again.at) as "askedAt",
      case when r.ended_at is not null then greatest(r.ended_at, again.at) end as "endedAt"
    from referral r
      cross join lateral (select max(e.at) as at from event e
        where e.entity = ${REFERRAL_ENTITY} and e.entity_id = r.id and e.change = 'ask_again') again
    where r.friend_sealed is not null
      and (greatest(r.interest_at, again.at) <= ${before(now, MONTHS_AFTER_ASKING)}
        or (r.ended_at is not null and greatest(r.ended_at, again.at) <= ${before(now, MONTHS_AFTER_END)}))
    order by r.interest_at limit ${MOST_AT_ONCE}`
  let done = 0
  for (const { askedAt, endedAt, ...row } of due) {
    const dueAt = earliest(after(askedAt, MONTHS_AFTER_ASKING), endedAt && after(endedAt, MONTHS_AFTER_END))
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
