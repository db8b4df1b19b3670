import { beforeAll, expect, it } from 'vitest'
import { defaultWeights } from '#app/brokering/matching/weights'
import { useDatabase } from '#app/testing/database'
import { makeMarket, NOW as now, TODAY } from '../market.fixture'
import { loadGrid, loadRecentIntroductions } from './load-grid.server'
import { bestVacancies } from '../queries-match-lists.server'
import { loadCandidates } from '../queries-pair-facts.server'
import { rescoreLists } from './rescore-lists.server'
import { bestOfGrid } from './vacancy-grid'

const { db } = await useDatabase()

let market: Awaited<ReturnType<typeof makeMarket>>
/** More than are looked up one by one. */
beforeAll(async () => void (market = await makeMarket(db, { vacancies: 150, candidates: 60, seed: 11 })), 60_000)

const listOf = (candidateId: string) => db.dailyList.findUnique({ where: { candidateId } })

async function expectLists() {
  let listed = 0
  for (const { id: candidateId, councilId } of market.candidates) {
    const best = (await bestVacancies(db, { candidateId, councilId, now }))!
    const list = await listOf(candidateId)
    if (best.blocked) expect(list).toBeNull()
    else {
      const entries = best.matches.map(({ vacancy, fit: { score, wants, needs } }) => ({
        vacancyId: vacancy.vacancyId,
        score,
        wants,
        needs,
      }))
      expect(list).toMatchObject({ councilId, at: now, entries, bestScore: entries[0]?.score ?? 0 })
      listed += entries.length
    }
  }
  return listed
}

it('makes everybody the list that the desk would show, once', async () => {
  const made = await rescoreLists(db, now)
  expect(made).toBeGreaterThan(40)
  expect(await expectLists()).toBeGreaterThan(100)
  expect(await rescoreLists(db, now)).toBe(0)
})

it('makes it from memory as from the index, also when it is short', async () => {
  const [grid, recentIntroductions] = [await loadGrid(db, now), await loadRecentIntroductions(db, now)]
  for (const { id: candidateId, councilId } of market.candidates) {
    const [loaded] = await loadCandidates(db, { candidateIds: [candidateId], councilId, now })
    if (loaded!.blocked) continue
    const settings = { weights: defaultWeights, today: TODAY } as const
    const { best } = bestOfGrid(grid, { ...loaded!, settings, now, limit: 2, recentIntroductions })
    const found = await bestVacancies(db, { candidateId, councilId, now, limit: 2 })
    expect(best.map(({ id, score }) => [id, score])).toEqual(
      found!.matches.map(({ vacancy, fit }) => [vacancy.vacancyId, fit.score]),
    )
  }
})

it('makes it anew for who changed something, after a change of the weights, and on the next day', async () => {
  const later = new Date(now.getTime() + 60_000)
  const free = await db.dailyList.findMany()
  const [one, other] = [free[0]!, free[1]!]
  await db.candidate.update({ where: { id: one.candidateId }, data: { travelMinutes: 5, updatedAt: later } })
  expect(await rescoreLists(db, later)).toBe(1)
  expect(await listOf(one.candidateId)).toMatchObject({ at: later, weightsVersion: 0 })

  const soon = new Date(later.getTime() + 60_000)
  const provider = await db.provider.findFirstOrThrow()
  await db.providerExclusion.upsert({
    where: { candidateId_providerId: { candidateId: one.candidateId, providerId: provider.id } },
    create: { councilId: one.councilId, candidateId: one.candidateId, providerId: provider.id, createdAt: soon },
    update: { createdAt: soon },
  })
  expect(await rescoreLists(db, soon)).toBe(1)

  await db.candidate.update({ where: { id: other.candidateId }, data: { status: 'paused' } })
  expect(await rescoreLists(db, later)).toBe(1)
  expect(await listOf(other.candidateId)).toBeNull()

  const [council] = market.councils
  const value = { ...defaultWeights, distance: 25, pay: 0 }
  const setting = {
    councilId: council.id,
    section: 'matching',
    version: 1,
    value,
    inForceFrom: later,
    createdAt: later,
  }
  await db.settingVersion.create({ data: setting })
  const own = await db.dailyList.count({ where: { councilId: council.id } })
  expect(await rescoreLists(db, later)).toBe(own)
  expect(await db.dailyList.count({ where: { councilId: council.id, weightsVersion: 1 } })).toBe(own)

  const tomorrow = new Date('2026-03-11T00:00:00Z')
  expect(await rescoreLists(db, tomorrow)).toBe(await db.dailyList.count())
  expect(await db.dailyList.count({ where: { at: { lt: tomorrow } } })).toBe(0)
})
