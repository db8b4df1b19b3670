import { friendMilestones, type FriendMilestone } from '#app/referrals/programmes/milestones'

/** What the next milestone of a friend brings; the bonus for a first job in care is told apart, since few know it. */
export type NextBringing = { milestone: FriendMilestone; points: number }

/** The next milestone that brings points, after those reached; null when nothing more is to come. */
export function nextBringing(
  points: Record<FriendMilestone, number>,
  reached: readonly FriendMilestone[],
): NextBringing | null {
  const furthest = Math.max(-1, ...reached.map((milestone) => friendMilestones.indexOf(milestone)))
  const milestone = friendMilestones
    .slice(furthest + 1)
    .find((candidate) => candidate !== 'new_to_care' && points[candidate] > 0)
  return milestone ? { milestone, points: points[milestone] } : null
}
