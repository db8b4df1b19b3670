import { beforeEach, describe, expect, it } from 'vitest'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { cancelRound } from './cancel-round.server'
import { addCandidates, addVacancies, removeMember, setOpenings, stateOrder } from './choose-members.server'
import { createRound } from './create-round.server'
import { beginFromMethod, placeCandidate } from './place-candidate.server'
import { getRound, listRounds, roundInstance } from './queries-rounds.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-20T12:00:00Z')
const council = await makeCouncil(db)
const actor = await makeStaff(db, council, 'broker')
const context = { db, clock, actor, council }
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)

let roundId = ''
let key = 0

async function candidate(name: string, own = council) {
  return makeCandidate(db, own, { person: await makePerson(db, { name }) })
}

async function vacancy(title: string, openings = 1) {
  const row = await makeVacancy(db, provider, site, { title, openings })
  await refreshSearchRow(db, row.id)
  return row
}

const seen = async () => (await getRound(db, { roundId, councilId: council.id }))!

/** As `workOutRound` leaves it, with everybody acceptable to everybody. */
async function workedOut(candidateIds: string[], vacancyIds: string[], placements: Record<string, string>) {
  await addCandidates({ roundId, candidateIds }, context)
  await addVacancies({ roundId, vacancyIds }, context)
  await db.roundPair.createMany({
    data: candidateIds.flatMap((candidateId) =>
      vacancyIds.map((vacancyId) => ({ roundId, candidateId, vacancyId, score: 500, wants: 300, needs: 200 })),
    ),
  })
  const results = { candidate: placements, vacancy: placements, placements: {} }
  await db.matchingRound.update({ where: { id: roundId }, data: { status: 'worked_out', results } })
  await beginFromMethod({ roundId, method: 'candidate' }, context)
}

beforeEach(async () => {
  roundId = (await createRound({ name: 'Job fair', formKey: `key-${(key += 1)}` }, context)).id
})

