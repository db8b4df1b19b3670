import { milestoneLabels, type Milestone } from '#app/referrals/programmes/milestones'
import { readCallMe } from '#app/referrals/friends/call-me'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { formatDate } from '#app/shared/date-words'
import { fromDateColumn } from '#app/shared/dates'
import type { StandingPoint } from './cash-in-view'

const friendColumns = {
  id: true,
  personId: true,
  providerId: true,
  contactedAt: true,
  friendSealed: true,
  application: {
    select: {
      name: true,
      submittedAt: true,
      employments: {
        where: { status: { not: 'fell_through' } },
        select: {
          startedOn: true,
          newToCare: true,
          retentionChecks: { select: { week: true, answer: true, answeredAt: true } },
        },
      },
    },
  },
} satisfies Prisma.ReferralSelect

type Friend = Prisma.ReferralGetPayload<{ select: typeof friendColumns }>

/** So many are shown; more points than these are in the totals. */
const MOST = 500

/** Each award of somebody in a programme that is not taken back, newest first, with what it stands on. */
export async function standingPoints(
  db: Reader,
  of: { providerId: string; programmeId: string; referrerId: string },
): Promise<StandingPoint[]> {
  const entries = await db.pointsEntry.findMany({
    where: { ...of, milestone: { not: null } },
    select: {
      id: true,
      undoesId: true,
      milestone: true,
      points: true,
      at: true,
      referral: { select: friendColumns },
      vacancyId: true,
    },
    orderBy: { id: 'desc' },
    take: 2 * MOST,
  })
  const shared = await db.vacancy.findMany({
    where: { id: { in: entries.flatMap(({ vacancyId }) => vacancyId ?? []) } },
    select: { id: true, title: true },
  })
  const titles = new Map(shared.map(({ id, title }) => [id, title]))
  const undone = new Set(entries.map(({ undoesId }) => undoesId))
  return entries
    .filter(({ id, points }) => points > 0 && !undone.has(id))
    .slice(0, MOST)
    .map(({ id, milestone, points, at, referral, vacancyId }) => ({
      id: String(id),
      label: milestoneLabels[milestone!],
      friend: referral ? nameOf(referral) : '',
      referralId: referral?.id ?? null,
      at,
      points,
      standsOn: standsOn(milestone!, referral, (vacancyId && titles.get(vacancyId)) || null),
    }))
}

function nameOf({ application, friendSealed }: Friend): string {
  return application?.name || (friendSealed ? readCallMe(openText(friendSealed)).name : '')
}

/** What was written down somewhere else, and brought the points. */
function standsOn(milestone: Milestone, friend: Friend | null, vacancy: string | null): string {
  const application = friend?.application ?? null
  const employment = application?.employments[0] ?? null
  const retained = (week: number) => {
    const check = employment?.retentionChecks.find((asked) => asked.week === week)
    return check?.answeredAt ? `Your answer for week ${week} of ${formatDate(check.answeredAt)}` : GONE
  }
  switch (milestone) {
    case 'joining':
      return 'They joined the programme'
    case 'share':
      return vacancy ? `Their first share of “${vacancy}”` : 'Their first share of a job'
    case 'interested':
      if (application?.submittedAt) return `Their application of ${formatDate(application.submittedAt)}`
      return friend?.contactedAt ? `You talked with them on ${formatDate(friend.contactedAt)}` : GONE
    case 'interviewed':
      return application ? 'Their application came to an interview' : GONE
    case 'started':
      return employment?.startedOn ? `First day ${formatDate(fromDateColumn(employment.startedOn))}` : GONE
    case 'new_to_care':
      return employment?.newToCare ? 'You said that it is their first job in care' : GONE
    case 'retained_13':
      return retained(13)
    case 'retained_26':
      return retained(26)
  }
}

const GONE = 'Nothing on record any more: look at the friend’s page'
