import { expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson } from '#app/testing/factories'
import { markReferred } from './mark-referred.server'
import { referredCounts } from './queries-referred-counts.server'
import { recordEqualityAnswers } from './record-answers.server'
import { referredCells, toldShares } from './referred-counts'

const { db } = await useDatabase()
const clock = fixedClock('2026-02-10T10:00:00Z')
const now = new Date('2026-04-02T10:00:00Z')

async function answer(councilId: string, sex: 'female' | 'male', referred: boolean, stage: 'applied' | 'hired') {
  const { personId } = await makePerson(db)
  await recordEqualityAnswers({ personId, councilId, answers: { sex }, stage, referred }, { db, clock })
  return personId
}

it('tells referred people from others in totals alone, for both sides or for neither', async () => {
  const [council, other] = [await makeCouncil(db), await makeCouncil(db)]
  for (let n = 0; n < 7; n += 1) await answer(council.id, 'female', true, n < 6 ? 'hired' : 'applied')
  for (let n = 0; n < 12; n += 1) await answer(council.id, 'female', false, n < 3 ? 'hired' : 'applied')
  for (let n = 0; n < 4; n += 1) await answer(council.id, 'male', true, 'applied')
  for (let n = 0; n < 9; n += 1) await answer(council.id, 'male', false, 'applied')
  await answer(other.id, 'male', true, 'applied')
  const ask = (at = now) => referredCounts(db, { councilId: council.id, quarter: '2026-01-01', now: at })
  const none = { referred: null, others: null }
  expect(await ask()).toEqual([
    {
      question: 'sex',
      groups: [
        { answer: 'female', applied: { referred: 5, others: 10 }, interviewed: none, hired: none },
        { answer: 'male', applied: none, interviewed: none, hired: none },
      ],
    },
  ])
  expect(await ask(new Date('2026-03-31T10:00:00Z'))).toEqual([])
  // Of who is hidden in the counts, the chart says nothing either.
  expect(toldShares((await ask())[0]!.groups)).toEqual([{ answer: 'female', percent: 33 }])
  expect(referredCells(await ask())[1]!.slice(2, 5)).toEqual(['5', '10', 'too few to tell'])
})

it('follows a friend who takes the referral away, or who gets one later', async () => {
  const council = await makeCouncil(db)
  const people: string[] = []
  for (let n = 0; n < 10; n += 1) people.push(await answer(council.id, 'female', n < 5, 'applied'))
  const applied = async () =>
    (await referredCounts(db, { councilId: council.id, quarter: '2026-01-01', now }))[0]?.groups[0]?.applied
  expect(await applied()).toEqual({ referred: 5, others: 5 })
  await inTransaction(db, (tx) => markReferred(tx, people[0]!, false))
  expect(await applied()).toEqual({ referred: null, others: null })
  await inTransaction(db, (tx) => markReferred(tx, people[9]!, true))
  expect(await applied()).toEqual({ referred: 5, others: 5 })
  const { personId: silent } = await makePerson(db)
  await inTransaction(db, (tx) => markReferred(tx, silent, true))
  expect(await applied()).toEqual({ referred: 5, others: 5 })
})
