import { describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson } from '#app/testing/factories'
import type { MatchingStage } from './matching-stages'
import { equalityPseudonym } from './pseudonym.server'
import { recordEqualityAnswers } from './record-answers.server'
import { recordMatchingAnswers } from './record-matching-answers.server'
import { recordMatchingStage } from './record-matching-stage.server'

const { db, admin } = await useDatabase()
const clock = fixedClock('2026-02-10T10:00:00Z')
const council = await makeCouncil(db)

async function answer(councilId: string, sex: string, stage: MatchingStage = 'registered') {
  const { personId } = await makePerson(db)
  await recordMatchingAnswers({ personId, councilId, answers: { sex }, stage }, { db, clock })
  return personId
}

const reach = (personId: string, stage: MatchingStage) =>
  inTransaction(db, (tx) => recordMatchingStage(tx, { personId, stage, at: clock.now() }))

const stored = async (personId: string) => {
  const rows = await admin.$queryRaw<{ answers: unknown; stage_rank: number; matching_stage: string }[]>`
    select answers, stage_rank, matching_stage from equality.answer
    where pseudonym = ${equalityPseudonym(personId)}::bytea`
  return rows[0]
}

describe('equality answers of somebody who registered to be matched', () => {
  it('replace each other; the stage only moves on, and nobody has applied for anything by it', async () => {
    const personId = await answer(council.id, 'male')
    await reach(personId, 'interviewed')
    await reach(personId, 'introduced')
    await recordMatchingAnswers(
      { personId, councilId: council.id, answers: { sex: 'female' }, stage: 'registered' },
      { db, clock },
    )
    expect(await stored(personId)).toEqual({
      answers: { sex: 'female' },
      stage_rank: 0,
      matching_stage: 'interviewed',
    })
    const { personId: silent } = await makePerson(db)
    await reach(silent, 'hired')
    expect(await stored(silent)).toBeUndefined()
  })

  it('are one record with an applicant’s', async () => {
    const personId = await answer(council.id, 'male', 'introduced')
    await recordEqualityAnswers(
      { personId, councilId: council.id, answers: { sex: 'male' }, stage: 'shortlisted' },
      { db, clock },
    )
    expect(await stored(personId)).toMatchObject({ stage_rank: 2, matching_stage: 'introduced' })
  })

  it('come back only as totals of a closed quarter, rounded to 5, nothing below 5', async () => {
    const own = await makeCouncil(db)
    const women = await Promise.all(Array.from({ length: 12 }, () => answer(own.id, 'female')))
    await Promise.all(Array.from({ length: 4 }, () => answer(own.id, 'male', 'hired')))
    for (const personId of women.slice(0, 6)) await reach(personId, 'introduced')
    const counts = (now: Date) => db.$queryRaw<{ answer: string; stage: string; people: number | null }[]>`
      select * from equality.closed_quarter_matching_counts(${own.id}::uuid, '2026-01-01'::date, 'sex', ${now})`
    const rows = await counts(new Date('2026-04-01T09:00:00Z'))
    const people = (sex: string, stage: string) => rows.find((row) => row.answer === sex && row.stage === stage)?.people
    expect(['registered', 'introduced', 'hired'].map((stage) => people('female', stage))).toEqual([10, 5, null])
    expect(people('male', 'hired')).toBeNull()
    expect(await counts(new Date('2026-03-31T20:00:00Z'))).toEqual([])
  })
})
