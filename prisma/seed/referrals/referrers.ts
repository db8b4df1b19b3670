import type { Prisma } from '#app/platform/database/client.server'
import { idOf, Random } from '../random'
import type { DemoSite } from '../organisations/sites'
import { friendOf, type DemoFriend, type friendFinder } from './friends'
import type { ReferrerPlan } from './plan'
import { momentOf, type DemoProgramme } from './programmes'

const DAY_MS = 86_400_000

export type DemoReferrer = {
  id: string
  personId: string
  plan: ReferrerPlan
  programme: DemoProgramme
  siteId: string
  siteName: string
  payrollNumber: string
  invitedAt: Date
  /** Null for somebody who has not joined yet. */
  joinedAt: Date | null
  leftAt: Date | null
  friends: DemoFriend[]
}

/** Everybody in the demo's programmes with the friends they told. */
export function inventReferrers(
  programmes: readonly DemoProgramme[],
  find: ReturnType<typeof friendFinder>,
  sites: readonly DemoSite[],
  now: Date,
): DemoReferrer[] {
  const random = new Random(5)
  return programmes.flatMap((programme) => {
    const own = sites.filter(({ providerId }) => providerId === programme.providerId)
    return programme.plan.referrers.map((plan, n) => {
      const id = idOf('referrer', programme.plan.provider, n)
      const friends = plan.friends.flatMap((kind, f) => {
        const chosen = kind === 'call-me' ? null : find(programme, kind)
        if (kind !== 'call-me' && !chosen) return []
        return [friendOf(programme, { kind, chosen, referrerId: id, n: f }, now)]
      })
      const earliest = Math.min(...friends.map(({ interestAt }) => interestAt.getTime()))
      const open = programme.openedAt.getTime() + (n + 1) * (DAY_MS / 4)
      const planned = momentOf(now, plan.standing === 'active' ? -95 + n * 5 : -3, 18).getTime()
      const joined = Math.max(open, Math.min(planned, earliest - random.between(3, 12) * DAY_MS))
      const joinedAt = plan.standing === 'waiting' || plan.standing === 'invited' ? null : new Date(joined)
      return {
        id,
        personId: plan.account ? idOf('account', plan.account) : idOf('employee', programme.plan.provider, n),
        plan,
        programme,
        siteId: own[n % own.length]!.id,
        siteName: own[n % own.length]!.name,
        payrollNumber: `${programme.plan.provider.slice(0, 1)}${10_400 + n * 17}`,
        invitedAt: joinedAt
          ? new Date(joinedAt.getTime() - (n === 0 ? 1 : 2) * (DAY_MS / 8))
          : momentOf(now, -2, 8 + (n % 3)),
        joinedAt,
        leftAt: plan.standing === 'left' ? momentOf(now, -5, 17) : null,
        friends,
      }
    })
  })
}

/** People, accounts and memberships of those whom nothing else of the demo makes. */
export function employeeRows(referrers: readonly DemoReferrer[]) {
  const people = referrers
    .filter(({ plan }) => !plan.account)
    .map(({ personId, plan }, n) => ({
      id: personId,
      name: plan.name,
      email: `${plan.name.toLowerCase().replace(' ', '.')}.${n}@staff.example`,
    }))
  return {
    people,
    accounts: people.map(({ id, email }) => ({ personId: id, email })),
    members: referrers
      .filter(({ plan }) => !plan.account && plan.standing !== 'waiting')
      .map(({ personId, programme, invitedAt }) => ({
        personId,
        role: 'referrer',
        providerId: programme.providerId,
        councilId: programme.councilId,
        createdAt: invitedAt,
      })),
  }
}

/** A referrer while everybody still works there: points only go to somebody who is active. */
export function referrerRow(referrer: DemoReferrer): Prisma.ReferrerCreateManyInput {
  const { id, personId, plan, programme, siteId, payrollNumber, invitedAt, joinedAt } = referrer
  const status = joinedAt ? 'active' : plan.standing
  return {
    id,
    councilId: programme.councilId,
    providerId: programme.providerId,
    personId,
    status,
    via: plan.via,
    name: plan.name,
    payrollNumber: plan.via === 'code' && !joinedAt ? null : payrollNumber,
    siteId: status === 'waiting' ? null : siteId,
    leaderboard: plan.leaderboard ?? false,
    createdAt: invitedAt,
    updatedAt: joinedAt ?? invitedAt,
    joinedAt,
    invitedByPersonId: plan.via === 'code' ? null : programme.managerId,
    decidedByPersonId: plan.via === 'code' && joinedAt ? programme.managerId : null,
  }
}
