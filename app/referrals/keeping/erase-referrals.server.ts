import { openCashIns } from '#app/referrals/cash-ins/cash-in'
import { endLocked } from '#app/referrals/friends/end-referral.server'
import { freeFriend, friendKeys } from '#app/referrals/friends/friend-keys.server'
import { lockReferral } from '#app/referrals/friends/lock-referral.server'
import { eraseContact, lockSeats, moveReferrer } from '#app/referrals/referrers/move-referrer.server'
import type { Actor } from '#app/platform/actor'
import { Prisma, type Reader, type Tx } from '#app/platform/database/client.server'
import { settleReferral } from '#app/referrals/friends/settling/settle-referral.server'

type Who = Pick<Actor, 'personId' | 'email'>

/** What somebody loses who erases themselves now: points they have not cashed in, by employer. Said before they do. */
export async function pointsLostByErasing(
  db: Reader,
  personId: string,
): Promise<{ provider: string; points: number; pence: number }[]> {
  return db.$queryRaw`
    select p.name as provider, sum(a.balance)::int as points, sum(a.balance * g.pence_per_point)::float8 as pence
    from referrer r join points_account a on a.referrer_id = r.id join programme g on g.id = a.programme_id
      join provider p on p.id = r.provider_id
    where r.person_id = ${personId}::uuid and a.balance > 0
    group by p.id order by p.name`
}

/** Ids of everything about somebody as a friend or as a referrer, for events and messages. */
export function referralIds(personId: string): Prisma.Sql {
  const own = Prisma.sql`(select id from referrer where person_id = ${personId}::uuid)`
  const theirs = Prisma.sql`(select id from referral where person_id = ${personId}::uuid or referrer_id in ${own})`
  return Prisma.sql`
    ${referrerIds(personId)}
    union all select id from referral where person_id = ${personId}::uuid or referrer_id in ${own}
    union all select id from referral_flag where referral_id in ${theirs}`
}

/**
 * Those of which mails may name the referrer, in whatever way their employer knows them, and thank-yous, in which a manager
 * may have named the friend.
 */
export function referrerIds(personId: string): Prisma.Sql {
  const own = Prisma.sql`(select id from referrer where person_id = ${personId}::uuid)`
  return Prisma.sql`
    select id from referrer where person_id = ${personId}::uuid
    union all select id from cash_in where referrer_id in ${own}
    union all select t.id from thank_you t left join referral r on r.id = t.referral_id
      where t.referrer_id in ${own} or r.person_id = ${personId}::uuid`
}

/**
 * Before anything else of a person is erased: a friend's referrals end, with the points that a start has earned, and what
 * they left to be called goes; a referrer leaves every programme.
 */
export async function endReferrals(tx: Tx, who: Who, now: Date): Promise<void> {
  const by = { personId: who.personId }
  const referrers = await tx.referrer.findMany({ where: { personId: who.personId }, orderBy: { providerId: 'asc' } })
  for (const { providerId } of referrers) await lockSeats(tx, providerId)
  // As everybody else does: applications before referrals, referrals before referrers.
  await tx.$queryRaw`select from job_application where person_id = ${who.personId}::uuid order by id for update`
  for (const id of await asFriend(tx, who)) {
    const referral = await lockReferral(tx, { id })
    if (!referral) continue
    const ended = await endLocked(tx, referral, { reason: 'erased', by, now })
    if (ended.ok) await settleReferral(tx, { referralId: id, now, by })
    await freeFriend(tx, id)
    await tx.referral.update({ where: { id }, data: { friendSealed: null, showsName: false, updatedAt: now } })
  }
  for (const { id, providerId, status } of referrers)
    if (status !== 'left' && status !== 'refused')
      await moveReferrer(tx, { referrerId: id, providerId, event: 'leave', by, at: now })
}

/** Of a friend who only asked to be called there is an address at most. */
async function asFriend(tx: Tx, { personId, email }: Who): Promise<string[]> {
  const keys = friendKeys({ personId: null, email, phone: null })
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from referral where person_id = ${personId}::uuid
    union select r.id from referral_friend_key k join referral r on r.id = k.referral_id
      where k.key = any(${keys}::text[]) and r.person_id is null
    order by id`
  return rows.map(({ id }) => id)
}

/**
 * After the events and messages about them: what referrals know of a person, thanks and remarks. Stages, points and money
 * stay without them. While a payout is on its way the employer keeps name and payroll number, to pay it.
 */
export async function forgetReferrals(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.referralFlag.updateMany({
    where: { referral: { OR: [{ personId }, { referrer: { personId } }] } },
    data: { words: '' },
  })
  await tx.thankYou.updateMany({ where: { referral: { personId } }, data: { words: '' } })
  await tx.referral.updateMany({ where: { personId }, data: { personId: null, updatedAt: now } })
  await tx.programmeExclusion.updateMany({ where: { personId }, data: { words: '' } })
  const referrers = await tx.referrer.findMany({
    where: { personId },
    select: {
      id: true,
      councilId: true,
      cashIns: { where: { status: { in: [...openCashIns] } }, select: { id: true } },
    },
  })
  for (const { id, councilId, cashIns } of referrers) {
    await tx.thankYou.updateMany({ where: { referrerId: id }, data: { words: '' } })
    await tx.referrer.update({ where: { id }, data: { leaderboard: false } })
    if (cashIns.length === 0) await eraseContact(tx, { referrerId: id, councilId, at: now })
  }
}
