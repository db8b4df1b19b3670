import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCandidate, makeCouncil, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { everyCase, type CaseFilters } from './caseload/case-filters'
import { candidateCase, councilBrokers } from './queries-case.server'
import { brokerCounts } from '#app/brokering/desk/queries-broker-counts.server'
import { listCases } from './caseload/queries-caseload.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T10:00:00Z')
const council = await makeCouncil(db)
const elsewhere = await makeCouncil(db)
const ines = await makeStaff(db, council, 'broker')
const omar = await makeStaff(db, council, 'broker')
const scope = { councilId: council.id, personId: ines.personId, now }
const mine = { brokerPersonId: ines.personId }

async function someone(name: string, given: Parameters<typeof makeCandidate>[2] = {}, of = council) {
  return makeCandidate(db, of, { person: await makePerson(db, { name }), ...given })
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const amira = await someone('Amira Osei', {
  ...mine,
  nextActionOn: day('2026-03-10'),
  nextActionWords: 'Ring about the bus',
  rolesWanted: ['nurse'],
  activeSince: new Date('2026-03-05T09:00:00Z'),
})
await db.person.update({ where: { id: amira.personId }, data: { phone: '+447700900555' } })
const bo = await someone('Bo O’Hara_100%', {
  ...mine,
  activeSince: new Date('2026-02-20T09:00:00Z'),
  nextActionOn: day('2026-03-12'),
  nextActionWords: 'Meet',
})
const cho = await someone('Cho Park', {
  postcode: 'OX1 1AA',
  eastings: 451_000,
  northings: 206_000,
  rolesWanted: [],
  status: 'paused',
})
const dai = await someone('Dai Rees', {
  brokerPersonId: omar.personId,
  rolesRuledOut: ['nurse'],
  rolesWanted: [],
  status: 'in_work_support',
  activeSince: new Date('2026-01-01T09:00:00Z'),
})
const closed = await someone('Efe Kaya', { ...mine, status: 'closed', closedReason: 'not-now' })
const foreign = await someone('Amira Foreign', { brokerPersonId: ines.personId }, elsewhere)

const names = async (given: Partial<CaseFilters>) =>
  (
    await listCases(db, { ...scope, filters: { ...everyCase, whose: 'everybody', order: 'waiting', ...given } })
  ).rows.map(({ name }) => name)

describe('the list of cases', () => {
  it('is of this council only; who waits longest comes first, then who does not wait', async () => {
    expect(await names({})).toEqual(['Bo O’Hara_100%', 'Amira Osei', 'Dai Rees', 'Cho Park'])
    expect(await names({ state: 'closed' })).toEqual(['Efe Kaya'])
  })

  it('knows mine, nobody’s and everybody’s, and what is due', async () => {
    expect(await names({ whose: 'mine', order: 'next' })).toEqual(['Amira Osei', 'Bo O’Hara_100%'])
    expect(await names({ whose: 'nobody' })).toEqual(['Cho Park'])
    expect(await names({ due: true })).toEqual(['Amira Osei'])
    const { counts } = await listCases(db, { ...scope, filters: everyCase })
    expect(counts).toEqual({ mine: 2, nobody: 1, everybody: 4, due: 1 })
  })

  it('finds by part of a name, a postcode and a phone number in any spelling', async () => {
    expect(await names({ q: 'osei AMI' })).toEqual(['Amira Osei'])
    expect(await names({ q: '_100%' })).toEqual(['Bo O’Hara_100%'])
    expect(await names({ q: '%' })).toEqual([])
    expect(await names({ q: 'ox1' })).toEqual(['Cho Park'])
    expect(await names({ q: '07700 900 555' })).toEqual(['Amira Osei'])
    expect(await names({ q: '900555' })).toEqual(['Amira Osei'])
  })

  it('knows who would do a kind of work, and who lives near a place', async () => {
    expect(await names({ role: 'nurse' })).toEqual(['Amira Osei', 'Cho Park'])
    expect(await names({ near: 'OX1', radius: 5 })).toEqual(['Cho Park'])
    const unknown = await listCases(db, { ...scope, filters: { ...everyCase, near: 'ZZ99' } })
    expect(unknown).toMatchObject({ rows: [], placeProblem: expect.stringContaining('ZZ99') as string })
  })

  it('says what stands in a row', async () => {
    const { rows } = await listCases(db, { ...scope, filters: everyCase })
    expect(rows[0]).toMatchObject({
      id: amira.id,
      outcode: 'OX16',
      wants: 'Nurse; 16 to 37.5 hours a week; up to 30 minutes by car',
      daysWaiting: 5,
      nextAction: { on: '2026-03-10', words: 'Ring about the bus', due: true },
      lastContactAt: null,
    })
  })
})

describe('a check at work', () => {
  it('stands in the list as something to do, when its day has come', async () => {
    const provider = await makeProvider(db, council)
    const times = { createdAt: now, updatedAt: now }
    const employment = await db.employment.create({
      data: {
        councilId: council.id,
        providerId: provider.id,
        personId: dai.personId,
        status: 'started',
        startedOn: day('2026-03-03'),
        ...times,
      },
    })
    const check = { councilId: council.id, candidateId: dai.id, employmentId: employment.id }
    await db.inWorkCheck.createMany({
      data: [
        { ...check, week: 1, dueAt: day('2026-03-10') },
        { ...check, week: 4, dueAt: day('2026-03-31') },
      ],
    })
    expect(await names({ due: true, order: 'next' })).toEqual(['Amira Osei', 'Dai Rees'])
    const ofOmar = { ...scope, personId: omar.personId }
    const { rows, counts } = await listCases(db, { ...ofOmar, filters: everyCase })
    expect(rows[0]?.nextCheck).toEqual({ week: 1, dueAt: day('2026-03-10'), due: true })
    expect(counts.due).toBe(1)
    expect(await brokerCounts(db, ofOmar)).toMatchObject({ candidates: 2 })
  })
})

describe('a case', () => {
  it('is not there for another council', async () => {
    expect(await candidateCase(db, { candidateId: foreign.id, ...scope })).toBeNull()
    expect(await candidateCase(db, { candidateId: 'x', ...scope })).toBeNull()
  })

  it('shows how somebody wants to be reached, and the consent with its words', async () => {
    const safeContact = { ways: ['text'], voicemail: false, note: 'Only before 3pm' }
    await db.person.update({ where: { id: bo.personId }, data: { safeContact } })
    const view = await candidateCase(db, { candidateId: bo.id, ...scope })
    expect(view).toMatchObject({
      safeContact: ['Text or email. Do not ring.', 'Only before 3pm'],
      consent: { how: 'online', wording: 'Match me with jobs.', by: null },
      broker: { name: 'Staff Member' },
      profileComplete: true,
    })
  })

  it('names the council’s brokers with how full they are', async () => {
    const brokers = await councilBrokers(db, council.id)
    expect(new Map(brokers.map(({ personId, cases }) => [personId, cases]))).toEqual(
      new Map([
        [ines.personId, 2],
        [omar.personId, 1],
      ]),
    )
    expect([cho.id, dai.id, closed.id]).toHaveLength(3)
  })
})

describe('the counts of the navigation', () => {
  it('are what waits for this broker in this council', async () => {
    expect(await brokerCounts(db, scope)).toEqual({
      candidates: 2,
      vacancies: 0,
      introductions: 0,
      rounds: 0,
      reviews: 0,
    })
  })
})
