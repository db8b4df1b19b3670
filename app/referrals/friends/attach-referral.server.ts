import { markReferred } from '#app/people/equality/mark-referred.server'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { rulesOf } from '#app/referrals/programmes/rules-row'
import { beginReferral } from './begin-referral.server'
import { endLocked } from './end-referral.server'
import { findFlags } from './flags/find-flags.server'
import type { FoundFlag } from './flags/flag'
import { friendKeys, lockFriend, ownerOf, ownFriend, type Owner } from './friend-keys.server'
import { lockReferral } from './lock-referral.server'
import { exclusionOf } from './queries-exclusion.server'
import { tellOfInterest } from './settling/tell-referrer.server'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import { holdReferral } from './flags/hold-referral.server'
import { settleReferral } from './settling/settle-referral.server'

type Attaching = {
  applicationId: string
  /** The referrer whose own device sends it, as its cookie says. */
  device: string | null
  now: Date
}

/**
 * An application was just sent: it belongs to whoever brought the friend here first, else to the link it came with. Null
 * where nobody did, or where the programme takes no new friends. In the transaction that sends it.
 */
export async function attachReferral(
  tx: Tx,
  { applicationId, device, now }: Attaching,
): Promise<{ id: string } | null> {
  const application = await tx.jobApplication.findUniqueOrThrow({ where: { id: applicationId }, select: columns })
  const { referralLink: link } = application
  if (link) await tx.jobApplication.update({ where: { id: applicationId }, data: { referralLinkId: null } })
  const { providerId } = application
  const keys = friendKeys(application)
  await lockFriend(tx, { providerId, keys })
  const owner = await ownerOf(tx, { providerId, friend: application, at: now })
  if (owner?.isSame) return joinOwned(tx, owner, application, { keys, device, now })
  if (!link || link.referrer.status !== 'active') return null
  const programme = await runningProgramme(tx, { providerId, now })
  if (!programme) return null
  const { councilId, vacancyId, personId } = application
  const { id: versionId, rules } = programme.version
  const claim = { providerId, friend: application, rules, at: now, applicationId }
  const excluded = await exclusionOf(tx, claim)
  const by: ChangeMaker = personId ? { personId } : 'system'
  const begun = await beginReferral(
    tx,
    {
      councilId,
      providerId,
      programmeId: programme.id,
      versionId,
      windowDays: rules.windowDays,
      referrerId: link.referrer.id,
      linkId: link.id,
      vacancyId,
      applicationId,
      personId,
      via: 'application',
      interestAt: now,
      showsName: application.referralShowsName,
      callMe: null,
      excluded,
    },
    { keys, now, by, change: 'begin' },
  )
  await markSource(tx, application)
  if (excluded) return { id: begun.id }
  const referral = { ...begun, councilId, providerId, referrerId: link.referrer.id }
  await welcome(tx, referral, application, { device, now, by, owner })
  return { id: begun.id }
}

const columns = {
  id: true,
  councilId: true,
  providerId: true,
  vacancyId: true,
  personId: true,
  email: true,
  phone: true,
  postcode: true,
  source: true,
  referralShowsName: true,
  referralLink: { select: { id: true, referrer: { select: { id: true, status: true } } } },
} as const

type Application = {
  id: string
  providerId: string
  vacancyId: string
  personId: string | null
  source: string
  referralShowsName: boolean
  referralLink: { id: string; referrer: { id: string } } | null
}

/** A broker's introduction stays one. */
async function markSource(tx: Tx, { id, source, personId }: Pick<Application, 'id' | 'source' | 'personId'>) {
  if (source !== 'broker') await tx.jobApplication.update({ where: { id }, data: { source: 'referral' } })
  if (personId) await markReferred(tx, personId, true)
}

type Begun = {
  id: string
  eventId: bigint
  councilId: string
  providerId: string
  referrerId: string
}

type Friend = { personId: string | null; email: string | null; phone: string | null; postcode: string | null }

