import { markReferred } from '#app/people/equality/mark-referred.server'
import { lockOwnApplication } from '#app/hiring/own/lock-own-application.server'
import { endLocked } from './end-referral.server'
import { lockReferral } from './lock-referral.server'
import { isReferred, referralOfApplication } from './queries-application.server'
import { REFERRAL_ENTITY } from './referral'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { settleReferral } from './settling/settle-referral.server'

/** The friend takes "Amira told me about this job" off an application that they sent. A second press finds it gone. */
export async function removeReferral(
  { applicationId }: { applicationId: string },
  { db, clock, actor }: Work,
): Promise<Outcome<object, 'not-found'>> {
  const now = clock.now()
  const { personId } = actor
  return inTransaction(db, async (tx) => {
    const application = await lockOwnApplication(tx, { id: applicationId, personId })
    if (!application || application.status === 'draft') return refused('not-found')
    const referral = await ownReferral(tx, { applicationId, personId })
    if (!referral) return ok()
    await endLocked(tx, referral, { reason: 'removed_by_friend', by: actor, now })
    const { providerId } = referral
    await tx.jobApplication.updateMany({
      where: { providerId, personId, source: 'referral', submittedAt: { gte: referral.interestAt } },
      data: { source: 'portal' },
    })
    await markReferred(tx, personId, await isReferred(tx, { personId, councilId: referral.councilId }))
    await settleReferral(tx, { referralId: referral.id, now, by: actor })
    return ok()
  })
}

/** The friend says anew whether who told them sees their first name. */
export async function showNameToReferrer(
  { applicationId, shows }: { applicationId: string; shows: boolean },
  { db, clock, actor }: Work,
): Promise<Outcome<object, 'not-found'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const referral = await ownReferral(tx, { applicationId, personId: actor.personId })
    if (!referral || referral.endedAt) return refused('not-found')
    if (referral.showsName === shows) return ok()
    await tx.referral.update({ where: { id: referral.id }, data: { showsName: shows, updatedAt: now } })
    await recordEvent(tx, {
      councilId: referral.councilId,
      entity: REFERRAL_ENTITY,
      entityId: referral.id,
      by: actor,
      change: shows ? 'show_name' : 'hide_name',
      from: referral.stage,
      to: referral.stage,
      at: now,
    })
    return ok()
  })
}

async function ownReferral(tx: Tx, { applicationId, personId }: { applicationId: string; personId: string }) {
  const referral = await referralOfApplication(tx, { applicationId, personId })
  return referral && lockReferral(tx, { id: referral.id })
}

/** Before it is sent, the note simply goes. @param draft from `draftFor`, which says that whoever asks may have it */
export async function removeReferralFromDraft({ id }: { id: string }, { db }: Pick<Work, 'db'>): Promise<void> {
  await db.jobApplication.updateMany({
    where: { id, status: 'draft' },
    data: { referralLinkId: null, referralShowsName: false },
  })
}
