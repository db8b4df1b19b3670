import { describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { agreeToMatching } from '#app/brokering/own/agree-to-matching.server'
import { changeProfile } from '#app/brokering/candidates/change-profile.server'
import { makeCandidate } from '#app/brokering/candidates/make-candidate.server'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { moveCandidate, moveCandidatesOf } from '#app/brokering/candidates/move-candidate.server'
import { pauseMatching, resumeMatching } from '#app/brokering/own/pause-matching.server'
import { likelyDuplicates } from '#app/brokering/candidates/queries-duplicates.server'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { banbury, completeRegisterDraft, registeredCandidate, typedRegistration } from './registering.fixture'
import { registerOnline } from './register-online.server'
import { readRegistration } from './draft-answers'
import { candidateSweeps } from './tasks.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-02T10:00:00Z')
const council = await makeCouncil(db)
const world = { db, clock, council }
const sweep = (name: string, at: Date) => candidateSweeps.find((one) => one.name === name)!.run(db, at)
const changes = async (entityId: string) =>
  (await db.event.findMany({ where: { entityId }, orderBy: { id: 'asc' } })).map(({ change }) => change)

describe('registering online', () => {
  it('makes an active candidate with their consent in its exact words, their details, events and one mail', async () => {
    const { id, actor } = await registeredCandidate(world)
    expect(await changes(id)).toEqual(['register', 'consent_to_matching', 'complete_profile', 'activate'])
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      registeredHow: 'online',
      registeredByPersonId: null,
      brokerPersonId: null,
      activeSince: clock.now(),
      ...banbury,
    })
    expect(await db.consent.findMany({ where: { personId: actor.personId } })).toMatchObject([
      {
        councilId: council.id,
        purpose: 'matching',
        wording: matchingConsentText({ council: council.name }),
        how: 'online',
        givenAt: clock.now(),
        withdrawnAt: null,
      },
    ])
    expect(await db.person.findUniqueOrThrow({ where: { id: actor.personId } })).toMatchObject({
      name: 'Wren Appleyard',
      phone: '+447700900431',
      postcode: 'OX16 5QQ',
    })
    expect(await db.message.findMany({ where: { recipientPersonId: actor.personId } })).toMatchObject([
      { template: 'candidate-registered', data: { active: true, byBroker: false } },
    ])
    expect(await db.candidateDraft.count({ where: { secretHash: actor.email } })).toBe(0)
  })

  it('makes one candidate of ten that arrive at once', async () => {
    const actor = await makePerson(db)
    const registration = readRegistration({ answers: typedRegistration(actor.email) }, clock.now())!
    const draftId = await completeRegisterDraft(world, actor.email)
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        registerOnline({ ...registration, position: banbury, draftId }, { ...world, actor }),
      ),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    // A second click on the same draft is no second registration.
    expect(all.map(({ already }) => already)).toEqual(Array.from({ length: 10 }, () => false))
    expect(await db.message.count({ where: { recipientPersonId: actor.personId } })).toBe(1)
    expect(await db.consent.count({ where: { personId: actor.personId } })).toBe(1)
  })

  it('leaves an earlier registration as it is', async () => {
    const { id, actor, registration } = await registeredCandidate(world)
    const draftId = await completeRegisterDraft(world, `again-${actor.email}`)
    const profile = { ...registration.profile, travelMinutes: 90 }
    expect(await registerOnline({ ...registration, profile, position: banbury, draftId }, { ...world, actor })).toEqual(
      {
        id,
        already: true,
      },
    )
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({ travelMinutes: 30 })
  })

  it('takes back whoever left, with what they say now', async () => {
    const { id, actor, registration } = await registeredCandidate(world)
    const by = { personId: actor.personId }
    await inTransaction(db, (tx) =>
      moveCandidate(tx, {
        candidateId: id,
        event: 'close',
        reason: 'not-now',
        by,
        party: 'candidate',
        now: clock.now(),
      }),
    )
    const draftId = await completeRegisterDraft(world, `back-${actor.email}`)
    const profile = { ...registration.profile, travelMinutes: 90 }
    expect(await registerOnline({ ...registration, profile, position: banbury, draftId }, { ...world, actor })).toEqual(
      {
        id,
        already: false,
      },
    )
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      travelMinutes: 90,
      closedReason: null,
    })
  })
})

describe('a broker’s registration', () => {
  it('without times stays registered, without consent profiled, and goes on by itself', async () => {
    const broker = await makeStaff(db, council, 'broker')
    const { personId, email } = await makePerson(db)
    const { profile } = readRegistration({ answers: typedRegistration(email) }, clock.now())!
    const context = { council, actor: broker, now: clock.now() }
    const made = await inTransaction(db, (tx) =>
      makeCandidate(
        tx,
        { personId, profile: { ...profile, slots: 0 }, position: banbury, how: 'phone', consent: null },
        context,
      ),
    )
    expect(made).toMatchObject({ status: 'registered', already: false })
    const own = { db, clock, council, actor: { personId }, party: 'candidate' as const }
    const change = { profile: { slots: profile.slots } }
    expect(await changeProfile({ candidateId: made.id, step: 'when', change }, own)).toEqual({ ok: true })
    expect((await ownCandidate(db, { personId, councilId: council.id }))!.status).toBe('profiled')
    expect(await agreeToMatching({ candidateId: made.id }, own)).toEqual({ ok: true })
    expect((await ownCandidate(db, { personId, councilId: council.id }))!.status).toBe('active')
  })
})

