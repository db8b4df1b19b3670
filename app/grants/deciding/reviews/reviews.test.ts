import { describe, expect, test } from 'vitest'
import { keyedHash, sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { grantsWaiting } from '#app/grants/checking/queue/queries-waiting.server'
import { decideAward } from '../decide-award.server'
import { decidingDesk } from '../deciding.fixture'
import { reviewLists, reviewOf } from './queries-reviews.server'
import { recordReview } from './record-review.server'
import { isDrawn } from './review'
import { changeReviewShare, reviewShare } from './review-share.server'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>

/** Decides one, with so many of a hundred to be drawn. */
async function decided(desk: Desk, percent: number | null) {
  if (percent !== null) {
    const { version } = await reviewShare(db, desk.council.id)
    await changeReviewShare({ percent, seenVersion: version }, desk.as(desk.staff.admin))
  }
  const { id, recommendationId } = await desk.recommended()
  const answer = await decideAward(
    { id, recommendationId, outcome: 'approve', tell: 'now' },
    desk.as(desk.staff.approver),
  )
  const decision = await db.grantDecision.findFirstOrThrow({ where: { applicationId: id, kind: 'decide' } })
  return { id, answer, decision, drawn: await db.grantReview.findUnique({ where: { decisionId: decision.id } }) }
}

describe('the draw', () => {
  test('all of a hundred, none of a hundred, and ten where nothing is set', async () => {
    const desk = await decidingDesk(db)
    expect(await reviewShare(db, desk.council.id)).toEqual({ percent: 10, version: 0 })
    const usual = await decided(desk, null)
    expect(usual.drawn !== null).toBe(isDrawn(keyedHash('grant-review-lot', usual.decision.id), 10))
    const [all, none] = [await decided(desk, 100), await decided(desk, 0)]
    expect(all.drawn).toMatchObject({ applicationId: all.id, finding: null })
    expect(none.drawn).toBeNull()
  })

  test('tells whoever decides nothing: the same answer, no mail, nothing on their pages', async () => {
    const desk = await decidingDesk(db)
    const [drawn, left] = [await decided(desk, 100), await decided(desk, 0)]
    expect(Object.keys(drawn.answer)).toEqual(Object.keys(left.answer))
    const approver = { councilId: desk.council.id, personId: desk.staff.approver.personId }
    expect((await reviewLists(db, approver)).waiting).toEqual([])
    expect(await reviewOf(db, { ...approver, id: drawn.drawn!.id })).toBeNull()
    expect((await grantsWaiting(db, { ...approver, roles: ['approver'] })).reviews).toBe(0)
    expect(await db.message.count({ where: { recipientPersonId: approver.personId } })).toBe(0)
  })

  test('nobody overwrites a share that they have not seen, and it is from 0 to 100', async () => {
    const desk = await decidingDesk(db)
    const work = desk.as(desk.staff.admin)
    expect(await changeReviewShare({ percent: 20, seenVersion: 0 }, work)).toMatchObject({ ok: true })
    expect(await changeReviewShare({ percent: 30, seenVersion: 0 }, work)).toMatchObject({
      reason: 'changed-meanwhile',
    })
    await expect(changeReviewShare({ percent: 101, seenVersion: 1 }, work)).rejects.toThrow()
    expect(await reviewShare(db, desk.council.id)).toEqual({ percent: 20, version: 1 })
  })
})

describe('the second look', () => {
  test('is made once, by somebody with no part in it; administrators hear of a wrong decision only', async () => {
    const desk = await decidingDesk(db)
    const [one, two] = [await decided(desk, 100), await decided(desk, 100)]
    const reviewer = await makeStaff(db, desk.council, 'assessor')
    const reads = { councilId: desk.council.id, personId: reviewer.personId }
    expect((await reviewLists(db, reads)).waiting.map(({ applicationId }) => applicationId)).toEqual([one.id, two.id])
    expect((await grantsWaiting(db, { ...reads, roles: ['assessor'] })).reviews).toBe(2)
    const found = (id: string, finding: 'right' | 'wrong-outcome') =>
      recordReview({ id, finding, words: 'Too old.' }, desk.as(reviewer))
    expect(await found(one.drawn!.id, 'right')).toEqual({ ok: true })
    expect(await db.message.count({ where: { template: 'review-found-wrong' } })).toBe(0)
    expect(await found(two.drawn!.id, 'wrong-outcome')).toEqual({ ok: true })
    expect(await found(two.drawn!.id, 'right')).toMatchObject({ reason: 'already-reviewed' })
    expect(await db.message.findMany({ where: { template: 'review-found-wrong' } })).toMatchObject([
      { recipientPersonId: desk.staff.admin.personId },
    ])
    const lists = await reviewLists(db, reads)
    expect([lists.waiting.length, lists.reviewed.length]).toEqual([0, 2])
    expect(await reviewOf(db, { ...reads, id: two.drawn!.id })).toMatchObject({ words: 'Too old.' })
    const colleague = await makeStaff(db, desk.council, 'assessor')
    const theirs = { councilId: desk.council.id, personId: colleague.personId }
    expect((await reviewLists(db, theirs)).waiting).toEqual([])
    expect(await reviewOf(db, { ...theirs, id: two.drawn!.id })).toMatchObject({
      row: { finding: 'wrong-outcome' },
      words: '',
    })
    expect(await recordReview({ id: two.drawn!.id, finding: 'right', words: '' }, desk.as(colleague))).toMatchObject({
      reason: 'already-reviewed',
    })
  })

  test.each<[string, (desk: Desk, id: string) => Promise<{ personId: string }>]>([
    ['recommended it', (desk) => Promise.resolve(desk.staff.assessor)],
    ['approved it', (desk) => Promise.resolve(desk.staff.approver)],
    ['pays', (desk) => Promise.resolve(desk.staff.payments)],
    ['administers only', (desk) => Promise.resolve(desk.staff.admin)],
    [
      'resolved a signal',
      async (desk, id) => {
        const other = await makeStaff(db, desk.council, 'assessor')
        await db.grantSignal.updateMany({ where: { applicationId: id }, data: { resolvedByPersonId: other.personId } })
        return other
      },
    ],
    [
      'wrote a note',
      async (desk, id) => {
        const other = await makeStaff(db, desk.council, 'assessor')
        const note = { councilId: desk.council.id, applicationId: id, wordsSealed: sealText('x'), at: desk.clock.now() }
        await db.grantNote.create({ data: { ...note, byPersonId: other.personId } })
        return other
      },
    ],
    [
      'declared an interest',
      async (desk, id) => {
        const other = await makeStaff(db, desk.council, 'approver')
        const interest = { councilId: desk.council.id, applicationId: id, kind: 'friend' as const }
        await db.grantInterest.create({ data: { ...interest, personId: other.personId, declaredAt: desk.clock.now() } })
        return other
      },
    ],
  ])('is not for who %s', async (_, who) => {
    const desk = await decidingDesk(db)
    const { id, drawn } = await decided(desk, 100)
    const person = await who(desk, id)
    const reads = { councilId: desk.council.id, personId: person.personId }
    expect((await reviewLists(db, reads)).waiting).toEqual([])
    expect(await recordReview({ id: drawn!.id, finding: 'right', words: '' }, desk.as(person))).toMatchObject({
      reason: 'not-found',
    })
    const bySql = db.grantReview.update({
      where: { id: drawn!.id },
      data: { finding: 'right', reviewedByPersonId: person.personId, reviewedAt: desk.clock.now() },
    })
    await expect(bySql).rejects.toThrow('grant_review_by_another')
  })

  test('what was found stays, and another council finds nothing', async () => {
    const [desk, elsewhere] = [await decidingDesk(db), await decidingDesk(db)]
    const { drawn } = await decided(desk, 100)
    const stranger = { councilId: elsewhere.council.id, personId: elsewhere.staff.assessor.personId }
    expect(await reviewOf(db, { ...stranger, id: drawn!.id })).toBeNull()
    const reviewer = await makeStaff(db, desk.council, 'appeals')
    await recordReview({ id: drawn!.id, finding: 'weak-evidence', words: 'One paper.' }, desk.as(reviewer))
    await expect(db.grantReview.update({ where: { id: drawn!.id }, data: { finding: 'right' } })).rejects.toThrow(
      'grant_review_stays',
    )
  })
})
