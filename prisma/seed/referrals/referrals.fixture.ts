import { describe, expect, it } from 'vitest'
import { cashInStatuses, openCashIns } from '#app/referrals/cash-ins/cash-in'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { referralStages } from '#app/referrals/friends/referral'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { settleReferral } from '#app/referrals/friends/settling/settle-referral.server'
import { idOf } from '../random'

/** What must be true of the demo's referrals once it is loaded. */
export function describeReferrals(db: PrismaClient, now: Date): void {
  describe('referrals in the demo', () => {
    it('stand where their facts lead, with the points that these bring: settling them changes nothing', async () => {
      const before = await db.referral.findMany({ orderBy: { id: 'asc' } })
      const entries = await db.pointsEntry.count()
      for (const { id } of before)
        await inTransaction(db, (tx) => settleReferral(tx, { referralId: id, now, by: 'system' }))
      const stages = (rows: typeof before) => rows.map(({ id, stage, closedReason }) => [id, stage, closedReason])
      expect(stages(await db.referral.findMany({ orderBy: { id: 'asc' } }))).toEqual(stages(before))
      expect(await db.pointsEntry.count()).toBe(entries)
    })

    it('show every stage, every state of a referrer and of a cash-in, and something to look at', async () => {
      const referrals = await db.referral.groupBy({ by: ['stage'], _count: true })
      expect(referrals.map(({ stage }) => stage).toSorted()).toEqual([...referralStages].toSorted())
      const referrers = await db.referrer.groupBy({ by: ['status'], _count: true })
      expect(referrers.map(({ status }) => status).toSorted()).toEqual(['active', 'invited', 'left', 'waiting'])
      const cashIns = await db.cashIn.groupBy({ by: ['status'], _count: true })
      expect(cashIns.map(({ status }) => status).toSorted()).toEqual([...cashInStatuses].toSorted())
      expect(await db.referralFlag.count({ where: { status: 'open' } })).toBe(3)
      expect(await db.pointsAccount.count({ where: { owed: { gt: 0 } } })).toBe(1)
    })

    it('give carer@ friends at every point of the way, and points to cash in', async () => {
      const own = { referrer: { personId: idOf('account', 'carer') } }
      const friends = await db.referral.findMany({ where: own })
      expect([...new Set(friends.map(({ stage }) => stage))].toSorted()).toEqual([...referralStages].toSorted())
      expect(await db.pointsAccount.findMany({ where: own })).toMatchObject([{ balance: 62, owed: 0 }])
      expect(await db.cashIn.count({ where: { ...own, status: { in: [...openCashIns] } } })).toBe(0)
    })

    it('have three programmes: two that run, one in each council, and one whose licence is over', async () => {
      const programmes = await db.programme.findMany({ orderBy: { createdAt: 'asc' } })
      const running = await Promise.all(programmes.map(({ providerId }) => runningProgramme(db, { providerId, now })))
      expect(running.map((one) => one !== null)).toEqual([true, false, true])
      expect(new Set(programmes.map(({ councilId }) => councilId)).size).toBe(2)
    })
  })
}
