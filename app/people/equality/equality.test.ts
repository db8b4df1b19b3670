import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson } from '#app/testing/factories'
import { EqualityForm, equalityQuestions } from './equality-answers'
import { eraseEqualityAnswers } from './erase.server'
import { equalityPseudonym } from './pseudonym.server'
import { recordEqualityAnswers } from './record-answers.server'
import { recordEqualityStage } from './record-stage.server'

const { db, admin } = await useDatabase()
const clock = fixedClock('2026-02-10T10:00:00Z')
const council = await makeCouncil(db)
const CLOSED = new Date('2026-04-01T09:00:00Z')

type Count = { answer: string; stage: string; people: number | null }
const counts = (councilId: string, now = CLOSED) =>
  db.$queryRaw<
    Count[]
  >`select * from equality.closed_quarter_counts(${councilId}::uuid, '2026-01-01'::date, 'sex', ${now})`

async function answer(councilId: string, answers: Record<string, string>) {
  const { personId } = await makePerson(db)
  await recordEqualityAnswers({ personId, councilId, answers, stage: 'applied' }, { db, clock })
  return personId
}

const stored = (personId: string) =>
  admin.$queryRaw<{ answers: unknown; stage: string }[]>`
    select answers, stage from equality.answer where pseudonym = ${equalityPseudonym(personId)}::bytea`

describe('equality answers', () => {
  it('cannot be read, changed or deleted by the portal', async () => {
    await answer(council.id, { sex: 'female' })
    for (const statement of [
      'select * from equality.answer',
      'select count(*) from equality.answer',
      `update equality.answer set stage = 'hired'`,
      'delete from equality.answer',
      'truncate equality.answer',
      'copy equality.answer to stdout',
    ])
      await expect(db.$executeRawUnsafe(statement), statement).rejects.toThrow(/permission denied/)
  })

  it('are kept under 32 bytes that do not lead to the person; answering again replaces, the stage only moves on', async () => {
    const personId = await answer(council.id, { sex: 'male' })
    expect(equalityPseudonym(personId)).toHaveLength(32)
    await inTransaction(db, (tx) => recordEqualityStage(tx, personId, 'offered'))
    await inTransaction(db, (tx) => recordEqualityStage(tx, personId, 'shortlisted'))
    await recordEqualityAnswers(
      { personId, councilId: council.id, answers: { caring: 'yes' }, stage: 'applied' },
      { db, clock },
    )
    expect(await stored(personId)).toEqual([{ answers: { caring: 'yes' }, stage: 'offered' }])
    const { personId: silent } = await makePerson(db)
    await inTransaction(db, (tx) => recordEqualityStage(tx, silent, 'hired'))
    expect(await stored(silent)).toEqual([])
    await inTransaction(db, (tx) => eraseEqualityAnswers(tx, personId))
    expect(await stored(personId)).toEqual([])
  })

  it('come back only as totals of a closed quarter, rounded to 5, nothing below 5', async () => {
    const own = await makeCouncil(db)
    const women = await Promise.all(Array.from({ length: 12 }, () => answer(own.id, { sex: 'female' })))
    await Promise.all(Array.from({ length: 4 }, () => answer(own.id, { sex: 'male' })))
    await inTransaction(db, async (tx) => {
      for (const personId of women.slice(0, 5)) await recordEqualityStage(tx, personId, 'interviewed')
    })
    const rows = await counts(own.id)
    const people = (sex: string, stage: string) => rows.find((row) => row.answer === sex && row.stage === stage)?.people
    expect(['applied', 'shortlisted', 'interviewed', 'offered'].map((stage) => people('female', stage))).toEqual([
      10,
      5,
      5,
      null,
    ])
    expect(people('male', 'applied')).toBeNull()
    expect(await counts(own.id, new Date('2026-03-31T20:00:00Z'))).toEqual([])
    expect(await counts((await makeCouncil(db)).id)).toEqual([])
  })

  it('may be left out, one by one or all', () => {
    const read = (fields: Record<string, string>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      const submission = parseWithZod(form, { schema: EqualityForm })
      return submission.status === 'success' ? submission.value : submission.error
    }
    expect(read({})).toEqual({})
    expect(read({ sex: 'female', age: '', caring: 'prefer-not-to-say' })).toEqual({
      sex: 'female',
      caring: 'prefer-not-to-say',
    })
    expect(read({ sex: 'bird' })).toHaveProperty('sex')
    for (const { options } of Object.values(equalityQuestions))
      expect(Object.keys(options)).toContain('prefer-not-to-say')
  })
})
