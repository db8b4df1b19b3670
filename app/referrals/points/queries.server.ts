import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { AccountView, PointsView } from './points-view'

/** What a person has at a provider, the current programme first. Everything is 0 for who earned nothing there. */
export async function pointsOf(
  db: Reader,
  { providerId, personId }: { providerId: string; personId: string },
): Promise<PointsView> {
  const rows = await db.pointsAccount.findMany({
    where: { providerId, referrer: { personId } },
    select: {
      programmeId: true,
      balance: true,
      owed: true,
      programme: { select: { pencePerPoint: true, closedAt: true } },
    },
    orderBy: { programme: { createdAt: 'desc' } },
  })
  const accounts = rows.map(({ programme, ...account }) => ({
    ...account,
    pencePerPoint: programme.pencePerPoint,
    isCurrent: programme.closedAt === null,
  }))
  const sum = (of: (account: AccountView) => number) => accounts.reduce((total, account) => total + of(account), 0)
  return {
    accounts,
    balance: sum(({ balance }) => balance),
    owed: sum(({ owed }) => owed),
    pence: sum(({ balance, pencePerPoint }) => balance * pencePerPoint),
  }
}

/** How many shares of this London month brought a referrer points. */
export async function sharePointsThisMonth(
  db: Reader,
  { providerId, id, now }: { providerId: string; id: string; now: Date },
): Promise<number> {
  const [row] = await parsedRows(db, z.object({ shares: whole }))`
    select count(*)::integer as shares from points_entry
    where provider_id = ${providerId}::uuid and referrer_id = ${id}::uuid
      and kind = 'award' and milestone = 'share' and points > 0
      and date_trunc('month', at at time zone 'Europe/London')
        = date_trunc('month', ${now}::timestamptz at time zone 'Europe/London')`
  return row!.shares
}

/** How many friends' interest of this London month brought a referrer points; what was taken back has had its turn. */
export async function interestPointsThisMonth(
  db: Reader,
  { providerId, referrerId, now }: { providerId: string; referrerId: string; now: Date },
): Promise<number> {
  const [row] = await parsedRows(db, z.object({ friends: whole }))`
    select count(*)::integer as friends from points_entry e
    where e.provider_id = ${providerId}::uuid and e.referrer_id = ${referrerId}::uuid
      and e.kind = 'award' and e.milestone = 'interested' and e.points > 0
      and date_trunc('month', e.at at time zone 'Europe/London')
        = date_trunc('month', ${now}::timestamptz at time zone 'Europe/London')`
  return row!.friends
}
