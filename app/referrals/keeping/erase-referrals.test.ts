import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requestCashIn } from '#app/referrals/cash-ins/request-cash-in.server'
import { friendKeys } from '#app/referrals/friends/friend-keys.server'
import { thanksFor } from '#app/referrals/thanks/queries.server'
import { inTransaction } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makePerson } from '#app/testing/factories'
import { makeReferral } from '#app/testing/referral-factories'
import { eraseLeaversSweep } from './erase-leavers.server'
import { erasePerson } from '#app/across/erasing/erase-person.server'
import { pointsLostByErasing } from './erase-referrals.server'
import { exportPerson } from '#app/across/erasing/export-person.server'
import { apply, ledgerOf, readReferral, referringWorld } from '#app/referrals/friends/referring.fixture'
import { settleReferral } from '#app/referrals/friends/settling/settle-referral.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()

/** A friend who has started work. */
async function startedFriend(world: Awaited<ReturnType<typeof referringWorld>>) {
  const made = await apply(world, { columns: { status: 'hired' } })
  const { id: applicationId, councilId, providerId, vacancyId, personId } = made.application
  const at = world.clock.now()
  const row = { councilId, providerId, vacancyId, personId: personId!, applicationId, createdAt: at, updatedAt: at }
  await db.employment.create({ data: { ...row, status: 'started', startedOn: new Date('2026-03-01') } })
  await inTransaction(db, (tx) => settleReferral(tx, { referralId: made.referralId!, now: at, by: 'system' }))
  return made
}

describe('a friend who is erased', () => {
  it('is told who told them, and leaves nothing but a stage', async () => {
    const world = await referringWorld(db)
    const { friend, referralId } = await apply(world)
    const { referrals } = await exportPerson({ db, clock: world.clock, actor: friend })
    expect(referrals.toldBySomebody).toMatchObject([{ toldBy: 'Amira', stage: 'interested', how: 'application' }])
    expect((await ledgerOf(db, referralId!)).net).toEqual({ interested: 5 })
    const { councilId, providerId } = await db.referral.update({
      where: { id: referralId! },
      data: { showsName: true },
    })
    const decided = { status: 'cleared', decidedByPersonId: world.manager.personId, decidedAt: world.clock.now() }
    const flag = { councilId, providerId, referralId: referralId!, kind: 'burst', raisedAt: world.clock.now() }
    await db.referralFlag.create({ data: { ...flag, ...decided, words: 'We rang Wren.' } })
    const thanks = { councilId, providerId, referrerId: world.amira.id, referralId: referralId! }
    const thanked = { ...thanks, fromPersonId: world.manager.personId, at: world.clock.now() }
    const { id } = await db.thankYou.create({ data: { ...thanked, words: 'Thank you for bringing Wren!' } })
    expect(await erasePerson({ db, clock: world.clock, actor: friend })).toEqual({ ok: true })
    expect(await readReferral(db, referralId)).toMatchObject({
      personId: null,
      keys: [],
      stage: 'closed',
      endedReason: 'erased',
      friendSealed: null,
      showsName: false,
      flags: [{ words: '' }],
    })
    expect((await ledgerOf(db, referralId!)).net).toEqual({})
    expect(await db.thankYou.findUnique({ where: { id } })).toMatchObject({ words: '' })
    const reader = { providerId, personId: world.amira.personId, now: world.clock.now() }
    expect(await thanksFor(db, reader)).toEqual([])
  })

  it('leaves the points of a start to whoever told them', async () => {
    const world = await referringWorld(db)
    const { friend, referralId } = await startedFriend(world)
    await erasePerson({ db, clock: world.clock, actor: friend })
    expect((await ledgerOf(db, referralId!)).net).toEqual({ interested: 5, interviewed: 20, started: 75 })
  })

  it('takes along the number of somebody who only asked to be called with the same address', async () => {
    const world = await referringWorld(db)
    const friend = await makePerson(db, { name: 'Keisha Brown' })
    const [key] = friendKeys({ personId: null, email: friend.email, phone: null })
    const contact = { name: 'Keisha Brown', phone: '07700 900871', email: friend.email, when: 'any' }
    const { id, providerId, interestAt } = await makeReferral(db, world.programme, world.amira, {
      interestAt: world.clock.now(),
      friendSealed: sealText(JSON.stringify(contact)),
    })
    const ownedUntil = new Date('2026-09-01')
    await db.referralFriendKey.create({
      data: { providerId, referralId: id, key: key!, ownedFrom: interestAt, ownedUntil },
    })
    const { referrals } = await exportPerson({ db, clock: world.clock, actor: friend })
    expect(referrals.toldBySomebody).toMatchObject([{ askedToBeCalled: contact }])
    await erasePerson({ db, clock: world.clock, actor: friend })
    expect(await readReferral(db, id)).toMatchObject({ friendSealed: null, endedReason: 'erased', keys: [] })
  })
})

