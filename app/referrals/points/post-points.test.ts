import { beforeEach, describe, expect, test } from 'vitest'
import type { FriendMilestone } from '#app/referrals/programmes/milestones'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'
import { awardToReferrer, postMilestones } from './post-points.server'
import { pointsHistory } from './queries-history.server'
import { pointsPage } from './queries-page.server'
import { pointsOf } from './queries.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const programme = await makeProgramme(db, provider)
const now = new Date('2026-04-02T10:00:00Z')

async function setting() {
  const referrer = await makeReferrer(db, provider)
  const { id } = await makeReferral(db, programme, referrer)
  const post = async (...wanted: FriendMilestone[]) =>
    inTransaction(db, async (tx) => {
      const referral = await tx.referral.findUniqueOrThrow({ where: { id } })
      return postMilestones(tx, { referral, wanted, now })
    })
  const me = { providerId: provider.id, personId: referrer.personId }
  const balance = async () => (await pointsOf(db, me)).balance
  const hold = (held: boolean) => db.referral.update({ where: { id }, data: { held } })
  return { referrer, referralId: id, post, me, balance, hold }
}

let it: Awaited<ReturnType<typeof setting>>
beforeEach(async () => {
  it = await setting()
})

describe('milestones', () => {
  test('are paid once, taken back with the facts, and put back', async () => {
    expect(await it.post('interested', 'interviewed', 'started', 'new_to_care')).toEqual({
      awarded: [
        { milestone: 'interested', points: 5 },
        { milestone: 'interviewed', points: 20 },
        { milestone: 'started', points: 75 },
        { milestone: 'new_to_care', points: 25 },
      ],
      reversed: [],
    })
    const none = { awarded: [], reversed: [] }
    expect(await it.post('interested', 'interviewed', 'started', 'new_to_care')).toEqual(none)
    expect(await it.post('interested', 'interviewed')).toEqual({
      awarded: [],
      reversed: [
        { milestone: 'started', points: 75 },
        { milestone: 'new_to_care', points: 25 },
      ],
    })
    expect(await it.balance()).toBe(25)
    expect(await it.post('interested', 'interviewed', 'started')).toEqual({
      awarded: [{ milestone: 'started', points: 75 }],
      reversed: [],
    })
    expect(await it.post()).toMatchObject({ awarded: [], reversed: [{ points: 5 }, { points: 20 }, { points: 75 }] })
    expect(await it.balance()).toBe(0)
  })

  test('that the rules give nothing for are not posted', async () => {
    expect(await it.post('retained_26')).toEqual({ awarded: [], reversed: [] })
  })

  test('wait while a flag is open; what is taken back does not', async () => {
    await it.post('interested')
    await it.hold(true)
    expect(await it.post('interested', 'interviewed')).toEqual({ awarded: [], reversed: [] })
    expect(await it.post()).toEqual({ awarded: [], reversed: [{ milestone: 'interested', points: 5 }] })
    expect(await it.post('interested')).toEqual({ awarded: [], reversed: [] })
    await it.hold(false)
    expect((await it.post('interested', 'interviewed')).awarded).toHaveLength(2)
    expect(await it.balance()).toBe(25)
  })

  test('reached by somebody who may not earn are worth nothing, for ever', async () => {
    const exclusion = {
      councilId: council.id,
      providerId: provider.id,
      byPersonId: it.referrer.personId,
      createdAt: now,
    }
    await it.post('interested')
    await db.programmeExclusion.create({ data: { ...exclusion, personId: it.referrer.personId } })
    expect(await it.post('interested', 'interviewed')).toEqual({
      awarded: [{ milestone: 'interviewed', points: 0 }],
      reversed: [],
    })
    await db.programmeExclusion.updateMany({ where: { personId: it.referrer.personId }, data: { endedAt: now } })
    expect(await it.post('interested', 'interviewed')).toEqual({ awarded: [], reversed: [] })
    expect(await it.balance()).toBe(5)
    const { rows } = await pointsHistory(db, { ...it.me, page: 1 })
    expect(rows[0]).toMatchObject({
      title: 'A friend is interviewed',
      points: 0,
      note: expect.stringContaining('could not'),
    })
  })

  test('settled by many at once are posted once', async () => {
    const posted = await Promise.all(Array.from({ length: 6 }, () => it.post('interested', 'started')))
    expect(posted.flatMap(({ awarded }) => awarded)).toHaveLength(2)
    expect(await it.balance()).toBe(80)
  })
})

describe('joining and sharing', () => {
  const award = (given: { milestone: 'joining' } | { milestone: 'share'; vacancyId: string }, at = now) =>
    inTransaction(db, (tx) => awardToReferrer(tx, { referrer: it.referrer, now: at, ...given }))
  const vacancies = async (many: number) => {
    const made = []
    for (let number = 0; number < many; number++) made.push(await makeVacancy(db, provider, site))
    return made.map(({ id }) => id)
  }

  test('joining once', async () => {
    expect(await award({ milestone: 'joining' })).toBe(5)
    expect(await award({ milestone: 'joining' })).toBe(0)
    expect(await it.balance()).toBe(5)
  })

  test('the first share of a vacancy, ten in a London month', async () => {
    const [first, ...others] = await vacancies(12)
    const late = new Date('2026-03-31T22:30:00Z')
    expect(await award({ milestone: 'share', vacancyId: first! }, late)).toBe(1)
    expect(await award({ milestone: 'share', vacancyId: first! })).toBe(0)
    // 11.30pm on 31 March is still March in London; half an hour later is not.
    const april = new Date('2026-03-31T23:30:00Z')
    const points = []
    for (const vacancyId of others) points.push(await award({ milestone: 'share', vacancyId }, april))
    expect(points).toEqual([...Array<number>(10).fill(1), 0])
    const view = await pointsPage(db, { ...it.me, now: april })
    expect(view?.earning).toMatchObject({ sharesThisMonth: 10, may: true, running: true })
    expect(await award({ milestone: 'share', vacancyId: others.at(-1)! }, new Date('2026-05-02T10:00:00Z'))).toBe(1)
  })

  test('twelve shares at once bring ten points', async () => {
    const ids = await vacancies(12)
    const points = await Promise.all(ids.map((vacancyId) => award({ milestone: 'share', vacancyId })))
    expect(points.reduce((sum, entry) => sum + entry, 0)).toBe(10)
  })

  test('nothing while the programme does not run, or for whoever chooses who is hired', async () => {
    await db.programme.update({ where: { id: programme.id }, data: { status: 'paused' } })
    expect(await award({ milestone: 'joining' })).toBe(0)
    await db.programme.update({ where: { id: programme.id }, data: { status: 'on' } })
    const owner = await makeReferrer(db, provider, { actor: await makeMember(db, provider, 'owner') })
    const posted = inTransaction(db, (tx) => awardToReferrer(tx, { referrer: owner, milestone: 'joining', now }))
    expect(await posted).toBe(0)
    expect(await award({ milestone: 'joining' })).toBe(5)
  })
})

test('points at one provider are not told at another', async () => {
  await it.post('started')
  const rival = await makeProvider(db, council)
  const elsewhere = { ...it.me, providerId: rival.id }
  expect(await pointsOf(db, elsewhere)).toEqual({ accounts: [], balance: 0, owed: 0, pence: 0 })
  expect((await pointsHistory(db, { ...elsewhere, page: 1 })).rows).toEqual([])
  expect(await pointsPage(db, { ...elsewhere, now })).toBeNull()
})
