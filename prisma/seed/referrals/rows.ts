import type { CallMe } from '#app/referrals/friends/call-me'
import type { FlagKind } from '#app/referrals/friends/flags/flag'
import { friendKeys } from '#app/referrals/friends/friend-keys.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { Prisma } from '#app/platform/database/client.server'
import { addDays, addLondonDays, londonDate, toDateColumn } from '#app/shared/dates'
import { idOf } from '../random'
import type { DemoReferrer } from './referrers'
import { linkOf, type DemoReferrals } from './story'
import { momentOf } from './programmes'

const DAY_MS = 86_400_000

export function referralRows(story: DemoReferrals): Prisma.ReferralCreateManyInput[] {
  return story.friends.map((friend) => {
    const { application, ended, programme, version } = friend
    return {
      id: friend.id,
      councilId: programme.councilId,
      providerId: programme.providerId,
      programmeId: programme.id,
      versionId: version.id,
      referrerId: friend.referrerId,
      linkId: linkOf(story, friend),
      vacancyId: application?.row.vacancyId ?? null,
      applicationId: application?.row.id ?? null,
      personId: application?.row.personId ?? null,
      via: application ? 'application' : 'call-me',
      stage: friend.stage,
      closedReason: friend.closedReason,
      interestAt: friend.interestAt,
      endedAt: ended?.at ?? null,
      endedReason: ended?.reason ?? null,
      held: friend.held,
      showsName: friend.kind === 'own-seeker' || friend.kind === 'started' || friend.kind === 'veteran',
      friendSealed: application ? null : sealText(JSON.stringify(CALL_ME)),
      createdAt: friend.interestAt,
      updatedAt: ended?.at ?? application?.row.updatedAt ?? friend.interestAt,
    }
  })
}

const CALL_ME: CallMe = { name: 'Keisha Brown', phone: '+447700900871', email: null, when: 'evening' }

/** Whose friend each of them is; whoever took the referral away is nobody's. Invented phone numbers repeat: the first has them. */
export function friendKeyRows({ friends }: DemoReferrals): Prisma.ReferralFriendKeyCreateManyInput[] {
  const taken = new Set<string>()
  return friends.flatMap(({ id: referralId, kind, application, programme: { providerId }, interestAt, version }) => {
    if (kind === 'removed') return []
    const keys = friendKeys(application ? application.row : { personId: null, ...CALL_ME })
    const free = keys.filter((key) => !taken.has(`${providerId} ${key}`))
    for (const key of free) taken.add(`${providerId} ${key}`)
    const ownedUntil = addLondonDays(interestAt, version.rules.windowDays)
    return free.map((key) => ({ providerId, referralId, key, ownedFrom: interestAt, ownedUntil }))
  })
}

/** A flag as the demo writes it down. */
export type DemoFlag = {
  id: string
  councilId: string
  providerId: string
  referralId: string
  kind: FlagKind
  evidence: Prisma.InputJsonObject
  raisedAt: Date
  status: 'open' | 'cleared' | 'upheld'
  decidedByPersonId?: string
  decidedAt?: Date
  words?: string
}

/** What managers were asked to look at: three wait, one was all right, one did not count. */
export function flagRows({ friends, now }: DemoReferrals): DemoFlag[] {
  const allRight = friends.find(({ kind }) => kind === 'started')
  return friends.flatMap((friend): DemoFlag[] => {
    const { id, kind, programme, interestAt, ended } = friend
    const { councilId, providerId, managerId } = programme
    const base = { id: idOf('referral-flag', id), councilId, providerId, referralId: id, raisedAt: interestAt }
    if (kind === 'same-address') return [{ ...base, kind, evidence: {}, status: 'open' }]
    if (kind === 'two-referrers') {
      const second = friends.find((one) => one.programme === programme && one.referrerId !== friend.referrerId)
      return [{ ...base, kind, evidence: { referrerId: second!.referrerId }, status: 'open' }]
    }
    if (kind === 'burst') return [{ ...base, kind, evidence: BURST, status: 'open' }]
    const decided = { decidedByPersonId: managerId, decidedAt: ended?.at ?? soonAfter(interestAt, now) }
    if (friend === allRight) return [{ ...base, ...decided, kind: 'burst', evidence: BURST, status: 'cleared' }]
    if (kind !== 'upheld') return []
    const words = 'They told each other on the same day. We agreed that neither counts.'
    return [{ ...base, ...decided, kind: 'refer-each-other', evidence: {}, status: 'upheld', words }]
  })
}

const BURST = { count: 11, hours: 24 }
const soonAfter = (at: Date, now: Date) => new Date(Math.min(at.getTime() + DAY_MS, now.getTime()))

const THANKS = [
  ['Blessing Adeyemi', -8, 'Three people work here because you told them. Thank you, Blessing!'],
  ['Amira Osei', -26, 'Your friend has been with us for half a year. The night team says thank you, and so do I.'],
  ['Maureen Cole', -18, 'Thank you for passing the evening round on. It made all the difference.'],
] as const

export function thankRows({ referrers, now }: DemoReferrals): Prisma.ThankYouCreateManyInput[] {
  return THANKS.flatMap(([name, days, words]) => {
    const referrer = referrers.find(({ plan }) => plan.name === name)
    if (!referrer) return []
    const { councilId, providerId, managerId } = referrer.programme
    const referralId = referrer.friends[0]?.id ?? null
    const at = momentOf(now, days, 15)
    const id = idOf('thank-you', referrer.id)
    return [{ id, councilId, providerId, referrerId: referrer.id, referralId, fromPersonId: managerId, words, at }]
  })
}

const CHALLENGES = [
  ['Ten friends before Christmas', 'interested', 10, -21, 30],
  ['Share the autumn jobs', 'shares', 25, -80, -50],
] as const

export function challengeRows({ programmes, now }: DemoReferrals): Prisma.TeamChallengeCreateManyInput[] {
  const { councilId, providerId, managerId } = programmes[0]!
  return CHALLENGES.map(([name, goal, target, from, to], n) => ({
    id: idOf('team-challenge', n),
    councilId,
    providerId,
    name,
    goal,
    target,
    startsOn: toDateColumn(addDays(londonDate(now), from)),
    endsOn: toDateColumn(addDays(londonDate(now), to)),
    createdByPersonId: managerId,
    createdAt: momentOf(now, from - 1, 11),
  }))
}

export function exclusionRows(referrers: readonly DemoReferrer[]): Prisma.ProgrammeExclusionCreateManyInput[] {
  return referrers
    .filter(({ plan }) => plan.standing === 'excluded')
    .map(({ personId, joinedAt, programme: { councilId, providerId, managerId } }) => ({
      id: idOf('programme-exclusion', personId),
      councilId,
      providerId,
      personId,
      words: 'Sits in on interviews.',
      byPersonId: managerId,
      createdAt: joinedAt!,
    }))
}
