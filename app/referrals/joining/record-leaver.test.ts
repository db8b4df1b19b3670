import { expect, test } from 'vitest'
import { requestCashIn } from '#app/referrals/cash-ins/request-cash-in.server'
import { awardToReferrer } from '#app/referrals/points/post-points.server'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makeProvider } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { eraseLeaversSweep } from '#app/referrals/keeping/erase-leavers.server'
import { declineInvitation } from './join-programme.server'
import { recordLeaver } from './record-leaver.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)

async function setUp({ points = true, minimumCashIn = 25 } = {}) {
  const clock = fixedClock('2026-03-10T09:00:00Z')
  const provider = await makeProvider(db, council)
  await makeProgramme(db, provider, { rules: { minimumCashIn } })
  const referrer = await makeReferrer(db, provider, { payrollNumber: '42', name: 'Tom Reed' })
  const now = clock.now()
  if (points) await inTransaction(db, (tx) => awardToReferrer(tx, { referrer, milestone: 'joining', now }))
  const manager = await makeMember(db, provider, 'recruiter')
  const context = { db, clock, council, actor: manager, provider: manager.providers[0]! }
  const details = async () => (await referrerDetails(db, { providerId: provider.id, referrerId: referrer.id }))!
  return { clock, provider, referrer, context, details, referrerId: referrer.id }
}

test('without a payout: the role ends and the contact data go at once', async () => {
  const { referrerId, context, details, referrer, provider } = await setUp()
  for (const points of [0, 0])
    expect(await recordLeaver({ referrerId, payOut: false }, context)).toMatchObject({ ok: true, points })
  expect(await details()).toMatchObject({ status: 'left', name: '', payrollNumber: null, email: null, balance: 5 })
  const held = { providerId: provider.id, personId: referrer.personId, endedAt: null }
  expect(await db.providerMember.count({ where: held })).toBe(0)
})

test('with a last payout below the minimum: the contact data stay until it has ended', async () => {
  const { clock, referrerId, context, details } = await setUp()
  expect(await recordLeaver({ referrerId, payOut: true }, context)).toEqual({ ok: true, name: 'Tom Reed', points: 5 })
  expect(await details()).toMatchObject({ status: 'left', name: 'Tom Reed', balance: 0, openCashIn: 5 })
  await eraseLeaversSweep.run(db, clock.now())
  expect(await details()).toMatchObject({ name: 'Tom Reed', payrollNumber: '42' })
  const rejected = {
    status: 'rejected',
    words: 'No',
    decidedByPersonId: context.actor.personId,
    decidedAt: clock.now(),
  }
  await inTransaction(db, async (tx) => {
    const { id } = await tx.cashIn.findFirstOrThrow({ where: { referrerId } })
    const entry = await tx.pointsEntry.findFirstOrThrow({ where: { cashInId: id } })
    const { id: undoesId, kind: _, points, milestone: __, ...same } = entry
    await tx.pointsEntry.create({
      data: { ...same, kind: 'cash_in_return', points: -points, undoesId, at: clock.now() },
    })
    await tx.cashIn.update({ where: { id }, data: { ...rejected, endedAt: clock.now(), updatedAt: clock.now() } })
  })
  expect(await eraseLeaversSweep.run(db, clock.now())).toBeGreaterThan(0)
  expect(await details()).toMatchObject({ name: '', payrollNumber: null, email: null })
  expect(await eraseLeaversSweep.run(db, clock.now())).toBe(0)
})

test('with a cash-in asked for at the same moment: payroll still learns whose it is', async () => {
  const { referrerId, referrer, context, details, clock } = await setUp({ minimumCashIn: 1 })
  const isWaiting = async () => {
    const [row] = await db.$queryRaw<{ waiting: boolean }[]>`
      select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as waiting`
    return row!.waiting
  }
  const leaving = await db.$transaction(async (tx) => {
    expect(await requestCashIn(tx, { referrer, now: clock.now(), by: referrer.actor })).toMatchObject({ ok: true })
    const left = recordLeaver({ referrerId, payOut: false }, context)
    while (!(await isWaiting()));
    return { left }
  })
  expect(await leaving.left).toMatchObject({ ok: true })
  expect(await details()).toMatchObject({ status: 'left', name: 'Tom Reed', openCashIn: 5 })
})

test('who is invited again and says no keeps their name until the payout on its way has ended', async () => {
  const { referrerId, referrer, provider, context, details } = await setUp()
  await recordLeaver({ referrerId, payOut: true }, context)
  await db.referrer.update({ where: { id: referrerId }, data: { status: 'invited', leftAt: null } })
  await declineInvitation({ providerId: provider.id }, { ...context, actor: referrer.actor })
  expect(await details()).toMatchObject({ status: 'left', name: 'Tom Reed', payrollNumber: '42' })
})

test('another provider’s people are not there', async () => {
  const { context } = await setUp({ points: false })
  const { referrerId, details } = await setUp({ points: false })
  expect(await recordLeaver({ referrerId, payOut: true }, context)).toEqual({ ok: false, reason: 'not-found' })
  expect(await details()).toMatchObject({ status: 'active' })
})

test('who was refused is kept for three months', async () => {
  const { clock, provider } = await setUp({ points: false })
  const refused = await makeReferrer(db, provider, { status: 'refused', updatedAt: clock.now(), name: 'Joan' })
  const nameNow = async () => (await db.referrer.findUniqueOrThrow({ where: { id: refused.id } })).name
  clock.advance(89 * 86_400_000)
  await eraseLeaversSweep.run(db, clock.now())
  expect(await nameNow()).toBe('Joan')
  clock.advance(2 * 86_400_000)
  await eraseLeaversSweep.run(db, clock.now())
  expect(await nameNow()).toBe('')
})
