import { beforeAll, expect, it } from 'vitest'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { defaultWeights } from '#app/brokering/matching/weights'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { makeMarket, NOW as now } from './market.fixture'
import { bestVacancies } from './queries-match-lists.server'
import { matchingWeights } from './queries-weights.server'
import { previewWeights } from './queries-weights-preview.server'

const { db } = await useDatabase()

const payOnly = {
  ...defaultWeights,
  distance: 0,
  hours: 0,
  pay: 68,
  role: 0,
  matters: 0,
  pattern: 20,
  experience: 12,
  qualification: 0,
  start: 0,
}

let market: Awaited<ReturnType<typeof makeMarket>>
beforeAll(async () => void (market = await makeMarket(db, { vacancies: 120, candidates: 20, seed: 5 })), 60_000)

it('shows what a change does to the lists, and changes nothing itself', async () => {
  const [{ id: councilId }] = market.councils
  const given = { councilId, now, withNames: true }
  const same = await previewWeights(db, { ...given, weights: defaultWeights })
  expect(same).toMatchObject({ changed: 0, firstChanged: 0, examples: [] })
  expect(same.lists).toBeGreaterThan(5)

  const other = await previewWeights(db, { ...given, weights: payOnly })
  expect(other.changed).toBeGreaterThan(0)
  expect(other.examples[0]!.who).toBe('Amira Osei')
  expect(other.examples[0]!.enter[0]).toContain('Care assistant, Cherwell Valley Care')
  expect(await matchingWeights(db, councilId)).toEqual({ weights: defaultWeights, version: 0 })
})

it('names nobody to an administrator who is no broker', async () => {
  const [{ id: councilId }] = market.councils
  const preview = await previewWeights(db, { councilId, weights: payOnly, now, withNames: false })
  expect(JSON.stringify(preview)).not.toContain('Amira')
  expect(preview.examples[0]!.who).toBe('Candidate 1')
})

it('has nothing to compare where nobody is free to be matched', async () => {
  const empty = await makeCouncil(db)
  const preview = await previewWeights(db, { councilId: empty.id, weights: payOnly, now, withNames: true })
  expect(preview).toEqual({ lists: 0, changed: 0, firstChanged: 0, examples: [] })
})

it('counts from the moment it is saved, with its version in every list', async () => {
  const [council] = market.councils
  const context = { db, clock: fixedClock(now.toISOString()), actor: await makeStaff(db, council, 'admin'), council }
  const make = () => ({ ok: true as const, value: payOnly })
  expect(await changeSetting({ section: 'matching', seenVersion: 0, make }, context)).toEqual({ ok: true, version: 1 })
  expect(await matchingWeights(db, council.id)).toEqual({ weights: payOnly, version: 1 })
  const own = market.candidates.filter(({ councilId }) => councilId === council.id)
  const lists = await Promise.all(
    own.map(({ id: candidateId }) => bestVacancies(db, { candidateId, councilId: council.id, now })),
  )
  const fits = lists.flatMap((list) => list!.matches.map(({ fit }) => fit))
  expect(new Set(lists.map((list) => list!.weightsVersion))).toEqual(new Set([1]))
  expect(fits.every(({ parts }) => parts.find(({ name }) => name === 'pay')!.mostTenths === 680)).toBe(true)
  expect(await matchingWeights(db, market.councils[1].id)).toMatchObject({ version: 0 })
})
