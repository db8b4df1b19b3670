import { postMilestones, type Posted } from '#app/referrals/points/post-points.server'
import { followFacts, type Followed } from './follow-facts'
import { isSelfReferral, lockReferral, type LockedReferral } from '../lock-referral.server'
import { factsOf } from './queries-facts.server'
import { REFERRAL_ENTITY, referralTransitions } from '../referral'
import { tellOfPoints } from './tell-referrer.server'
import type { ChangeMaker } from '#app/platform/actor'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { eachInTurn, throwAll } from '#app/platform/go-on.server'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'

type Settling = {
  now: Date
  /** Whose change of the facts it follows. */
  by: ChangeMaker
  /** The caller tells of this one: how it began. */
  untold?: 'interested'
}

/**
 * Brings a referral's stage and its points to what the facts say now, in the transaction that changed them, and tells its
 * referrer of new points. Doing it again changes nothing. Null when there is no such referral.
 */
export async function settleReferral(
  tx: Tx,
  { referralId, now, by, untold }: Settling & { referralId: string },
): Promise<(Followed & Posted) | null> {
  const referral = await lockReferral(tx, { id: referralId })
  if (!referral) return null
  const { facts, lookAgainAt } = await factsOf(tx, referral, now)
  const followed = followFacts(facts, now)
  await follow(tx, referral, followed, { now, by })
  await tx.referral.update({ where: { id: referralId }, data: { factsChanged: false, lookAgainAt } })
  const posted = await postMilestones(tx, {
    referral,
    wanted: isSelfReferral(referral) ? [] : followed.milestones,
    now,
  })
  await recordPosted(tx, referral, posted, { now, by, untold })
  return { ...followed, ...posted }
}

/** An ended referral stays closed, with the reason that a person gave. */
async function follow(tx: Tx, referral: LockedReferral, { stage, closedReason }: Followed, { now, by }: Settling) {
  if (stage === referral.stage && closedReason === referral.closedReason) return
  const ended = referral.endedAt !== null
  const moved = next(referralTransitions, referral.stage, 'follow', { stage, ended })
  if (!moved.ok) return
  const { id, councilId } = referral
  await tx.referral.update({ where: { id }, data: { stage: moved.to, closedReason, updatedAt: now } })
  await recordEvent(tx, {
    councilId,
    entity: REFERRAL_ENTITY,
    entityId: id,
    by,
    change: 'follow',
    from: referral.stage,
    to: moved.to,
    code: closedReason,
    at: now,
  })
}

/** One event for each entry of the ledger; the referrer hears of a milestone once, however often it is undone and redone. */
async function recordPosted(
  tx: Tx,
  referral: LockedReferral,
  { awarded, reversed }: Posted,
  { now, by, untold }: Settling,
) {
  const event = { councilId: referral.councilId, entity: REFERRAL_ENTITY, entityId: referral.id, by, at: now }
  for (const { milestone } of reversed) await recordEvent(tx, { ...event, change: 'reverse', code: milestone })
  const before = await tx.event.findMany({
    where: { entity: REFERRAL_ENTITY, entityId: referral.id, change: 'award' },
    select: { code: true },
  })
  let eventId: bigint | null = null
  const news: Posted['awarded'] = []
  for (const award of awarded) {
    const awardId = await recordEvent(tx, { ...event, change: 'award', code: award.milestone })
    const isNews =
      award.points > 0 && award.milestone !== untold && before.every(({ code }) => code !== award.milestone)
    if (!isNews) continue
    eventId = awardId
    news.push(award)
  }
  if (eventId !== null) await tellOfPoints(tx, referral, { eventId, now, news })
}

/** The fact that changed, by whose id. */
type ChangedFact = { applicationId: string } | { employmentId: string }

/** Settles what a change of an application, or of the employment that came of it, marked: at once, where somebody acts. */
export async function settleReferralsOf(tx: Tx, fact: ChangedFact, { now, by }: Settling): Promise<void> {
  for (const referralId of await markedBy(tx, fact)) await settleReferral(tx, { referralId, now, by })
}

async function markedBy(tx: Tx, fact: ChangedFact): Promise<string[]> {
  const [id, isEmployment] = 'applicationId' in fact ? [fact.applicationId, false] : [fact.employmentId, true]
  if (!isUuid(id)) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with changed as (
      select a.id, a.person_id, a.provider_id from job_application a
      where a.id = case when ${isEmployment}
        then (select e.application_id from employment e where e.id = ${id}::uuid) else ${id}::uuid end
    )
    select r.id from referral r, changed c
    where r.facts_changed and (r.application_id = c.id or (r.person_id = c.person_id and r.provider_id = c.provider_id))
    order by r.id`
  return rows.map((row) => row.id)
}

/** Sweep: facts that changed where nobody settled them, and decisions that have come out since. Answers how many. */
async function settleReferrals(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from referral where facts_changed
    union select id from referral where look_again_at <= ${now}
    limit 1000`
  let settled = 0
  const thrown = await eachInTurn(due, async ({ id }) => {
    settled += await inTransaction(db, async (tx) => {
      const referral = await lockReferral(tx, { id })
      // Another sweep, or a provider, was quicker.
      const isDue = referral && (referral.factsChanged || (referral.lookAgainAt && referral.lookAgainAt <= now))
      if (!isDue) return 0
      await settleReferral(tx, { referralId: id, now, by: 'system' })
      return 1
    })
  })
  throwAll(thrown)
  return settled
}

export const settleReferralsSweep = { name: 'settle-referrals', run: settleReferrals }
