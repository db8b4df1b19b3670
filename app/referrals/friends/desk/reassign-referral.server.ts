import { endLocked } from '../end-referral.server'
import { beginReferral } from '../begin-referral.server'
import { readCallMe } from '../call-me'
import { isOwn, lockReferral, type LockedReferral } from '../lock-referral.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { welcome } from '../attach-referral.server'
import { settleReferral } from '../settling/settle-referral.server'

type Reassigning = { id: string; referrerId: string; /** Why. */ words: string }

export type ReassignRefusal = 'not-found' | 'own' | 'ended' | 'same-referrer' | 'referrer-not-active'

/**
 * A manager gives a friend to the referrer who really told them: the first referral ends and loses its points, another
 * one with the same day and rules takes its place.
 */
export async function reassignReferral(
  { id, referrerId, words }: Reassigning,
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<{ id: string }, ReassignRefusal>> {
  if (!isUuid(referrerId)) return refused('not-found')
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    const referral = await lockReferral(tx, { id, providerId })
    const referrer = await tx.referrer.findFirst({ where: { id: referrerId, providerId } })
    if (!referral || !referrer) return refused('not-found')
    if (isOwn(referral, actor) || referrer.personId === actor.personId) return refused('own')
    const before = await replacementOf(tx, { id, referrerId })
    if (before) return ok({ id: before })
    if (referral.endedAt) return refused('ended')
    if (referral.referrerId === referrerId) return refused('same-referrer')
    if (referrer.status !== 'active') return refused('referrer-not-active')
    const keys = (await tx.referralFriendKey.findMany({ where: { referralId: id } })).map(({ key }) => key)
    await endLocked(tx, referral, { reason: 'reassigned', by, now, words, change: 'reassign' })
    await settleReferral(tx, { referralId: id, now, by })
    const begun = await beginReferral(tx, { ...sameFriend(referral), referrerId }, { keys, now, by, change: 'begin' })
    if (referral.contactedAt)
      await tx.referral.update({ where: { id: begun.id }, data: { contactedAt: referral.contactedAt } })
    await welcome(tx, { ...begun, ...scopeOf(referral), referrerId }, await friendOf(tx, referral), {
      device: null,
      now,
      by,
      owner: null,
    })
    return ok({ id: begun.id })
  })
}

/** A second press of the same button. */
async function replacementOf(tx: Tx, { id, referrerId }: { id: string; referrerId: string }) {
  const row = await tx.referral.findFirst({ where: { replacesId: id, referrerId }, select: { id: true } })
  return row?.id ?? null
}

const scopeOf = ({ councilId, providerId, vacancyId }: LockedReferral) => ({ councilId, providerId, vacancyId })

const callMeOf = ({ friendSealed }: LockedReferral) => (friendSealed ? readCallMe(openText(friendSealed)) : null)

/** Everything but the referrer, and the link, which was the first one's. */
function sameFriend(referral: LockedReferral) {
  const { programmeId, versionId, applicationId, personId, via, interestAt, version, id } = referral
  return {
    ...scopeOf(referral),
    programmeId,
    versionId,
    applicationId,
    personId,
    via,
    interestAt,
    // They agreed that somebody else sees their name.
    showsName: false,
    windowDays: version.windowDays,
    linkId: null,
    callMe: callMeOf(referral),
    excluded: null,
    replacesId: id,
  }
}

async function friendOf(tx: Tx, referral: LockedReferral) {
  const { applicationId, personId } = referral
  const application = applicationId ? await tx.jobApplication.findUnique({ where: { id: applicationId } }) : null
  const { email = null, phone = null } = application ?? callMeOf(referral) ?? {}
  return { personId, email, phone, postcode: application?.postcode ?? null }
}
