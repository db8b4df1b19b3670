import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { dismissMatch } from '#app/brokering/introductions/endorsing/dismiss-match.server'
import { endorseMatch } from './endorse-match.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })
const mailsOf = (id: string) => db.message.findMany({ where: { event: { entityId: id } } })

test('endorsing stores the match and asks the candidate by a link', async () => {
  const { broker, endorse, newCandidate, newVacancy } = await introducing(db, council)
  const candidate = await newCandidate()
  const vacancy = await newVacancy()
  const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }))
  const row = await read(id)
  expect(row).toMatchObject({
    status: 'awaiting_candidate',
    brokerPersonId: broker.personId,
    brokerWords: 'Kind and reliable.',
    askedAt: new Date('2026-03-10T10:00:00Z'),
    remindAt: new Date('2026-03-13T10:00:00Z'),
    lapseAt: new Date('2026-03-17T23:59:59.999Z'),
    applicationId: null,
  })
  expect(row.score).toBe(row.wants + row.needs)
  expect(row.explained).toMatchObject({ fits: true, score: row.score, sentence: expect.stringContaining('miles') })
  const events = await db.event.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ change, toState }) => [change, toState])).toEqual([
    ['endorse', 'endorsed'],
    ['ask', 'awaiting_candidate'],
  ])
  const mails = await mailsOf(id)
  expect(mails).toMatchObject([{ template: 'introduction-question', recipient: candidate.person.email }])
  expect(mails[0]!.data).toMatchObject({ url: expect.stringContaining('/consent/') })
  // Nobody at the provider hears anything.
  expect(await db.message.count({ where: { recipient: 'grace@provider.example' } })).toBe(0)
})

test('a spoken consent is recorded with how, words and by whom, and sent at once', async () => {
  const { broker, endorse, newCandidate, newVacancy, spoken } = await introducing(db, council)
  const candidate = await newCandidate({ earliestStart: new Date('2026-04-01') })
  const vacancy = await newVacancy()
  const outcome = await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, { consent: spoken })
  const row = await read(accepted(outcome))
  expect(row).toMatchObject({
    status: 'sent',
    consentHow: 'phone',
    consentWords: 'She said yes, please.',
    consentByPersonId: broker.personId,
    // Five working days after Tuesday 10 March.
    answerDueAt: new Date('2026-03-17T10:00:00Z'),
  })
  expect(await db.jobApplication.findUniqueOrThrow({ where: { id: row.applicationId! } })).toMatchObject({
    status: 'submitted',
    source: 'broker',
    personId: candidate.personId,
    name: 'Amira Osei',
    postcode: 'OX16 5QA',
    rightToWork: 'yes',
    earliestStart: new Date('2026-04-01'),
    availability: expect.objectContaining({ mon: ['morning', 'afternoon', 'evening'] }),
  })
  const toProvider = await db.message.findFirstOrThrow({ where: { event: { entityId: row.applicationId! } } })
  expect(JSON.stringify(toProvider.data)).toContain('Amira')
  expect(JSON.stringify(toProvider.data)).not.toMatch(/Osei|OX16|@test\.example/)
})

test('refused: not active, no consent to matching, nobody to write to, another council’s, no such thing', async () => {
  const { endorse, newCandidate, newVacancy, work } = await introducing(db, council)
  const vacancyId = (await newVacancy()).id
  const paused = await newCandidate({ status: 'paused' })
  expect(await endorse({ candidateId: paused.id, vacancyId })).toEqual({ ok: false, reason: 'candidate-not-active' })
  const silent = await newCandidate()
  await db.consent.updateMany({ where: { personId: silent.personId }, data: { withdrawnAt: new Date() } })
  expect(await endorse({ candidateId: silent.id, vacancyId })).toEqual({ ok: false, reason: 'no-consent-to-matching' })
  const unreachable = await newCandidate()
  await db.person.update({ where: { id: unreachable.personId }, data: { email: null } })
  expect(await endorse({ candidateId: unreachable.id, vacancyId })).toEqual({ ok: false, reason: 'no-email' })
  const neighbour = await makeCouncil(db)
  const stranger = { ...work, council: neighbour, actor: await makeStaff(db, neighbour, 'broker') }
  const foreign = { candidateId: silent.id, vacancyId, brokerWords: '', consent: { kind: 'ask' } } as const
  expect(await endorseMatch(foreign, stranger)).toEqual({ ok: false, reason: 'not-found' })
  expect(await endorse({ candidateId: 'x', vacancyId })).toEqual({ ok: false, reason: 'not-found' })
  expect(await db.introduction.count({ where: { vacancyId } })).toBe(0)
})

