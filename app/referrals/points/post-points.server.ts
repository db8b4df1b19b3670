import { friendMilestones, type FriendMilestone, type Milestone } from '#app/referrals/programmes/milestones'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { rulesOf } from '#app/referrals/programmes/rules-row'
import { mayEarn } from '#app/referrals/referrers/queries.server'
import type { Prisma, Tx } from '#app/platform/database/client.server'
import { stepsTo, type LedgerEntry } from './ledger'
import { interestPointsThisMonth, sharePointsThisMonth } from './queries.server'

type ReferrerRow = { id: string; councilId: string; providerId: string }

/**
 * Points for joining, or for the first share of a vacancy: once for each referrer (and vacancy), while the programme
 * runs, and for at most so many shares in a month. Answers the points that were posted; 0 when there are none.
 */
export async function awardToReferrer(
  tx: Tx,
  award: { referrer: ReferrerRow; now: Date } & ({ milestone: 'joining' } | { milestone: 'share'; vacancyId: string }),
): Promise<number> {
  const { referrer, milestone, now } = award
  const vacancyId = award.milestone === 'share' ? award.vacancyId : null
  await lockReferrer(tx, referrer.id)
  const programme = await runningProgramme(tx, { providerId: referrer.providerId, now })
  const points = programme?.version.rules.points[milestone] ?? 0
  if (!programme || points === 0) return 0
  const { id: versionId, rules } = programme.version
  const { providerId } = referrer
  const before = { kind: 'award', providerId, referrerId: referrer.id, milestone, vacancyId }
  if ((await tx.pointsEntry.count({ where: before })) > 0) return 0
  if (milestone === 'share' && (await sharePointsThisMonth(tx, { ...referrer, now })) >= rules.shareMost) return 0
  const may = await mayEarn(tx, { referrerId: referrer.id, versionId })
  await tx.pointsEntry.create({
    data: {
      councilId: referrer.councilId,
      providerId: referrer.providerId,
      programmeId: programme.id,
      referrerId: referrer.id,
      versionId,
      kind: 'award',
      milestone,
      vacancyId,
      ...worth(points, may),
      at: now,
    },
  })
  return may ? points : 0
}

/** A milestone reached by somebody who may not earn is written down as worth nothing, and never paid later. */
function worth(points: number, may: boolean) {
  return may ? { points, code: null } : { points: 0, code: 'not-eligible' }
}

function friendMilestoneOf(milestone: Milestone | null): FriendMilestone {
  if (milestone === null || milestone === 'joining' || milestone === 'share')
    throw new Error(`A referral has no points for ${milestone ?? 'nothing'}.`)
  return milestone
}

type LedgerReferral = {
  id: string
  councilId: string
  providerId: string
  programmeId: string
  versionId: string
  referrerId: string
  /** A flag is open: what would bring points waits until a manager has decided. What takes them back does not. */
  held: boolean
}

export type Posted = {
  /** With 0 points: they may not earn. A milestone that the rules give nothing for is not posted at all. */
  awarded: { milestone: FriendMilestone; points: number }[]
  reversed: { milestone: FriendMilestone; points: number }[]
}

/**
 * Brings the ledger to what a referral's facts carry now (`wanted`): awards, reversals, and reversals undone, at most one
 * award for each milestone for ever. Calling it again changes nothing. The referral's row must be locked by the caller.
 */
export async function postMilestones(
  tx: Tx,
  { referral, wanted, now }: { referral: LedgerReferral; wanted: readonly FriendMilestone[]; now: Date },
): Promise<Posted> {
  await lockReferrer(tx, referral.referrerId)
  const version = await tx.programmeVersion.findUniqueOrThrow({ where: { id: referral.versionId } })
  const may = await mayEarn(tx, referral)
  const rows = await tx.pointsEntry.findMany({
    where: { providerId: referral.providerId, referralId: referral.id, milestone: { not: null } },
    select: { id: true, milestone: true, points: true, undoesId: true },
    orderBy: { id: 'asc' },
  })
  const steps = stepsTo({
    wanted,
    entries: rows.map((row): LedgerEntry => ({ ...row, milestone: friendMilestoneOf(row.milestone) })),
    points: rulesOf(version).points,
    mayPost: may && !referral.held,
    mayAward: !referral.held,
  })
  const { interestMost } = rulesOf(version)
  const interest = steps.get('interested')
  // Written down as worth nothing, so that no later month pays it.
  const isFull =
    interest !== undefined &&
    interest.points > 0 &&
    interest.undoesId === null &&
    (await interestPointsThisMonth(tx, { ...referral, now })) >= interestMost
  const posted: Posted = { awarded: [], reversed: [] }
  for (const milestone of friendMilestones) {
    const wantedStep = steps.get(milestone)
    if (!wantedStep) continue
    const full = milestone === 'interested' && isFull
    const step = full ? { ...wantedStep, points: 0 } : wantedStep
    const data: Prisma.PointsEntryUncheckedCreateInput = {
      councilId: referral.councilId,
      providerId: referral.providerId,
      programmeId: referral.programmeId,
      referrerId: referral.referrerId,
      versionId: referral.versionId,
      referralId: referral.id,
      kind: step.undoesId === null ? 'award' : 'reversal',
      milestone,
      points: step.points,
      undoesId: step.undoesId,
      code: full ? 'month-full' : step.undoesId === null ? worth(step.points, may).code : null,
      at: now,
    }
    await tx.pointsEntry.create({ data, select: { id: true } })
    if (step.points < 0) posted.reversed.push({ milestone, points: -step.points })
    else posted.awarded.push({ milestone, points: step.points })
  }
  return posted
}

/** Whatever moves somebody's points waits for whatever else does, and for their leaving. */
async function lockReferrer(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select from referrer where id = ${id}::uuid for no key update`
}
