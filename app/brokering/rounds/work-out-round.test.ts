import { describe, expect, it } from 'vitest'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCandidate,
  makeCouncil,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { addCandidates, addVacancies, stateOrder } from './choose-members.server'
import { createRound } from './create-round.server'
import { choosableCandidateIds, choosableCandidates, choosableVacancies } from './queries-choosable.server'
import { roundCandidate, roundVacancy } from './queries-members.server'
import { getRound, roundHead } from './queries-rounds.server'
import { workOutRound } from './work-out-round.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-20T12:00:00Z')
const council = await makeCouncil(db)
const actor = await makeStaff(db, council, 'broker')
const context = { db, clock, actor, council }
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)

let key = 0
const begin = async () => (await createRound({ name: 'Fair', formKey: `key-${(key += 1)}` }, context)).id
const see = async (roundId: string) => (await getRound(db, { roundId, councilId: council.id }))!

async function candidate(name: string, given: Partial<Prisma.CandidateUncheckedCreateInput> = {}) {
  return makeCandidate(db, council, { person: await makePerson(db, { name }), ...given })
}
async function vacancy(title: string, given: Partial<Prisma.VacancyUncheckedCreateInput> = {}) {
  const row = await makeVacancy(db, provider, site, { title, ...given })
  await refreshSearchRow(db, row.id)
  return row
}

describe('working a round out', () => {
  it('scores who fits, places them by the stable method, and stores all three beside the weights', async () => {
    const roundId = await begin()
    const [near, far] = [await candidate('Near'), await candidate('Far', { eastings: 500_000, northings: 300_000 })]
    const [well, badly] = [await vacancy('Pays well', { payHourlyPence: 1500 }), await vacancy('Pays less')]
    await addCandidates({ roundId, candidateIds: [near.id, far.id] }, context)
    expect(await workOutRound({ roundId }, context)).toMatchObject({ reason: 'nobody-chosen' })
    await addVacancies({ roundId, vacancyIds: [well.id, badly.id] }, context)
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 1 })
    const round = await see(roundId)
    expect(round).toMatchObject({ status: 'worked_out', method: 'candidate', weightsVersion: 0 })
    expect(round.people.map(({ name, choices, placement }) => [name, choices, placement?.title ?? null])).toEqual([
      ['Far', 0, null],
      ['Near', 2, 'Pays well'],
    ])
    expect(round.comparison?.figures.placements).toMatchObject({ placed: 1, unplaced: [far.id] })

    const member = await roundCandidate(db, { roundId, councilId: council.id, id: near.id })
    expect(member).toMatchObject({ label: 'Near', about: 'OX16', placedWith: well.id, stated: [] })
    expect(member!.choices.map(({ id, rank, room }) => [id, rank, room])).toEqual([
      [well.id, 1, 0],
      [badly.id, 2, 1],
    ])
    const side = await roundVacancy(db, { roundId, councilId: council.id, id: well.id })
    expect(side!.choices.map(({ label, rank }) => [label, rank])).toEqual([
      ['Near, OX16', 1],
      ['Far, OX16', null],
    ])
    const other = await makeCouncil(db)
    expect(await roundCandidate(db, { roundId, councilId: other.id, id: near.id })).toBeNull()
    expect(await roundVacancy(db, { roundId, councilId: other.id, id: well.id })).toBeNull()
    expect(await workOutRound({ roundId }, { ...context, council: other })).toMatchObject({ reason: 'not-found' })
  })

  it('gives the same result again, and follows what people state', async () => {
    const roundId = await begin()
    const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => candidate(name)))
    const places = await Promise.all(['One', 'Two', 'Three'].map((title) => vacancy(title)))
    const candidateIds = people.map(({ id }) => id)
    await addCandidates({ roundId, candidateIds }, context)
    await addVacancies({ roundId, vacancyIds: places.map(({ id }) => id) }, context)
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 3 })
    const where = async () => (await see(roundId)).people.map(({ placement }) => placement?.vacancyId ?? null)
    const before = await where()
    await workOutRound({ roundId }, context)
    expect(await where()).toEqual(before)

    const [unplaced] = (await see(roundId)).people.filter(({ placement }) => placement === null)
    const [wanted] = places
    await stateOrder({ roundId, kind: 'candidate', id: unplaced!.candidateId, order: [wanted!.id] }, context)
    await stateOrder({ roundId, kind: 'vacancy', id: wanted!.id, order: [unplaced!.candidateId] }, context)
    await workOutRound({ roundId }, context)
    const after = (await see(roundId)).people.find(({ candidateId }) => candidateId === unplaced!.candidateId)
    expect(after!.placement?.vacancyId).toBe(wanted!.id)
  })

  it('never places anybody in work that they neither asked for nor named themselves, by any method', async () => {
    const roundId = await begin()
    // Both could lead a place; only one of them asked to.
    const able = { experience: 'year-plus', leadership: 'team' }
    const [carer, deputy] = [
      await candidate('Carer', able),
      await candidate('Deputy', { ...able, rolesWanted: ['deputy-manager'] }),
    ]
    const lead = await vacancy('Deputy manager', { roles: ['deputy-manager'], openings: 2 })
    const manage = await vacancy('Registered manager', { roles: ['registered-manager'] })
    await addCandidates({ roundId, candidateIds: [carer.id, deputy.id] }, context)
    await addVacancies({ roundId, vacancyIds: [lead.id, manage.id] }, context)
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 1 })
    const { results } = await db.matchingRound.findUniqueOrThrow({ where: { id: roundId } })
    for (const method of ['candidate', 'vacancy', 'placements'] as const)
      expect((results as Record<string, object>)[method]).toEqual({ [deputy.id]: lead.id })
    expect(await db.roundPair.count({ where: { roundId } })).toBe(1)

    // An employer's order is no word of the candidate's; their own is.
    await stateOrder({ roundId, kind: 'vacancy', id: lead.id, order: [carer.id] }, context)
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 1 })
    await stateOrder({ roundId, kind: 'candidate', id: carer.id, order: [lead.id] }, context)
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 2 })
  })

  it('leaves out who took their consent back since they were chosen', async () => {
    const roundId = await begin()
    const [person, place] = [await candidate('Withdrew'), await vacancy('Place')]
    await addCandidates({ roundId, candidateIds: [person.id] }, context)
    await addVacancies({ roundId, vacancyIds: [place.id] }, context)
    await db.consent.updateMany({ where: { personId: person.personId }, data: { withdrawnAt: clock.now() } })
    expect(await workOutRound({ roundId }, context)).toEqual({ ok: true, placed: 0 })
  })

  it('throws the result away when somebody changed the round meanwhile', async () => {
    const roundId = await begin()
    const [person, place] = [await candidate('One'), await vacancy('Place')]
    await addCandidates({ roundId, candidateIds: [person.id] }, context)
    await addVacancies({ roundId, vacancyIds: [place.id] }, context)
    // The round changes once it was read, however slow the machine is.
    let wasRead = () => {}
    const read = new Promise<void>((resolve) => (wasRead = resolve))
    const watched = db.$extends({
      query: {
        matchingRound: {
          async findFirst({ args, query }) {
            const found = await query(args)
            wasRead()
            return found
          },
        },
      },
    }) as unknown as typeof db
    const working = workOutRound({ roundId }, { ...context, db: watched })
    await read
    clock.advance(1000)
    await stateOrder({ roundId, kind: 'candidate', id: person.id, order: [place.id] }, { ...context })
    const worked = await working
    const { status } = await see(roundId)
    // Whoever came last counts: either the result was thrown away, or the statement took it back.
    expect([worked.ok ? 'taken back' : worked.reason, status]).toEqual([worked.ok ? 'taken back' : 'changed', 'draft'])
  })
})

