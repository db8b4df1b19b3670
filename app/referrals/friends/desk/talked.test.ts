import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { standingPoints } from '#app/referrals/cash-ins/queries-standing.server'
import { useDatabase } from '#app/testing/database'
import { askToBeCalled } from '../ask-to-be-called.server'
import { decideFlag } from '../flags/decide-flag.server'
import { anyPhone, apply, ledgerOf, readReferral, referringWorld, type ReferringWorld } from '../referring.fixture'
import { contactFriend } from './contact-friend.server'
import { endReferral } from './end-referral.server'

const { db } = await useDatabase()

/** Somebody asks to be called by the link; answers the referral. */
async function asks(world: ReferringWorld, name = 'Wren Appleyard') {
  const request = { name, phone: anyPhone(), email: null, when: 'any', showsName: false } as const
  const before = new Set((await db.referral.findMany({ select: { id: true } })).map(({ id }) => id))
  const { clock, amira } = world
  await askToBeCalled({ ...request, formKey: randomUUID() }, { db, clock, link: amira.link, device: null })
  return (await db.referral.findMany({ select: { id: true } })).find(({ id }) => !before.has(id))!.id
}

describe('an interest that somebody typed', () => {
  it('brings nothing until the provider has talked with them: four numbers are no 20 points', async () => {
    const world = await referringWorld(db)
    const ids: string[] = []
    for (let n = 0; n < 4; n += 1) ids.push(await asks(world))
    for (const id of ids) expect((await ledgerOf(db, id)).entries).toEqual([])
    expect(await contactFriend({ id: ids[0]! }, world.work)).toEqual({ ok: true })
    expect(await contactFriend({ id: ids[0]! }, world.work)).toEqual({ ok: true })
    expect((await ledgerOf(db, ids[0]!)).net).toEqual({ interested: 5 })
    expect((await ledgerOf(db, ids[1]!)).net).toEqual({})
  })

  it('brings nothing by the word of who told them: a manager has not talked with their own friend', async () => {
    const world = await referringWorld(db)
    const id = await asks(world)
    const { personId } = await db.referrer.findUniqueOrThrow({ where: { id: world.amira.id } })
    const work = { ...world.work, actor: { ...world.manager, personId } }
    expect(await contactFriend({ id }, work)).toEqual({ ok: false, reason: 'own' })
    expect((await ledgerOf(db, id)).entries).toEqual([])
  })

  it.each(['wrong_number', 'knew_nothing'] as const)('is taken back: %s', async (reason) => {
    const world = await referringWorld(db)
    const id = await asks(world)
    await contactFriend({ id }, world.work)
    expect(await endReferral({ id, reason, words: '' }, world.work)).toEqual({ ok: true })
    expect(await endReferral({ id, reason, words: '' }, world.work)).toEqual({ ok: true })
    expect((await ledgerOf(db, id)).net).toEqual({})
    expect(await readReferral(db, id)).toMatchObject({ stage: 'closed', closedReason: reason })
    expect(await contactFriend({ id }, world.work)).toEqual({ ok: false, reason: 'ended' })
  })

  it('is no wrong number once they have applied', async () => {
    const world = await referringWorld(db)
    const { referralId } = await apply(world)
    const end = { id: referralId!, reason: 'wrong_number', words: '' } as const
    expect(await endReferral(end, world.work)).toEqual({ ok: false, reason: 'has-applied' })
  })

  it('brings points for so many friends a month, and what is over is never paid later', async () => {
    const world = await referringWorld(db, { rules: { rules: { interestMost: 2 } } })
    const nets = []
    for (let n = 0; n < 3; n += 1) {
      const id = await asks(world)
      await contactFriend({ id }, world.work)
      nets.push((await ledgerOf(db, id)).net)
      if (n === 2) {
        world.clock.advance(40 * 86_400_000)
        const award = await db.pointsEntry.findFirstOrThrow({ where: { referralId: id } })
        expect(award).toMatchObject({ points: 0, code: 'month-full' })
      }
    }
    expect(nets.slice(0, 2)).toEqual([{ interested: 5 }, { interested: 5 }])
    const next = await asks(world)
    await contactFriend({ id: next }, world.work)
    expect((await ledgerOf(db, next)).net).toEqual({ interested: 5 })
  })

  it('says at a cash-in what it stands on', async () => {
    const world = await referringWorld(db)
    const id = await asks(world, 'Robin Marsh')
    await contactFriend({ id }, world.work)
    const { programmeId, providerId, referrerId } = await db.referral.findUniqueOrThrow({ where: { id } })
    expect(await standingPoints(db, { programmeId, providerId, referrerId })).toMatchObject([
      {
        friend: 'Robin Marsh',
        points: 5,
        referralId: id,
        standsOn: expect.stringMatching(/^You talked with them on /),
      },
    ])
  })
})

it('a self-referral earns nothing, even when a manager clears the check, and the database refuses it too', async () => {
  const world = await referringWorld(db)
  const { referralId } = await apply(world, { friend: world.amira.actor })
  const flag = await db.referralFlag.findFirstOrThrow({ where: { referralId: referralId!, kind: 'same-person' } })
  await decideFlag({ flagId: flag.id, decision: 'clear', words: '' }, world.work)
  expect((await ledgerOf(db, referralId!)).net).toEqual({})
  const referral = await db.referral.findUniqueOrThrow({ where: { id: referralId! } })
  const { councilId, providerId, programmeId, referrerId, versionId } = referral
  const award = { councilId, providerId, programmeId, referrerId, versionId, referralId: referral.id }
  await expect(
    db.pointsEntry.create({
      data: { ...award, kind: 'award', milestone: 'interested', points: 5, at: world.clock.now() },
    }),
  ).rejects.toThrow('points_self')
})