describe('a round', () => {
  it('is begun once for one form, with a seed, and listed for its council only', async () => {
    const again = await createRound({ name: 'Job fair', formKey: `key-${key}` }, context)
    expect(again.id).toBe(roundId)
    const other = await makeCouncil(db)
    expect((await listRounds(db, { councilId: other.id, page: 1 })).rounds).toEqual([])
    expect(await getRound(db, { roundId, councilId: other.id })).toBeNull()
    expect(await getRound(db, { roundId: 'nonsense', councilId: council.id })).toBeNull()
    expect(await seen()).toMatchObject({
      name: 'Job fair',
      status: 'draft',
      people: [],
      vacancies: [],
      comparison: null,
    })
  })

  it('takes in active candidates and open vacancies of its own council, each once', async () => {
    const other = await makeCouncil(db)
    const [mine, paused, theirs] = [await candidate('Ana'), await candidate('Paul'), await candidate('Tom', other)]
    await db.candidate.update({ where: { id: paused.id }, data: { status: 'paused' } })
    const candidateIds = [mine.id, paused.id, theirs.id, mine.id]
    expect(await addCandidates({ roundId, candidateIds }, context)).toEqual({ ok: true, changed: 1 })
    expect(await addCandidates({ roundId, candidateIds }, context)).toEqual({ ok: true, changed: 0 })
    const [open, full] = [await vacancy('Open', 3), await vacancy('Full')]
    await db.vacancy.update({ where: { id: full.id }, data: { openingsTaken: 1 } })
    const foreign = await makeProvider(db, other)
    const elsewhere = await makeVacancy(db, foreign, await makeSite(db, foreign))
    await refreshSearchRow(db, elsewhere.id)
    const vacancyIds = [open.id, full.id, elsewhere.id]
    expect(await addVacancies({ roundId, vacancyIds }, context)).toEqual({ ok: true, changed: 1 })
    const round = await seen()
    expect(round.people).toMatchObject([{ name: 'Ana', outcode: 'OX16', choices: 0, placement: null }])
    expect(round.vacancies).toMatchObject([{ title: 'Open', openings: 3, placed: 0, town: 'Banbury' }])
    expect(await addCandidates({ roundId, candidateIds: [mine.id] }, { ...context, council: other })).toMatchObject({
      reason: 'not-found',
    })
  })

  it('takes no more openings than the vacancy has left, and keeps stated orders', async () => {
    const [person, one, two] = [await candidate('Ana'), await vacancy('One', 2), await vacancy('Two')]
    await addCandidates({ roundId, candidateIds: [person.id] }, context)
    await addVacancies({ roundId, vacancyIds: [one.id, two.id] }, context)
    expect(await setOpenings({ roundId, vacancyId: one.id, openings: 3 }, context)).toMatchObject({
      reason: 'too-many-openings',
    })
    expect(await setOpenings({ roundId, vacancyId: one.id, openings: 1 }, context)).toMatchObject({ ok: true })
    await stateOrder({ roundId, kind: 'candidate', id: person.id, order: [two.id, two.id, 'x', one.id] }, context)
    const instance = await roundInstance(db, { roundId })
    expect(instance.stated.candidates.get(person.id)).toEqual([two.id, one.id])
    expect(instance.openings.get(one.id)).toBe(1)
    await removeMember({ roundId, kind: 'vacancy', id: two.id }, context)
    expect((await seen()).vacancies).toHaveLength(1)
  })

  it('moves people where there is room, and only into what fits unless it is said', async () => {
    const [ana, ben] = [await candidate('Ana'), await candidate('Ben')]
    const [one, two, three] = [await vacancy('One'), await vacancy('Two'), await vacancy('Three')]
    await workedOut([ana.id, ben.id], [one.id, two.id], { [ana.id]: one.id })
    const place = (candidateId: string, vacancyId: string | null, byHand = false) =>
      placeCandidate({ roundId, candidateId, vacancyId, byHand }, context)
    expect((await seen()).people.map(({ placement }) => placement?.title ?? null)).toEqual(['One', null])
    expect(await place(ben.id, one.id)).toMatchObject({ reason: 'full' })
    expect(await place(ben.id, three.id)).toMatchObject({ reason: 'not-found' })
    expect(await place(ben.id, two.id)).toEqual({ ok: true })
    expect(await place(ben.id, null)).toEqual({ ok: true })
    await db.roundPair.deleteMany({ where: { roundId, candidateId: ben.id } })
    expect(await place(ben.id, two.id)).toMatchObject({ reason: 'does-not-fit' })
    expect(await place(ben.id, two.id, true)).toEqual({ ok: true })
    expect((await seen()).people[1]!.placement).toMatchObject({ title: 'Two', score: null })
    expect(await beginFromMethod({ roundId, method: 'placements' }, context)).toEqual({ ok: true })
    expect((await seen()).people.every(({ placement }) => placement === null)).toBe(true)
  })

  it('lets only one of two brokers have the last opening', async () => {
    const people = [await candidate('Ana'), await candidate('Ben'), await candidate('Cay')]
    const [only] = [await vacancy('Only')]
    await workedOut(
      people.map(({ id }) => id),
      [only.id],
      {},
    )
    const tries = await Promise.all(
      people.map(({ id }) => placeCandidate({ roundId, candidateId: id, vacancyId: only.id, byHand: false }, context)),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('forgets what was worked out when who takes part changes, until somebody is introduced', async () => {
    const [ana, ben, one] = [await candidate('Ana'), await candidate('Ben'), await vacancy('One')]
    await workedOut([ana.id], [one.id], { [ana.id]: one.id })
    await addCandidates({ roundId, candidateIds: [ben.id] }, context)
    expect(await seen()).toMatchObject({ status: 'draft', comparison: null, people: [{ placement: null }, {}] })
    expect(
      await placeCandidate({ roundId, candidateId: ana.id, vacancyId: one.id, byHand: true }, context),
    ).toMatchObject({ reason: 'not-allowed' })
    await makeIntroduction(db, ana, one, { roundId })
    expect(await removeMember({ roundId, kind: 'candidate', id: ben.id }, context)).toMatchObject({
      reason: 'not-allowed',
    })
  })

  it('can be given up, once, and writes down what happened', async () => {
    expect(await cancelRound({ roundId }, context)).toEqual({ ok: true })
    expect(await cancelRound({ roundId }, context)).toEqual({ ok: true })
    const [ana] = [await candidate('Ana')]
    expect(await addCandidates({ roundId, candidateIds: [ana.id] }, context)).toMatchObject({ reason: 'not-allowed' })
    const events = await db.event.findMany({
      where: { entity: 'matching_round', entityId: roundId },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ change, fromState, toState }) => [change, fromState, toState])).toEqual([
      ['create', null, 'draft'],
      ['cancel', 'draft', 'cancelled'],
    ])
  })
})