describe('choosing who takes part', () => {
  it('lists who is free by whose, role and place, without those already in', async () => {
    const own = await makeCouncil(db)
    const broker = await makeStaff(db, own, 'broker')
    const make = async (name: string, given: Partial<Prisma.CandidateUncheckedCreateInput> = {}) =>
      makeCandidate(db, own, { person: await makePerson(db, { name }), ...given })
    const mine = await make('Mine', { brokerPersonId: broker.personId })
    await make('Nobody’s', { activeSince: new Date('2026-03-02T09:00:00Z') })
    await make('Nurse', { rolesWanted: ['nurse'], activeSince: new Date('2026-03-03T09:00:00Z') })
    await make('Far', { eastings: 500_000, northings: 300_000, activeSince: new Date('2026-03-04T09:00:00Z') })
    await make('Paused', { status: 'paused' })
    const roundId = (await createRound({ name: 'Fair', formKey: 'own' }, { ...context, actor: broker, council: own }))
      .id
    const ask = { roundId, councilId: own.id, personId: broker.personId, now: clock.now() }
    const filters = { whose: 'all', role: null, radius: 10, page: 1, near: null } as const
    const names = async (given: object = {}) =>
      (await choosableCandidates(db, { ...ask, filters: { ...filters, ...given } })).rows.map(({ name }) => name)
    expect(await names()).toEqual(['Mine', 'Nobody’s', 'Nurse', 'Far'])
    expect(await names({ whose: 'mine' })).toEqual(['Mine'])
    expect(await names({ role: 'nurse' })).toEqual(['Nurse'])
    expect(await names({ near: { eastings: 500_000, northings: 300_000 } })).toEqual(['Far'])
    expect(await choosableCandidateIds(db, { ...ask, filters }, 2)).toHaveLength(2)
    await addCandidates({ roundId, candidateIds: [mine.id] }, { ...context, actor: broker, council: own })
    expect(await names()).toEqual(['Nobody’s', 'Nurse', 'Far'])
    expect((await choosableVacancies(db, { ...ask, filters })).rows).toEqual([])
    expect(await roundHead(db, { roundId, councilId: own.id })).toMatchObject({ people: 1, vacancies: 0 })
    expect(await roundHead(db, { roundId, councilId: council.id })).toBeNull()
  })

  it('lists open vacancies by role and place, without those already in', async () => {
    const roundId = await begin()
    const nurse = await vacancy('Nurse', { roles: ['nurse'] })
    const ask = { roundId, councilId: council.id, personId: actor.personId, now: clock.now() }
    const list = (given: object = {}) =>
      choosableVacancies(db, {
        ...ask,
        filters: { whose: 'all', role: null, radius: 10, page: 1, near: null, ...given },
      })
    expect((await list({ role: 'nurse' })).rows).toMatchObject([{ id: nurse.id, town: 'Banbury', openingsLeft: 1 }])
    expect((await list({ near: { eastings: 500_000, northings: 300_000 } })).rows).toEqual([])
    const before = (await list()).page.total
    await addVacancies({ roundId, vacancyIds: [nurse.id] }, context)
    expect((await list()).page.total).toBe(before - 1)
  })
})
