import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { equalityPseudonym } from './pseudonym.server'
import { matchingCounts } from './queries-matching-counts.server'
import { closedQuarters, quarterWords } from './quarters'

const { db } = await useDatabase()

const registered = new Date('2026-02-10T10:00:00Z')
const now = new Date('2026-04-02T10:00:00Z')

async function register(councilId: string, answers: Record<string, string>, stage?: string) {
  const pseudonym = equalityPseudonym((await makePerson(db)).personId)
  await db.$executeRaw`select equality.record_matching_answers(${pseudonym}::bytea, ${councilId}::uuid,
    ${JSON.stringify(answers)}::jsonb, ${registered})`
  if (stage) await db.$executeRaw`select equality.record_matching_stage(${pseudonym}::bytea, ${stage}, ${registered})`
}

it('gives rounded totals of a quarter that is over, for one council, and hides fewer than 5', async () => {
  const [council, other] = [await makeCouncil(db), await makeCouncil(db)]
  for (let n = 0; n < 12; n += 1) await register(council.id, { sex: 'female' }, n < 8 ? 'introduced' : undefined)
  for (let n = 0; n < 4; n += 1) await register(council.id, { sex: 'male' }, 'hired')
  for (let n = 0; n < 6; n += 1) await register(other.id, { sex: 'male' })
  const ask = (quarter: '2026-01-01' | '2026-04-01', at = now) =>
    matchingCounts(db, { councilId: council.id, quarter, now: at })
  expect((await ask('2026-01-01')).sex).toEqual([
    { answer: 'female', registered: 10, introduced: 10, interviewed: null, hired: null },
    { answer: 'male', registered: null, introduced: null, interviewed: null, hired: null },
  ])
  expect((await ask('2026-01-01')).age).toEqual([])
  expect((await ask('2026-01-01', new Date('2026-03-31T10:00:00Z'))).sex).toEqual([])
  expect((await ask('2026-04-01')).sex).toEqual([])
})

it('knows which quarters are over', () => {
  expect(closedQuarters(new Date('2026-02-10T10:00:00Z'), 3)).toEqual(['2025-10-01', '2025-07-01', '2025-04-01'])
  // Still March in UTC, April already in London.
  expect(closedQuarters(new Date('2026-03-31T23:30:00Z'), 1)).toEqual(['2026-01-01'])
  expect(quarterWords('2026-04-01')).toBe('April to June 2026')
})