describe('a referrer who is erased', () => {
  it('has an export of points and friends without names, is warned, and is forgotten while points stay', async () => {
    const world = await referringWorld(db)
    await startedFriend(world)
    const { amira, clock } = world
    await db.thankYou.create({
      data: {
        councilId: amira.councilId,
        providerId: amira.providerId,
        referrerId: amira.id,
        fromPersonId: world.manager.personId,
        words: 'Thank you, Amira!',
        at: clock.now(),
      },
    })
    const left = { councilId: amira.councilId, providerId: amira.providerId, personId: amira.personId }
    await db.programmeExclusion.create({
      data: { ...left, words: 'Hires people.', byPersonId: world.manager.personId, createdAt: clock.now() },
    })
    const exported = await exportPerson({ db, clock, actor: amira.actor })
    expect(exported.referrals.asReferrer).toMatchObject([{ mayNotEarn: [{ words: 'Hires people.' }] }])
    expect(exported.referrals.asReferrer).toMatchObject([
      { status: 'active', balance: 100, friends: [{ stage: 'started' }], thanks: [{ words: 'Thank you, Amira!' }] },
    ])
    expect(JSON.stringify(exported.referrals)).not.toContain('Wren')
    expect(await pointsLostByErasing(db, amira.personId)).toMatchObject([{ points: 100, pence: 10_000 }])
    await erasePerson({ db, clock, actor: amira.actor })
    const row = await db.referrer.findUniqueOrThrow({
      where: { id: amira.id },
      include: { thanks: true, accounts: true },
    })
    expect(row).toMatchObject({ status: 'left', name: '', payrollNumber: null, thanks: [{ words: '' }] })
    expect(row.accounts).toMatchObject([{ balance: 100 }])
  })

  it('keeps a name with the employer until the payout on its way has ended', async () => {
    const world = await referringWorld(db)
    await startedFriend(world)
    const { amira, clock, manager } = world
    const cashInRequest = await inTransaction(db, (tx) =>
      requestCashIn(tx, { referrer: amira, now: clock.now(), by: amira.actor }),
    )
    expect(cashInRequest).toMatchObject({ ok: true, points: 100 })
    await erasePerson({ db, clock, actor: amira.actor })
    expect(await db.referrer.findUnique({ where: { id: amira.id } })).toMatchObject({
      status: 'left',
      name: amira.name,
    })
    const cashIn = await db.cashIn.findFirstOrThrow({ where: { referrerId: amira.id } })
    await db.$transaction(async (tx) => {
      const at = clock.now()
      const decided = { decidedByPersonId: manager.personId, decidedAt: at, endedAt: at, words: 'No.', updatedAt: at }
      await tx.cashIn.update({ where: { id: cashIn.id }, data: { status: 'rejected', ...decided } })
      const taken = await tx.pointsEntry.findFirstOrThrow({ where: { cashInId: cashIn.id } })
      const { id: undoesId, at: _at, points, ...rest } = taken
      await tx.pointsEntry.create({ data: { ...rest, kind: 'cash_in_return', points: -points, undoesId, at } })
    })
    await eraseLeaversSweep.run(db, clock.now())
    expect(await db.referrer.findUnique({ where: { id: amira.id } })).toMatchObject({ name: '' })
  })

  it('stays where they are no part of it', async () => {
    const world = await referringWorld(db)
    const stranger = await makePerson(db)
    await makeApplication(db, world.vacancy, stranger)
    await erasePerson({ db, clock: world.clock, actor: stranger })
    expect(await db.referrer.findUnique({ where: { id: world.amira.id } })).toMatchObject({ status: 'active' })
  })
})