test('what the law or the candidate says no to refuses; the rest needs words', async () => {
  const { endorse, newCandidate, newVacancy, provider } = await introducing(db, council)
  const nurse = await newVacancy({ roles: ['nurse'] })
  const candidate = await newCandidate()
  const candidateId = candidate.id
  expect(await endorse({ candidateId, vacancyId: nurse.id })).toMatchObject({
    ok: false,
    reason: 'does-not-fit',
    exclusions: [{ code: 'registration' }],
  })
  const closed = await newVacancy({ status: 'closed', closedReason: 'withdrawn', closedAt: new Date() })
  expect(await endorse({ candidateId, vacancyId: closed.id })).toEqual({ ok: false, reason: 'vacancy-not-open' })
  const driving = await newVacancy({ driving: 'essential' })
  const walker = await newCandidate({ car: false, travelMode: 'bus', travelMinutes: 60 })
  const pair = { candidateId: walker.id, vacancyId: driving.id }
  expect(await endorse(pair)).toMatchObject({ ok: false, reason: 'needs-words', exclusions: [{ code: 'car' }] })
  const id = accepted(await endorse(pair, { spokenAbout: 'The employer lends her a car.' }))
  const { explained, score } = await read(id)
  expect(score).toBe(0)
  expect(explained).toMatchObject({ fits: false, spokenAbout: 'The employer lends her a car.' })
  await db.providerExclusion.create({
    data: { councilId: council.id, candidateId, providerId: provider.id, createdAt: new Date() },
  })
  const vacancyId = (await newVacancy()).id
  expect(await endorse({ candidateId, vacancyId }, { spokenAbout: 'Never mind.' })).toMatchObject({
    reason: 'does-not-fit',
  })
})

test('once: a double click, and somebody who applied by themselves', async () => {
  const { endorse, newCandidate, newVacancy } = await introducing(db, council)
  const vacancy = await newVacancy({ openings: 5 })
  const candidate = await newCandidate()
  const pair = { candidateId: candidate.id, vacancyId: vacancy.id }
  const outcomes = await Promise.all([1, 2, 3].map(() => endorse(pair)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const id = accepted(outcomes.find(({ ok }) => ok)!)
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => ({ ok: false, reason: 'already-introduced', id })))
  const keen = await newCandidate()
  await makeApplication(db, vacancy, keen.person)
  expect(await endorse({ candidateId: keen.id, vacancyId: vacancy.id })).toEqual({
    ok: false,
    reason: 'already-applied',
  })
})

test('caps hold when many endorse at once', async () => {
  const { endorse, newCandidate, newVacancy } = await introducing(db, council)
  const vacancy = await newVacancy({ openings: 1 })
  const candidates = await Promise.all(Array.from({ length: 6 }, () => newCandidate()))
  const many = await Promise.all(candidates.map(({ id }) => endorse({ candidateId: id, vacancyId: vacancy.id })))
  expect(many.filter(({ ok }) => ok)).toHaveLength(3)
  expect(many.filter((one) => !one.ok && one.reason === 'vacancy-cap')).toHaveLength(3)
  const popular = await newCandidate()
  const vacancies = await Promise.all(Array.from({ length: 7 }, () => newVacancy()))
  const all = await Promise.all(vacancies.map(({ id }) => endorse({ candidateId: popular.id, vacancyId: id })))
  expect(all.filter(({ ok }) => ok)).toHaveLength(5)
  expect(all.filter((one) => !one.ok && one.reason === 'candidate-cap')).toHaveLength(2)
})

test('a draft of their own gives way when they are introduced', async () => {
  const { endorse, newCandidate, newVacancy, spoken } = await introducing(db, council)
  const vacancy = await newVacancy()
  const candidate = await newCandidate()
  const draft = { status: 'draft', submittedAt: null, draftExpiresAt: new Date('2026-04-01') }
  const { id: draftId } = await makeApplication(db, vacancy, candidate.person, draft)
  accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, { consent: spoken }))
  const applications = await db.jobApplication.findMany({ where: { personId: candidate.personId } })
  expect(applications).toMatchObject([{ status: 'submitted', source: 'broker' }])
  expect(applications[0]!.id).not.toBe(draftId)
})

test('a dismissal is a named person’s, with a reason; not of what the candidate was asked about', async () => {
  const { broker, endorse, newCandidate, newVacancy, work } = await introducing(db, council)
  const candidate = await newCandidate()
  const pair = { candidateId: candidate.id, vacancyId: (await newVacancy()).id }
  const dismissal = { ...pair, reason: 'journey', words: 'No bus on Sundays.' } as const
  const outcomes = await Promise.all([dismissMatch(dismissal, work), dismissMatch(dismissal, work)])
  expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.id)).size).toBe(1)
  expect(await read(accepted(outcomes[0]))).toMatchObject({
    status: 'dismissed',
    reason: 'journey',
    reasonWords: 'No bus on Sundays.',
    brokerPersonId: broker.personId,
  })
  const asked = { candidateId: candidate.id, vacancyId: (await newVacancy()).id }
  accepted(await endorse(asked))
  expect(await dismissMatch({ ...dismissal, ...asked }, work)).toEqual({ ok: false, reason: 'already-introduced' })
  const stranger = { ...work, council: await makeCouncil(db), actor: await makePerson(db) }
  expect(await dismissMatch(dismissal, stranger)).toEqual({ ok: false, reason: 'not-found' })
})
