import { beforeAll, expect, it } from 'vitest'
import { rebuildSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { useDatabase } from '#app/testing/database'
import { makeMarket, NOW as now } from './market.fixture'
import { bestCandidates, bestVacancies } from './queries-match-lists.server'

const { db } = await useDatabase()

let market: Awaited<ReturnType<typeof makeMarket>>
beforeAll(async () => void (market = await makeMarket(db, { vacancies: 60, candidates: 10, seed: 7 })), 60_000)

/** Everybody's list and every vacancy's list, with scores, parts and order. */
async function everything() {
  const lists = []
  for (const { id: candidateId, councilId } of market.candidates)
    lists.push(
      (await bestVacancies(db, { candidateId, councilId, now }))!.matches.map(({ vacancy, fit }) => [
        vacancy.vacancyId,
        fit,
      ]),
    )
  for (const { id: vacancyId, councilId } of market.vacancies)
    lists.push(
      (await bestCandidates(db, { vacancyId, councilId, now }))!.matches.map(({ candidate, fit }) => [
        candidate.candidateId,
        fit,
      ]),
    )
  return lists
}

async function answerEquality(answer: string) {
  for (const { id, councilId } of market.candidates)
    await db.$executeRaw`select equality.record_matching_answers(sha256(${id}::bytea), ${councilId}::uuid,
      ${{ sex: answer, ethnicity: answer, religion: answer, disability: answer, orientation: answer }}::jsonb, ${now})`
}

it('is deaf to every equality answer', async () => {
  await answerEquality('one')
  const before = await everything()
  expect(before.flat().length).toBeGreaterThan(10)
  await answerEquality('other')
  expect(await everything()).toEqual(before)
})

it('is deaf to an adult age, unless an employer’s minimum age parts the two', async () => {
  const limitAll = async (data: { minimumAge: number | null; minimumAgeReason: string | null }) => {
    await db.vacancy.updateMany({ data })
    await rebuildSearchRows(db)
  }
  const listsAt = async (ageBand: string) => {
    await db.candidate.updateMany({ data: { ageBand } })
    return everything()
  }
  await limitAll({ minimumAge: 21, minimumAgeReason: 'You drive the minibus.' })
  expect((await listsAt('18-20')).flat()).toEqual([])
  const old = await listsAt('25-plus')
  expect(old.flat().length).toBeGreaterThan(10)

  await limitAll({ minimumAge: null, minimumAgeReason: null })
  for (const ageBand of ['18-20', '21-24', '25-plus']) expect(await listsAt(ageBand)).toEqual(old)
})
