import { friendMilestones, type FriendMilestone } from '#app/referrals/programmes/milestones'

/** One entry of one referral's ledger. */
export type LedgerEntry = { id: bigint; milestone: FriendMilestone; points: number; undoesId: bigint | null }

/** An entry to post: an award (`undoesId` null), or the opposite of an entry. */
export type Step = { points: number; undoesId: bigint | null }

/**
 * What has to be posted so that the ledger says what `wanted` says. A milestone's entries are a chain: the award, its
 * reversal, the reversal's reversal …; its last entry says whether it is paid now. An award of nothing stays as it is.
 */
export function stepsTo({
  wanted,
  entries,
  points,
  mayPost,
  mayAward,
}: {
  wanted: readonly FriendMilestone[]
  entries: readonly LedgerEntry[]
  /** What the referral's version gives. */
  points: Record<FriendMilestone, number>
  /** The referrer may earn and nothing is held: entries above 0 may be posted. */
  mayPost: boolean
  /** Nothing is held: an award, be it of nothing, may be posted. */
  mayAward: boolean
}): Map<FriendMilestone, Step> {
  const undone = new Set(entries.map(({ undoesId }) => undoesId))
  const steps = new Map<FriendMilestone, Step>()
  for (const milestone of friendMilestones) {
    const last = entries.find((entry) => entry.milestone === milestone && !undone.has(entry.id))
    const isWanted = wanted.includes(milestone)
    if (!last) {
      const worth = points[milestone]
      if (isWanted && worth > 0 && mayAward) steps.set(milestone, { points: mayPost ? worth : 0, undoesId: null })
    } else if (isWanted ? last.points < 0 && mayPost : last.points > 0)
      steps.set(milestone, { points: -last.points, undoesId: last.id })
  }
  return steps
}
