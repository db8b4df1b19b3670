import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

/** The referral, held until the transaction ends; null when there is none of this id (at this provider). */
export async function lockReferral(tx: Tx, { id, providerId }: { id: string; providerId?: string }) {
  if (!isUuid(id)) return null
  const locked = await tx.$queryRaw<unknown[]>`select from referral where id = ${id}::uuid for no key update`
  if (locked.length === 0) return null
  const row = await tx.referral.findFirst({
    where: { id, ...(providerId && { providerId }) },
    select: {
      id: true,
      councilId: true,
      providerId: true,
      programmeId: true,
      versionId: true,
      referrerId: true,
      vacancyId: true,
      applicationId: true,
      personId: true,
      via: true,
      stage: true,
      closedReason: true,
      interestAt: true,
      contactedAt: true,
      interestKept: true,
      endedAt: true,
      endedReason: true,
      held: true,
      showsName: true,
      friendSealed: true,
      factsChanged: true,
      lookAgainAt: true,
      version: { select: { windowDays: true } },
      referrer: { select: { personId: true } },
    },
  })
  return row
}

export type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>

/** Nobody decides on a referral in which they are the referrer or the friend. */
export function isOwn(
  { referrer, personId }: Pick<LockedReferral, 'referrer' | 'personId'>,
  actor: { personId: string },
) {
  return referrer.personId === actor.personId || personId === actor.personId
}

/** Whoever applied through their own link: it is no referral, and brings nothing whatever is decided about it. */
export function isSelfReferral({ referrer, personId }: Pick<LockedReferral, 'referrer' | 'personId'>): boolean {
  return personId !== null && personId === referrer.personId
}
