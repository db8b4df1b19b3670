import { markReferred } from '#app/people/equality/mark-referred.server'
import { runningProgramme, versionInForce } from '#app/referrals/programmes/queries.server'
import { beginReferral } from '../begin-referral.server'
import { friendKeys, lockFriend, ownerOf } from '../friend-keys.server'
import { exclusionOf } from '../queries-exclusion.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { welcome } from '../attach-referral.server'

type ByHand = { applicationId: string; referrerId: string; /** How they know. */ words: string }

export type ByHandRefusal =
  | 'not-found'
  /** Whoever records it is the friend, or the referrer. */
  | 'own'
  | 'not-running'
  /** The application is older than the programme. */
  | 'before-programme'
  /** Not in the programme, or not any more. */
  | 'referrer-not-active'
  /** Somebody brought this friend already: that referral can be given to another referrer. */
  | 'already-referred'
  | 'excluded-applied'
  | 'excluded-worked'

/** A manager writes down who told an applicant of the job: as of the day they applied, by the rules of that day. */
export async function recordReferralByHand(
  { applicationId, referrerId, words }: ByHand,
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<{ id: string }, ByHandRefusal>> {
  if (!isUuid(applicationId) || !isUuid(referrerId)) return refused('not-found')
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`
      select from job_application where id = ${applicationId}::uuid and provider_id = ${providerId}::uuid for update`
    const application = await tx.jobApplication.findFirst({
      where: { id: applicationId, providerId, status: { not: 'draft' } },
    })
    const referrer = await tx.referrer.findFirst({ where: { id: referrerId, providerId } })
    if (!application || !referrer) return refused('not-found')
    const { councilId, vacancyId, personId } = application
    if ([referrer.personId, personId].includes(actor.personId)) return refused('own')
    if (referrer.status !== 'active') return refused('referrer-not-active')
    const interestAt = application.submittedAt!
    const programme = await runningProgramme(tx, { providerId, now })
    if (!programme) return refused('not-running')
    const version = await versionInForce(tx, { programmeId: programme.id, at: interestAt })
    if (!version) return refused('before-programme')
    const keys = friendKeys(application)
    await lockFriend(tx, { providerId, keys })
    const owner = await ownerOf(tx, { providerId, friend: application, at: interestAt })
    if (owner?.isSame) return refused('already-referred')
    // One that began between the application and now; and one that ended, but whose start stays paid.
    const later = await ownerOf(tx, { providerId, friend: application, at: now })
    if (later?.isSame || (await isReferred(tx, application))) return refused('already-referred')
    const claim = { providerId, friend: application, rules: version.rules, at: interestAt, applicationId }
    const excluded = await exclusionOf(tx, claim)
    if (excluded) return refused(excluded === 'applied' ? 'excluded-applied' : 'excluded-worked')
    const begun = await beginReferral(
      tx,
      {
        councilId,
        providerId,
        programmeId: programme.id,
        versionId: version.id,
        windowDays: version.rules.windowDays,
        referrerId,
        linkId: null,
        vacancyId,
        applicationId,
        personId,
        via: 'by-hand',
        interestAt,
        showsName: false,
        callMe: null,
        excluded: null,
      },
      { keys, now, by, change: 'record_by_hand', words },
    )
    if (application.source !== 'broker')
      await tx.jobApplication.update({ where: { id: applicationId }, data: { source: 'referral' } })
    if (personId) await markReferred(tx, personId, true)
    const referral = { ...begun, councilId, providerId, referrerId }
    await welcome(tx, referral, application, { device: null, now, by, owner })
    return ok({ id: begun.id })
  })
}

type Applied = { id: string; providerId: string; personId: string | null }

async function isReferred(tx: Tx, { id, providerId, personId }: Applied): Promise<boolean> {
  const theirs = { providerId, OR: [{ applicationId: id }, ...(personId ? [{ personId }] : [])] }
  if ((await tx.referral.count({ where: { applicationId: id, endedAt: null } })) > 0) return true
  const paid = await tx.pointsEntry.aggregate({
    where: { milestone: 'started', referral: theirs },
    _sum: { points: true },
  })
  return (paid._sum.points ?? 0) > 0
}
