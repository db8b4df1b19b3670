import { describe, expect, it, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferralLink, makeReferrer } from '#app/testing/referral-factories'
import { chooseLeaderboard } from '#app/referrals/referrers/choose-leaderboard.server'
import { challengesFor, leaderboardOf, thanksFor } from './queries.server'
import { listChallenges, oneChallenge } from './queries-challenges.server'
import { createChallenge, endChallenge } from './run-challenge.server'
import { sendThankYou } from './send-thank-you.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const clock = fixedClock('2026-03-10T12:00:00Z')

async function setUp() {
  const provider = await makeProvider(db, council)
  const manager = await makeMember(db, provider, 'owner')
  const programme = await makeProgramme(db, provider)
  const amira = await makeReferrer(db, provider)
  const context = { db, clock, council, actor: manager, provider: manager.providers[0]! }
  const asker = { providerId: provider.id, personId: amira.personId, now: clock.now() }
  return { provider, manager, programme, amira, context, asker }
}

const form = (words: string, key = words) => ({ referralId: null, words, formKey: key })

describe('a thank-you', () => {
  it('reaches the referrer once, by email and on their page', async () => {
    const { amira, context, asker } = await setUp()
    const sent = { referrerId: amira.id, ...form('You brought us a gem.') }
    await Promise.all([sendThankYou(sent, context), sendThankYou(sent, context)])
    expect(await thanksFor(db, asker)).toMatchObject([{ words: 'You brought us a gem.', from: 'Grace' }])
    const mails = await db.message.findMany({ where: { recipientPersonId: amira.personId } })
    expect(mails.map(({ template }) => template)).toEqual(['thank-you'])
    expect(mails[0]!.data).toMatchObject({ from: 'Grace', words: 'You brought us a gem.' })
  })

  it('is not for another provider’s referrer, for oneself, or for somebody who left', async () => {
    const { context, provider, manager } = await setUp()
    const { amira: stranger } = await setUp()
    const left = await makeReferrer(db, provider, { status: 'left' })
    const self = await makeReferrer(db, provider, { personId: manager.personId, actor: manager })
    const thank = (referrerId: string) => sendThankYou({ referrerId, ...form('Thank you') }, context)
    expect(await thank(stranger.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await thank(left.id)).toEqual({ ok: false, reason: 'not-active' })
    expect(await thank(self.id)).toEqual({ ok: false, reason: 'own' })
    expect(await thank('nonsense')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('about a friend is only for who told that friend', async () => {
    const { amira, programme, provider, context } = await setUp()
    const other = await makeReferrer(db, provider)
    const { id } = await makeReferral(db, programme, amira)
    const about = { ...form('Thank you for them'), referralId: id }
    expect(await sendThankYou({ referrerId: other.id, ...about }, context)).toEqual({ ok: false, reason: 'not-found' })
    expect(await sendThankYou({ referrerId: amira.id, ...about }, context)).toMatchObject({ ok: true, name: 'Amira' })
  })
})

const march = { startsOn: '2026-03-09', endsOn: '2026-03-22' } as const

describe('a team challenge', () => {
  const challenge = { name: 'Before Easter', goal: 'shares', target: 3, ...march, siteId: null } as const

  it('counts a shared job once a day for each person', async () => {
    const { provider, amira, context, asker } = await setUp()
    const link = await makeReferralLink(db, amira)
    const share = (at: string) => ({
      councilId: council.id,
      providerId: provider.id,
      referrerId: amira.id,
      linkId: link.id,
      channel: 'copy',
      at: new Date(at),
    })
    await db.referralShare.createMany({
      data: [
        share('2026-03-08T23:00:00Z'),
        share('2026-03-09T09:00:00Z'),
        share('2026-03-09T10:00:00Z'),
        share('2026-03-10T09:00:00Z'),
      ],
    })
    const made = await createChallenge({ ...challenge, formKey: 'a' }, context)
    await createChallenge({ ...challenge, formKey: 'a' }, context)
    expect(made.ok).toBe(true)
    expect(await challengesFor(db, asker)).toMatchObject([{ name: 'Before Easter', reached: 2, target: 3, site: null }])
  })

  it('counts friends who are interested or start, without those that are checked or do not count', async () => {
    const { provider, amira, programme, context, asker } = await setUp()
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    const interestAt = new Date('2026-03-10T09:00:00Z')
    const started = await makeApplication(db, vacancy, await makePerson(db))
    await db.employment.create({
      data: {
        councilId: council.id,
        providerId: provider.id,
        applicationId: started.id,
        personId: started.personId!,
        status: 'started',
        startedOn: new Date('2026-03-10'),
        createdAt: interestAt,
        updatedAt: interestAt,
      },
    })
    await makeReferral(db, programme, amira, { interestAt, applicationId: started.id })
    await makeReferral(db, programme, amira, { interestAt, held: true })
    await makeReferral(db, programme, amira, {
      interestAt,
      stage: 'closed',
      closedReason: 'does_not_count',
      endedAt: interestAt,
      endedReason: 'does_not_count',
    })
    await createChallenge({ ...challenge, goal: 'interested', formKey: 'b' }, context)
    await createChallenge({ ...challenge, goal: 'started', formKey: 'c' }, context)
    const found = await challengesFor(db, asker)
    expect(Object.fromEntries(found.map(({ goal, reached }) => [goal, reached]))).toEqual({ interested: 1, started: 1 })
  })

  it('counts a friend who starts through a second application, once', async () => {
    const { provider, amira, programme, context, asker } = await setUp()
    const site = await makeSite(db, provider)
    const friend = await makePerson(db)
    const at = new Date('2026-03-09T09:00:00Z')
    const applied = async (started: boolean) => {
      const vacancy = await makeVacancy(db, provider, site)
      const application = await makeApplication(db, vacancy, friend, { submittedAt: at })
      await db.employment.create({
        data: {
          councilId: council.id,
          providerId: provider.id,
          applicationId: application.id,
          personId: friend.personId,
          status: started ? 'started' : 'fell_through',
          startedOn: started ? new Date('2026-03-10') : null,
          createdAt: at,
          updatedAt: at,
        },
      })
      return application
    }
    const first = await applied(false)
    await applied(true)
    const of = { applicationId: first.id, personId: friend.personId, interestAt: at }
    await makeReferral(db, programme, amira, of)
    await createChallenge({ ...challenge, goal: 'started', formKey: 'h' }, context)
    expect(await challengesFor(db, asker)).toMatchObject([{ reached: 1 }])
  })

  it('of one place is for its people alone, and ends when a manager ends it', async () => {
    const { provider, context, asker } = await setUp()
    const site = await makeSite(db, provider)
    const made = await createChallenge({ ...challenge, siteId: site.id, formKey: 'd' }, context)
    expect(await challengesFor(db, asker)).toEqual([])
    await db.referrer.updateMany({ where: { providerId: provider.id }, data: { siteId: site.id } })
    expect(await challengesFor(db, asker)).toMatchObject([{ site: 'Cherwell House' }])
    const id = made.ok ? made.id : ''
    expect((await endChallenge({ id }, context)).ok).toBe(true)
    expect(await endChallenge({ id }, context)).toEqual({ ok: false, reason: 'over-already' })
    expect(await challengesFor(db, asker)).toEqual([])
    const listed = await listChallenges(db, { providerId: provider.id, page: 1, now: clock.now() })
    expect(listed.rows).toMatchObject([{ id, state: 'over', reached: 0 }])
  })

  it('is another provider’s business', async () => {
    const { context } = await setUp()
    const { provider: rival, context: rivals } = await setUp()
    const made = await createChallenge({ ...challenge, formKey: 'e' }, context)
    const id = made.ok ? made.id : ''
    expect(await oneChallenge(db, { id, providerId: rival.id, now: clock.now() })).toBeNull()
    expect(await endChallenge({ id }, rivals)).toEqual({ ok: false, reason: 'not-found' })
    const site = await makeSite(db, rival)
    expect(await createChallenge({ ...challenge, siteId: site.id, formKey: 'f' }, context)).toEqual({
      ok: false,
      reason: 'unknown-site',
    })
    const over = { ...challenge, startsOn: '2026-02-01', endsOn: '2026-02-28', formKey: 'g' } as const
    expect(await createChallenge(over, context)).toEqual({ ok: false, reason: 'over-already' })
  })
})

test('the leaderboard shows this month’s points of those who chose it, by first name', async () => {
  const { provider, programme, amira, asker } = await setUp()
  const ben = await makeReferrer(db, provider, { name: 'Ben Okoro', leaderboard: true })
  const shy = await makeReferrer(db, provider, { name: 'Shy Person' })
  const award = (referrer: { id: string }, points: number, at: string, applied: { id: string }) => ({
    councilId: council.id,
    providerId: provider.id,
    programmeId: programme.id,
    versionId: programme.version.id,
    referrerId: referrer.id,
    kind: 'award',
    milestone: points === 20 ? 'interviewed' : 'interested',
    points,
    referralId: applied.id,
    at: new Date(at),
  })
  const friendOf = (referrer: { id: string }) => makeReferral(db, programme, referrer)
  const chosen = { db, clock, council, actor: amira.actor, provider: amira.actor.providers[0]! }
  const friend = await friendOf(ben)
  await db.pointsEntry.create({ data: award(ben, 5, '2026-03-02T09:00:00Z', friend) })
  await db.pointsEntry.create({ data: award(ben, 20, '2026-02-28T09:00:00Z', friend) })
  await db.pointsEntry.create({ data: award(shy, 20, '2026-03-02T09:00:00Z', await friendOf(shy)) })
  await db.pointsEntry.create({ data: award(amira, 20, '2026-03-02T09:00:00Z', await friendOf(amira)) })
  expect(await leaderboardOf(db, asker)).toEqual({
    month: '2026-03-01',
    joined: false,
    rows: [{ place: 1, name: 'Ben', points: 5, you: false }],
  })
  await chooseLeaderboard({ show: true }, chosen)
  await chooseLeaderboard({ show: true }, chosen)
  expect(await leaderboardOf(db, asker)).toMatchObject({
    joined: true,
    rows: [
      { place: 1, name: 'Amira', points: 20, you: true },
      { place: 2, name: 'Ben', points: 5 },
    ],
  })
  const events = await db.event.findMany({ where: { entity: 'referrer', entityId: amira.id } })
  expect(events.map(({ change }) => change)).toEqual(['show_on_leaderboard'])
  await chooseLeaderboard({ show: false }, chosen)
  expect(await leaderboardOf(db, asker)).toMatchObject({ joined: false, rows: [{ name: 'Ben' }] })
})
