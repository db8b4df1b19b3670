import { describe, expect, it } from 'vitest'
import { agreeToMatching } from './agree-to-matching.server'
import { registeredCandidate } from '#app/brokering/registering/registering.fixture'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { leaveMatching, withdrawMatchingConsent } from './end-matching.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-02T10:00:00Z')
const council = await makeCouncil(db)
const world = { db, clock, council }
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const broker = await makeStaff(db, council, 'broker')

/** A question to the candidate that is not answered yet. */
async function askedAbout(candidateId: string) {
  const vacancy = await makeVacancy(db, provider, site)
  return db.introduction.create({
    data: {
      councilId: council.id,
      candidateId,
      vacancyId: vacancy.id,
      vacancyCouncilId: council.id,
      providerId: provider.id,
      status: 'awaiting_candidate',
      score: 800,
      wants: 400,
      needs: 400,
      explained: {},
      weightsVersion: 0,
      brokerPersonId: broker.personId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
      askedAt: clock.now(),
    },
  })
}

const statusOf = async (id: string) => (await db.candidate.findUniqueOrThrow({ where: { id } })).status
const consents = (personId: string) => db.consent.findMany({ where: { personId }, orderBy: { givenAt: 'asc' } })

describe('withdrawing the consent to be matched', () => {
  it('dates it, stops matching and closes what was not sent, once; agreeing again starts a new one', async () => {
    const { id, actor } = await registeredCandidate(world)
    const introduction = await askedAbout(id)
    const mine = { ...world, actor }
    clock.advance(60_000)
    const twice = await Promise.all([
      withdrawMatchingConsent({ candidateId: id }, mine),
      withdrawMatchingConsent({ candidateId: id }, mine),
    ])
    expect(twice).toEqual([{ ok: true }, { ok: true }])
    expect(await statusOf(id)).toBe('paused')
    expect(await consents(actor.personId)).toMatchObject([{ withdrawnAt: clock.now() }])
    expect(await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).toMatchObject({
      status: 'closed',
      reason: 'consent-withdrawn',
    })
    expect(await db.event.count({ where: { entityId: id, change: 'end_consent' } })).toBe(1)

    clock.advance(60_000)
    expect(await agreeToMatching({ candidateId: id }, mine)).toEqual({ ok: true })
    expect(await statusOf(id)).toBe('active')
    expect(await consents(actor.personId)).toMatchObject([
      { withdrawnAt: expect.any(Date) },
      { givenAt: clock.now(), withdrawnAt: null },
    ])
  })

  it('is nobody else’s to do', async () => {
    const { id, actor } = await registeredCandidate(world)
    const other = { ...world, actor: await makePerson(db) }
    expect(await withdrawMatchingConsent({ candidateId: id }, other)).toEqual({ ok: false, reason: 'not-found' })
    expect(await leaveMatching({ candidateId: id, reason: 'not-now' }, other)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await consents(actor.personId)).toMatchObject([{ withdrawnAt: null }])
  })
})

describe('leaving', () => {
  it('closes the case with its reason, ends the consent and what was not sent, and says so once', async () => {
    const { id, actor } = await registeredCandidate(world)
    const introduction = await askedAbout(id)
    const mine = { ...world, actor }
    await leaveMatching({ candidateId: id, reason: 'found-work' }, mine)
    await leaveMatching({ candidateId: id, reason: 'not-for-me' }, mine)
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'closed',
      closedReason: 'found-work',
    })
    expect(await consents(actor.personId)).toMatchObject([{ withdrawnAt: clock.now() }])
    expect(await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).toMatchObject({
      status: 'closed',
      reason: 'candidate-left',
    })
    expect(await db.message.count({ where: { recipientPersonId: actor.personId, template: 'candidate-left' } })).toBe(1)
    expect(await db.event.count({ where: { entityId: id, change: 'close', code: 'found-work' } })).toBe(1)
  })
})
