import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
// What settles a referral is a workflow; here only its ledger is at work.
import { postMilestones } from '#app/referrals/points/post-points.server'
import { friendMilestones, type FriendMilestone } from '#app/referrals/programmes/milestones'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeReferral, makeReferrer } from '#app/testing/referral-factories'
import { openCashIns } from './cash-in'
import { payrollDesk } from './cash-in.fixture'
import { approveCashIns, failCashIn, rejectCashIn } from './decide-cash-in.server'
import { exportApproved } from './export-cash-ins.server'
import { payExport } from './pay-cash-ins.server'

const { db } = await useDatabase({ connections: 20 })

type Desk = Awaited<ReturnType<typeof payrollDesk>>

type Step =
  | { do: 'settle'; friend: number; wanted: FriendMilestone[] }
  | { do: 'hold'; friend: number; held: boolean }
  | { do: 'ask'; who: number; points: number }
  | { do: 'approve' | 'reject' | 'fail'; who: number }
  | { do: 'export' | 'pay' }

const who = fc.nat(1)
const friend = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('settle' as const), friend, wanted: fc.subarray([...friendMilestones]) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold' as const), friend, held: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('ask' as const), who, points: fc.integer({ min: 20, max: 300 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'reject' as const, 'fail' as const), who }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('export' as const, 'pay' as const) }) },
)

async function world() {
  const desk = await payrollDesk(db)
  const referrers = [await makeReferrer(db, desk.provider), await makeReferrer(db, desk.provider)]
  const friends = []
  for (const number of [0, 1, 2, 3]) friends.push(await makeReferral(db, desk.programme, referrers[number % 2]!))
  return { desk, referrers, friends }
}

type World = Awaited<ReturnType<typeof world>>

async function take({ desk, referrers, friends }: World, one: Step): Promise<unknown> {
  const manager = desk.as(desk.owner)
  switch (one.do) {
    case 'settle':
      return inTransaction(db, async (tx) => {
        const { id } = friends[one.friend]!
        await tx.$queryRaw`select from referral where id = ${id}::uuid for update`
        const referral = await tx.referral.findUniqueOrThrow({ where: { id } })
        return postMilestones(tx, { referral, wanted: one.wanted, now: desk.clock.now() })
      })
    case 'hold':
      return db.referral.update({ where: { id: friends[one.friend]!.id }, data: { held: one.held } })
    case 'ask':
      return desk.ask(referrers[one.who]!, one.points, { formKey: randomUUID() })
    case 'approve':
    case 'reject':
    case 'fail': {
      const id = (await newestOf(desk, referrers[one.who]!.id)) ?? randomUUID()
      if (one.do === 'approve') return approveCashIns({ ids: [id] }, manager)
      return (one.do === 'reject' ? rejectCashIn : failCashIn)({ id, reason: 'Not this time' }, manager)
    }
    case 'export':
      return exportApproved(manager)
    case 'pay': {
      const file = await db.payrollExport.findFirst({
        where: { providerId: desk.provider.id },
        orderBy: { number: 'desc' },
      })
      return payExport({ exportId: file?.id ?? randomUUID() }, manager)
    }
  }
}

async function newestOf(desk: Desk, referrerId: string): Promise<string | undefined> {
  const row = await db.cashIn.findFirst({
    where: { providerId: desk.provider.id, referrerId },
    orderBy: { requestedAt: 'desc' },
  })
  return row?.id
}

/** Everything from the tables themselves, apart from the account that the trigger keeps. */
async function addsUp({ desk, referrers, friends }: World): Promise<void> {
  for (const { id: referrerId } of referrers) {
    const where = { providerId: desk.provider.id, programmeId: desk.programme.id, referrerId }
    const entries = await db.pointsEntry.findMany({ where })
    const cashIns = await db.cashIn.findMany({ where })
    const account = await db.pointsAccount.findFirst({ where })
    const sum = (kind: string) =>
      entries.filter((entry) => entry.kind === kind).reduce((total, { points }) => total + points, 0)
    const { balance, owed } = account ?? { balance: 0, owed: 0 }
    expect(Math.min(balance, owed)).toBe(0)
    expect(Math.max(balance, owed)).toBeGreaterThanOrEqual(0)
    const cashedIn = cashIns
      .filter(({ status }) => status === 'paid' || openCashIns.includes(status as never))
      .reduce((total, { points }) => total + points, 0)
    expect(cashedIn + balance - owed).toBe(sum('award') + sum('reversal'))
    expect(cashedIn).toBe(-sum('cash_in') - sum('cash_in_return') || 0)
    expect(cashIns.filter(({ status }) => openCashIns.includes(status as never)).length).toBeLessThanOrEqual(1)
  }
  for (const { id } of friends)
    for (const milestone of friendMilestones) {
      const chain = await db.pointsEntry.findMany({ where: { referralId: id, milestone } })
      const paid = chain.reduce((total, { points }) => total + points, 0)
      const award = chain.find(({ kind }) => kind === 'award')
      expect([0, award?.points ?? 0]).toContain(paid)
      expect(chain.filter(({ kind }) => kind === 'award').length).toBeLessThanOrEqual(1)
    }
  const files = await db.payrollExport.findMany({ where: { providerId: desk.provider.id }, include: { cashIns: true } })
  for (const { points, lineCount, cashIns } of files) {
    expect(cashIns).toHaveLength(lineCount)
    expect(cashIns.reduce((total, cashIn) => total + cashIn.points, 0)).toBe(points)
  }
}

test('Σ cash-ins + balance − owed = Σ awards − Σ reversals, whatever happens at once', async () => {
  const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const here = await world()
      for (const batch of all) {
        await Promise.all(batch.map((one) => take(here, one)))
        await addsUp(here)
      }
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('what was cashed in and taken back is owed, and comes off what is earned next', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 25, max: 100 }), async (points) => {
      const here = await world()
      const { desk, referrers } = here
      const settle = (nth: number, ...wanted: FriendMilestone[]) => take(here, { do: 'settle', friend: nth, wanted })
      await settle(0, 'interested', 'interviewed', 'started')
      expect(await desk.ask(referrers[0]!, points)).toMatchObject({ ok: true })
      await settle(0)
      expect(await desk.account(referrers[0]!)).toMatchObject({ balance: 0, owed: points })
      expect(await desk.ask(referrers[0]!, 25)).toMatchObject({ ok: false })
      await settle(2, 'interested', 'interviewed', 'started', 'new_to_care')
      expect(await desk.account(referrers[0]!)).toMatchObject({ balance: 125 - points, owed: 0 })
      await addsUp(here)
    }),
    { numRuns: 5 },
  )
}, 60_000)
