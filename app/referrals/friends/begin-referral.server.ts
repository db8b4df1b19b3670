import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { addLondonDays } from '#app/shared/dates'
import type { CallMe } from './call-me'
import { ownFriend } from './friend-keys.server'
import { REFERRAL_ENTITY, type ReferralVia } from './referral'

export type NewReferral = {
  councilId: string
  providerId: string
  programmeId: string
  versionId: string
  /** Of the version: so long the friend is this referrer's. */
  windowDays: number
  referrerId: string
  linkId: string | null
  vacancyId: string | null
  applicationId: string | null
  personId: string | null
  via: ReferralVia
  interestAt: Date
  showsName: boolean
  callMe: CallMe | null
  /** The rules exclude this friend: written down, and ended at once. */
  excluded: 'applied' | 'worked' | null
  replacesId?: string | null
}

type Beginning = {
  keys: readonly string[]
  now: Date
  by: ChangeMaker
  change: 'begin' | 'record_by_hand'
  words?: string
}

/** Writes down that a friend showed interest, and whose friend they are from now on. Points and messages are the caller's. */
export async function beginReferral(
  tx: Tx,
  { windowDays, callMe, excluded, ...columns }: NewReferral,
  { keys, now, by, change, words }: Beginning,
): Promise<{ id: string; eventId: bigint }> {
  const { id } = await tx.referral.create({
    data: {
      ...columns,
      friendSealed: callMe && sealText(JSON.stringify(callMe)),
      stage: excluded ? 'closed' : 'interested',
      closedReason: excluded && 'excluded',
      endedAt: excluded && now,
      endedReason: excluded && 'excluded',
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  const { councilId, providerId, interestAt } = columns
  if (!excluded) {
    const ownedUntil = addLondonDays(interestAt, windowDays)
    await ownFriend(tx, { providerId, keys, referralId: id, ownedFrom: interestAt, ownedUntil })
  }
  const eventId = await recordEvent(tx, {
    councilId,
    entity: REFERRAL_ENTITY,
    entityId: id,
    by,
    change,
    to: excluded ? 'closed' : 'interested',
    code: excluded,
    at: now,
    ...(words && { detail: { words } }),
  })
  return { id, eventId }
}