/** What follows a beginning: checks, the first points, word to the referrer. */
export async function welcome(
  tx: Tx,
  { eventId, ...referral }: Begun,
  friend: Friend,
  { device, now, by, owner }: { device: string | null; now: Date; by: ChangeMaker; owner: Owner | null },
): Promise<void> {
  const { id: referralId, providerId, referrerId } = referral
  const flags = await findFlags(tx, { providerId, referrerId, friend, device, at: now })
  if (owner && owner.referrerId !== referrerId)
    flags.push({ kind: 'two-referrers', otherReferralId: owner.id, evidence: { referrerId: owner.referrerId } })
  await holdForFlags(tx, referral, { flags, now })
  const settled = await settleReferral(tx, { referralId, now, by, untold: 'interested' })
  const points = settled?.awarded.find(({ milestone }) => milestone === 'interested')?.points ?? 0
  await tellOfInterest(tx, referral, { eventId, now, points })
}

type Found = { flags: readonly FoundFlag[]; now: Date }

/** Of two who refer each other, both are held. */
async function holdForFlags(tx: Tx, referral: Omit<Begun, 'eventId'>, { flags, now }: Found) {
  await holdReferral(tx, referral, { flags, now })
  const other = flags.find(({ kind }) => kind === 'refer-each-other')?.otherReferralId
  if (other) await flagTheOther(tx, { id: other, otherReferralId: referral.id, now })
}

async function flagTheOther(tx: Tx, { id, otherReferralId, now }: { id: string; otherReferralId: string; now: Date }) {
  const other = await tx.referral.findUniqueOrThrow({ where: { id } })
  if (other.endedAt) return
  await holdReferral(tx, other, { flags: [{ kind: 'refer-each-other', otherReferralId, evidence: {} }], now })
}

type Joining = { keys: readonly string[]; device: string | null; now: Date }

/**
 * Somebody brought this friend before: the application is theirs, whoever's link it came with. Who was a number until now
 * is looked at like anybody who applies at once: whether the rules exclude them, and whether they are the referrer.
 */
async function joinOwned(
  tx: Tx,
  owner: Owner,
  application: Application & Friend,
  { keys, device, now }: Joining,
): Promise<{ id: string } | null> {
  const { id: applicationId, referralLink: link, providerId, personId, vacancyId } = application
  // A manager said that this friend does not count.
  if (owner.isEnded) return null
  const { id } = owner
  const known = await tx.referral.findUniqueOrThrow({ where: { id }, include: { version: true } })
  const isFirst = known.applicationId === null
  await tx.referral.update({
    where: { id },
    data: {
      personId: known.personId ?? personId,
      updatedAt: now,
      ...(isFirst && { applicationId, vacancyId }),
      ...(link?.referrer.id === owner.referrerId && application.referralShowsName && { showsName: true }),
    },
  })
  await markSource(tx, application)
  const by: ChangeMaker = personId ? { personId } : 'system'
  const rules = rulesOf(known.version)
  const claim = { providerId, friend: application, rules, at: known.interestAt, applicationId }
  if (isFirst && (await exclusionOf(tx, claim))) {
    await endLocked(tx, (await lockReferral(tx, { id }))!, { reason: 'excluded', by: 'system', now })
  } else {
    const ownedUntil = addLondonDays(known.interestAt, rules.windowDays)
    await ownFriend(tx, { providerId, keys, referralId: id, ownedFrom: known.interestAt, ownedUntil })
    await lookAgain(tx, known, { friend: application, linkReferrerId: link?.referrer.id, device, now })
  }
  await settleReferral(tx, { referralId: id, now, by })
  return { id }
}

type Again = {
  friend: Friend
  /** Whose link they came by this time; the first referrer's the friend stays, until a manager has looked at it. */
  linkReferrerId: string | undefined
  device: string | null
  now: Date
}

/** Somebody who is known here shows interest again: what speaks against it by now holds their referral. */
export async function lookAgain(
  tx: Tx,
  referral: Omit<Begun, 'eventId'>,
  { friend, linkReferrerId, device, now }: Again,
): Promise<void> {
  const { providerId, referrerId } = referral
  const found = await findFlags(tx, { providerId, referrerId, friend, device, at: now })
  // It is no friend more than before.
  const flags = found.filter(({ kind }) => kind !== 'burst')
  if (linkReferrerId && linkReferrerId !== referrerId)
    flags.push({ kind: 'two-referrers', evidence: { referrerId: linkReferrerId } })
  await holdForFlags(tx, referral, { flags, now })
}
