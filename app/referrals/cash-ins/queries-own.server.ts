import { versionInForce } from '#app/referrals/programmes/queries.server'
import { pointsOf } from '#app/referrals/points/queries.server'
import type { Reader } from '#app/platform/database/client.server'
import { paginate } from '#app/shared/pagination'
import { openCashIns } from './cash-in'
import type { OwnAccount, OwnCashIns } from './own-view'

const columns = {
  id: true,
  points: true,
  pence: true,
  status: true,
  requestedAt: true,
  endedAt: true,
  words: true,
} as const

/** What a referrer can cash in, what is on its way, and what was before. */
export async function ownCashIns(
  db: Reader,
  { providerId, personId, now, page: wanted }: { providerId: string; personId: string; now: Date; page: number },
): Promise<OwnCashIns> {
  const { accounts, owed } = await pointsOf(db, { providerId, personId })
  const withMinimum: OwnAccount[] = []
  for (const account of accounts) {
    if (account.balance === 0) continue
    const version = account.isCurrent && (await versionInForce(db, { programmeId: account.programmeId, at: now }))
    withMinimum.push({ ...account, minimum: version ? version.rules.minimumCashIn : 1 })
  }
  const of = { providerId, referrer: { personId } }
  const open = await db.cashIn.findFirst({ where: { ...of, status: { in: [...openCashIns] } }, select: columns })
  const before = { ...of, status: { notIn: [...openCashIns] } }
  const page = paginate(wanted, await db.cashIn.count({ where: before }))
  const rows = await db.cashIn.findMany({
    where: before,
    select: columns,
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    skip: page.offset,
    take: page.limit,
  })
  return { accounts: withMinimum, owed, open, rows, page }
}
