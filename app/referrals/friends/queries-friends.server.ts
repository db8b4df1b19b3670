import { firstName } from '#app/people/profile/names'
import { nextBringing } from '#app/referrals/points/next-bringing'
import { friendMilestones, type FriendMilestone } from '#app/referrals/programmes/milestones'
import { rulesOf } from '#app/referrals/programmes/rules-row'
import type { Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { paginate } from '#app/shared/pagination'
import { readCallMe } from './call-me'
import type { FriendRow } from './friend'
import { closedForReferrer } from './friend-words'
import type { ReferralStage } from './referral'

type FriendsPage = { providerId: string; personId: string; page: number; perPage?: number }

/** A referrer's own friends at one provider, the latest first. */
export async function friendsOf(
  db: Reader,
  { providerId, personId, page, perPage }: FriendsPage & { now: Date },
): Promise<{ rows: FriendRow[]; total: number }> {
  const where = { providerId, referrer: { personId, providerId } }
  const total = await db.referral.count({ where })
  const { offset, limit } = paginate(page, total, perPage)
  const rows = await db.referral.findMany({
    where,
    orderBy: [{ interestAt: 'desc' }, { id: 'desc' }],
    skip: offset,
    take: limit,
    include: {
      link: { select: { vacancy: { select: { title: true } } } },
      application: { select: { name: true } },
      version: true,
      entries: { select: { milestone: true, points: true } },
    },
  })
  return {
    total,
    rows: rows.map(({ application, link, version, entries, ...row }) => {
      const stage = row.stage
      const milestones = friendMilestones.filter((milestone) => paid(entries, milestone) > 0)
      const reached = stage === 'closed' ? furthestOf(milestones) : stage
      return {
        id: row.id,
        name: row.showsName ? nameOf(row, application) : 'A friend',
        vacancyTitle: link?.vacancy?.title ?? null,
        stage,
        reached,
        interestAt: row.interestAt,
        held: row.held && stage !== 'closed',
        closedReasonWords: stage === 'closed' ? closedForReferrer(row.closedReason!) : null,
        earned: entries.reduce((sum, { points }) => sum + points, 0),
        next: stage === 'closed' || row.held ? null : nextBringing(rulesOf(version).points, upTo(reached)),
      }
    }),
  }
}

function paid(entries: readonly { milestone: string | null; points: number }[], milestone: FriendMilestone): number {
  return entries.reduce((sum, entry) => sum + (entry.milestone === milestone ? entry.points : 0), 0)
}

/** What a stage stands for, and all before it. */
function upTo(stage: Exclude<ReferralStage, 'closed'>): FriendMilestone[] {
  const milestone = stage === 'contacted' ? 'interested' : stage
  return friendMilestones.slice(0, friendMilestones.indexOf(milestone) + 1)
}

/** Once closed, only what was paid for is known to have been. */
function furthestOf(milestones: readonly FriendMilestone[]): Exclude<ReferralStage, 'closed'> {
  const stages = milestones.filter((milestone) => milestone !== 'new_to_care')
  return stages.at(-1) ?? 'interested'
}

type Named = { friendSealed: Uint8Array | null }

function nameOf({ friendSealed }: Named, application: { name: string } | null): string {
  const name = application?.name || (friendSealed ? readCallMe(openText(friendSealed)).name : '')
  return name ? firstName(name) : 'A friend'
}
