import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { measureAnswerDays } from './measure-answer-days.server'

const { db } = await useDatabase()

const DAY = 86_400_000
const now = new Date('2026-06-01T12:00:00Z')
const council = await makeCouncil(db)

/** A provider with applications answered after so many days each, the answer given `ago` days before now. */
async function answered(days: number[], ago = 1) {
  const provider = await makeProvider(db, council)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  for (const wait of days) {
    const firstAnsweredAt = new Date(now.getTime() - ago * DAY)
    const submittedAt = new Date(firstAnsweredAt.getTime() - wait * DAY)
    await makeApplication(db, vacancy, await makePerson(db), { submittedAt, firstAnsweredAt })
  }
  return async () => (await db.provider.findUniqueOrThrow({ where: { id: provider.id } })).answerDays
}

test('the median of the last 90 days, of five or more', async () => {
  const five = await answered([1, 2, 3, 9, 40])
  const six = await answered([1, 1, 2, 3, 3, 3])
  const four = await answered([1, 1, 1, 1])
  const old = await answered([1, 1, 1, 1, 1], 91)
  const held = await answered([1, 1, 1, 1, 1], -0.5)
  expect(await measureAnswerDays(db, now)).toBe(2)
  expect([await five(), await six(), await four(), await old(), await held()]).toEqual([3, 2.5, null, null, null])
  expect(await measureAnswerDays(db, now)).toBe(0)
  expect(await measureAnswerDays(db, new Date(now.getTime() + DAY))).toBe(1)
  expect(await held()).toBe(1)
  await measureAnswerDays(db, new Date(now.getTime() + 95 * DAY))
  expect([await five(), await six(), await held()]).toEqual([null, null, null])
})
