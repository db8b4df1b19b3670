import { expect, it } from 'vitest'
import { workOf } from '#app/across/work.server'
import { addCandidates, addVacancies } from '#app/brokering/rounds/choose-members.server'
import { createRound } from '#app/brokering/rounds/create-round.server'
import { placeCandidate } from '#app/brokering/rounds/place-candidate.server'
import { getRound } from '#app/brokering/rounds/queries-rounds.server'
import { workOutRound } from '#app/brokering/rounds/work-out-round.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import type { Prisma } from '#app/platform/database/client.server'
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
import { endorsePlacement, endorseRound } from './endorse-round.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-20T12:00:00Z')
const council = await makeCouncil(db)
const actor = await makeStaff(db, council, 'broker')
const context = workOf({ db, clock, actor, council })
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)

let key = 0
async function candidate(given: Partial<Prisma.CandidateUncheckedCreateInput> = {}) {
  const person = await makePerson(db)
  await db.person.update({ where: { id: person.personId }, data: { email: person.email } })
  return makeCandidate(db, council, { person, ...given })
}
async function vacancy(given: Partial<Prisma.VacancyUncheckedCreateInput> = {}) {
  const row = await makeVacancy(db, provider, site, given)
  await refreshSearchRow(db, row.id)
  return row
}

async function workedOut(candidateIds: string[], vacancyIds: string[]) {
  const { id } = await createRound({ name: 'Fair', formKey: `key-${(key += 1)}` }, context)
  await addCandidates({ roundId: id, candidateIds }, context)
  await addVacancies({ roundId: id, vacancyIds }, context)
  await workOutRound({ roundId: id }, context)
  return id
}
const introductions = (roundId: string) => db.introduction.findMany({ where: { roundId } })
const see = async (roundId: string) => (await getRound(db, { roundId, councilId: council.id }))!

it('makes an introduction of every placement, once, and then the round is endorsed', async () => {
  const [ana, ben] = [await candidate(), await candidate()]
  const [one, two] = [await vacancy(), await vacancy()]
  const roundId = await workedOut([ana.id, ben.id], [one.id, two.id])
  expect(await endorseRound({ roundId }, context)).toEqual({ ok: true, introductions: 2, left: 0, problems: [] })
  expect((await introductions(roundId)).map(({ status }) => status)).toEqual([
    'awaiting_candidate',
    'awaiting_candidate',
  ])
  expect(await endorseRound({ roundId }, context)).toEqual({ ok: true, introductions: 0, left: 0, problems: [] })
  expect(await introductions(roundId)).toHaveLength(2)
  const round = await see(roundId)
  expect(round).toMatchObject({ status: 'endorsed', endorsedBy: 'Staff Member' })
  expect(round.people.every(({ placement }) => placement?.introduction)).toBe(true)
})

it('names who could not be introduced, goes on with the others, and can be pressed again', async () => {
  const [ana, ben, one, two] = [await candidate(), await candidate(), await vacancy(), await vacancy()]
  const roundId = await workedOut([ana.id, ben.id], [one.id, two.id])
  await db.candidate.update({ where: { id: ben.id }, data: { status: 'paused' } })
  expect(await endorseRound({ roundId }, context)).toEqual({
    ok: true,
    introductions: 1,
    left: 1,
    problems: [{ candidateId: ben.id, reason: 'candidate-not-active' }],
  })
  expect((await see(roundId)).status).toBe('worked_out')
  const unplace = { roundId, candidateId: ana.id, vacancyId: null, byHand: false }
  expect(await placeCandidate(unplace, context)).toMatchObject({ reason: 'introduced' })
  expect(await placeCandidate({ ...unplace, candidateId: ben.id }, context)).toEqual({ ok: true })
  expect(await endorseRound({ roundId }, context)).toEqual({ ok: true, introductions: 0, left: 0, problems: [] })
  expect(await introductions(roundId)).toHaveLength(1)
})

it('asks for words where a place was given by hand, and takes them', async () => {
  const [far, one] = [await candidate({ eastings: 480_000, northings: 260_000 }), await vacancy()]
  const [near] = [await candidate()]
  const roundId = await workedOut([far.id, near.id], [one.id])
  const byHand = { roundId, candidateId: far.id, vacancyId: one.id, byHand: true }
  expect(await placeCandidate(byHand, context)).toMatchObject({ reason: 'full' })
  await placeCandidate({ ...byHand, candidateId: near.id, vacancyId: null }, context)
  await placeCandidate(byHand, context)
  expect(await endorseRound({ roundId }, context)).toMatchObject({
    introductions: 0,
    problems: [{ candidateId: far.id, reason: 'needs-words' }],
  })
  const spoken = { roundId, candidateId: far.id, spokenAbout: 'They are moving to Banbury in May.' }
  expect(await endorsePlacement(spoken, context)).toMatchObject({ ok: true })
  expect(await endorseRound({ roundId }, context)).toMatchObject({ ok: true, left: 0 })
})

it('asks for words where a place given by hand is work that they did not ask for', async () => {
  const carer = await candidate({ experience: 'year-plus', leadership: 'team' })
  const lead = await vacancy({ roles: ['deputy-manager'] })
  const roundId = await workedOut([carer.id], [lead.id])
  const place = { roundId, candidateId: carer.id, vacancyId: lead.id, byHand: false }
  expect(await placeCandidate(place, context)).toMatchObject({ reason: 'does-not-fit' })
  expect(await placeCandidate({ ...place, byHand: true }, context)).toEqual({ ok: true })
  expect(await endorseRound({ roundId }, context)).toMatchObject({
    introductions: 0,
    problems: [{ candidateId: carer.id, reason: 'needs-words' }],
  })
  expect(await introductions(roundId)).toHaveLength(0)
  const spoken = { roundId, candidateId: carer.id, spokenAbout: 'She would like to step up.' }
  expect(await endorsePlacement(spoken, context)).toMatchObject({ ok: true })
})

it('refuses other councils’ rounds, and those that are not worked out', async () => {
  const { id: roundId } = await createRound({ name: 'Draft', formKey: `key-${(key += 1)}` }, context)
  expect(await endorseRound({ roundId }, context)).toMatchObject({ reason: 'not-allowed' })
  const other = await makeCouncil(db)
  expect(await endorseRound({ roundId }, { ...context, council: other })).toMatchObject({ reason: 'not-found' })
  const nobody = { roundId, candidateId: roundId, spokenAbout: 'x' }
  expect(await endorsePlacement(nobody, { ...context, council: other })).toMatchObject({ reason: 'not-found' })
})

it('passes over who was introduced there already by another way', async () => {
  const [ana, one] = [await candidate(), await vacancy()]
  const roundId = await workedOut([ana.id], [one.id])
  await makeIntroduction(db, ana, one, { status: 'awaiting_candidate' })
  expect(await endorseRound({ roundId }, context)).toEqual({ ok: true, introductions: 0, left: 0, problems: [] })
  expect((await see(roundId)).people[0]!.placement?.introduction).not.toBeNull()
})

it('makes one introduction of a placement when two brokers press at once', async () => {
  const [ana, one] = [await candidate(), await vacancy()]
  const roundId = await workedOut([ana.id], [one.id])
  await Promise.all([endorseRound({ roundId }, context), endorseRound({ roundId }, context)])
  expect(await introductions(roundId)).toHaveLength(1)
})