describe('one’s own case', () => {
  it('is changed by its person only, and by brokers of its council only', async () => {
    const { id } = await registeredCandidate(world)
    const other = await makePerson(db)
    const elsewhere = await makeCouncil(db)
    const change = { candidateId: id, step: 'about-you' as const, change: { profile: { travelMinutes: 90 } } }
    const as = (given: object) => changeProfile(change, { ...world, actor: other, party: 'candidate', ...given })
    const notFound = { ok: false, reason: 'not-found' }
    expect(await as({})).toEqual(notFound)
    expect(await as({ party: 'broker', council: elsewhere })).toEqual(notFound)
    expect(await pauseMatching({ candidateId: id, until: null }, { ...world, actor: other })).toEqual(notFound)
    expect(await agreeToMatching({ candidateId: id }, { ...world, actor: other })).toEqual(notFound)
    expect(await ownCandidate(db, { personId: other.personId, councilId: council.id })).toBeNull()
    expect(await as({ party: 'broker' })).toEqual({ ok: true })
  })

  it('moves with its postcode, and says so when that is nowhere', async () => {
    const { id, actor } = await registeredCandidate(world)
    const move = (postcode: string) =>
      changeProfile(
        { candidateId: id, step: 'about-you', change: { profile: { postcode } } },
        { ...world, actor, party: 'candidate' },
      )
    expect(await move('ST1 1AA')).toEqual({ ok: true })
    const row = await db.candidate.findUniqueOrThrow({ where: { id } })
    expect(row.northings).toBeGreaterThan(300_000)
    expect(await move('BT1 1AA')).toMatchObject({
      reason: 'no-place',
      sentence: expect.stringContaining('Northern Ireland'),
    })
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({ postcode: 'ST1 1AA' })
  })

  it('pauses until a day, on which the clock starts it again, once, with one mail', async () => {
    const { id, actor } = await registeredCandidate(world)
    expect(await pauseMatching({ candidateId: id, until: '2026-03-10' }, { ...world, actor })).toMatchObject({
      ok: true,
    })
    expect(await sweep('resume-paused-candidates', new Date('2026-03-09T23:00:00Z'))).toBe(0)
    const day = new Date('2026-03-10T00:30:00Z')
    const twice = await Promise.all([sweep('resume-paused-candidates', day), sweep('resume-paused-candidates', day)])
    expect(twice.toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      pausedUntil: null,
    })
    expect(
      await db.message.count({ where: { recipientPersonId: actor.personId, template: 'candidate-resumed' } }),
    ).toBe(1)
  })

  it('pauses until further notice, and resumes by hand', async () => {
    const { id, actor } = await registeredCandidate(world)
    await pauseMatching({ candidateId: id, until: null }, { ...world, actor })
    expect(await sweep('resume-paused-candidates', new Date('2027-03-10T00:30:00Z'))).toBe(0)
    expect(await resumeMatching({ candidateId: id }, { ...world, actor })).toMatchObject({ ok: true })
    expect(await resumeMatching({ candidateId: id }, { ...world, actor })).toMatchObject({ reason: 'not-allowed' })
  })

  it('is placed and supported wherever the person is registered', async () => {
    const { id, actor } = await registeredCandidate(world)
    const { personId } = actor
    const move = (event: 'place' | 'start_work' | 'fall_through') =>
      inTransaction(db, (tx) =>
        moveCandidatesOf(tx, { personId, event, by: 'system', party: 'system', now: clock.now() }),
      )
    expect(await move('place')).toMatchObject([{ id, from: 'active', to: 'placed' }])
    expect(await move('fall_through')).toMatchObject([{ id, to: 'active' }])
    expect(await move('start_work')).toMatchObject([{ id, to: 'in_work_support' }])
    expect(await move('place')).toEqual([])
  })
})

describe('drafts and doubles', () => {
  it('drafts end after their day', async () => {
    const id = await completeRegisterDraft(world, 'old@test.example')
    await sweep('expire-registrations', clock.now())
    expect(await db.candidateDraft.count({ where: { id } })).toBe(1)
    await sweep('expire-registrations', new Date('2026-03-03T10:00:00Z'))
    expect(await db.candidateDraft.count({ where: { id } })).toBe(0)
  })

  it('finds who may be the same person in this council, and nobody of another', async () => {
    const own = await makeCouncil(db)
    const here = { ...world, council: own }
    const { id, actor } = await registeredCandidate(here)
    const find = (identity: object, councilId = own.id, exceptPersonId?: string) =>
      likelyDuplicates(db, {
        councilId,
        identity: { name: 'Jo Bird', email: null, phone: null, postcode: null, ...identity },
        exceptPersonId,
      })
    const same = { candidateId: id, personId: actor.personId, status: 'active' }
    expect(await find({ email: actor.email.toUpperCase() })).toMatchObject([{ ...same, reasons: ['email'] }])
    expect(await find({ phone: '+44 7700 900431' })).toMatchObject([{ ...same, reasons: ['phone'] }])
    expect(await find({ name: 'WREN appleyard', postcode: 'ox16 5qq' })).toMatchObject([
      { ...same, reasons: ['name-and-postcode'] },
    ])
    expect(await find({ postcode: 'ox16 5qq' })).toEqual([])
    expect(await find({ phone: '07700 900431' }, own.id, actor.personId)).toEqual([])
    const elsewhere = await makeCouncil(db)
    expect(await find({ phone: '07700 900431' }, elsewhere.id)).toEqual([])
    // Of an account that is no candidate here, only that it is there.
    expect(await find({ email: actor.email }, elsewhere.id)).toEqual([
      {
        candidateId: null,
        personId: actor.personId,
        name: '',
        email: actor.email,
        phone: null,
        postcode: null,
        status: null,
        reasons: ['email'],
      },
    ])
  })
})
