import type { Milestone } from '#app/referrals/programmes/milestones'
import type { DemoFriend } from './friends'
import type { DemoLink } from './links'
import { momentOf, versionAt } from './programmes'
import type { DemoReferrer } from './referrers'

/** An entry of the ledger that cash-ins have nothing to do with; a reversal's points are negative. */
export type DemoAward = {
  kind: 'award' | 'reversal'
  referrer: DemoReferrer
  at: Date
  milestone: Milestone
  points: number
  versionId: string
  referralId: string | null
  vacancyId: string | null
  code: string | null
}

const COLUMN = {
  joining: 'joining',
  share: 'share',
  interested: 'interested',
  interviewed: 'interviewed',
  started: 'started',
  new_to_care: 'newToCare',
  retained_13: 'retained13',
  retained_26: 'retained26',
} as const

/** What a referrer was awarded, oldest first, by the rules of the day; what a start brought that was taken back too. */
export function awardsOf(referrer: DemoReferrer, links: readonly DemoLink[], now: Date): DemoAward[] {
  if (!referrer.joinedAt) return []
  const may = referrer.plan.standing !== 'excluded'
  const own = [
    { at: referrer.joinedAt, milestone: 'joining' as const, vacancyId: null },
    ...links
      .filter((link) => link.referrerId === referrer.id && link.vacancyId)
      .map(({ firstSharedAt, vacancyId }) => ({
        at: firstSharedAt,
        milestone: 'share' as const,
        vacancyId: vacancyId!,
      })),
  ].map(({ at, milestone, vacancyId }): DemoAward => {
    const { id, rules } = versionAt(referrer.programme, at)
    const points = may ? rules[milestone] : 0
    const rest = { versionId: id, referralId: null, vacancyId, code: codeOf(may) }
    return { kind: 'award', referrer, at, milestone, points, ...rest }
  })
  const friends = referrer.friends.flatMap((friend) =>
    paidMilestones(friend).map((milestone): DemoAward => {
      const points = may ? friend.version.rules[COLUMN[milestone]] : 0
      const at = friend.moments[milestone]!
      const rest = { versionId: friend.version.id, referralId: friend.id, vacancyId: null, code: codeOf(may) }
      return { kind: 'award', referrer, at, milestone, points, ...rest }
    }),
  )
  const takenBack = referrer.friends.flatMap((friend) =>
    friend.kind === 'taken-back' ? startTakenBack(referrer, friend, now) : [],
  )
  return [...own, ...friends, ...takenBack].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** A start that a manager wrote down by mistake, and took back long after. */
function startTakenBack(referrer: DemoReferrer, friend: DemoFriend, now: Date): DemoAward[] {
  const points = friend.version.rules.started
  const of = { referrer, milestone: 'started' as const, versionId: friend.version.id, referralId: friend.id }
  const rest = { ...of, vacancyId: null, code: null }
  return [
    { ...rest, kind: 'award', points, at: friend.employment!.row.startAgreed! },
    { ...rest, kind: 'reversal', points: -points, at: momentOf(now, -50) },
  ]
}

const codeOf = (may: boolean) => (may ? null : 'not-eligible')

/** Nothing moves while a manager has to look; what brings nothing has no entry. */
function paidMilestones(friend: DemoFriend) {
  if (friend.held) return []
  return friend.milestones.filter(
    (milestone) => friend.moments[milestone] && friend.version.rules[COLUMN[milestone]] > 0,
  )
}
