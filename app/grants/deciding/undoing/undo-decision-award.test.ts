import { describe, expect, test } from 'vitest'
import { createRun } from '#app/grants/paying/runs/create-run.server'
import { lockPaymentRun } from '#app/grants/paying/runs/lock-run.server'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { cancelRemaining } from './cancel-remaining.server'
import { decideAward } from '../decide-award.server'
import { decidingDesk } from '../deciding.fixture'
import { undoDecisionAward } from './undo-decision-award.server'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>
type Tell = 'now' | 'tomorrow-morning'

async function approved(desk: Desk, given: { tell?: Tell; person?: Awaited<ReturnType<typeof makePerson>> } = {}) {
  const { id, recommendationId } = await desk.recommended({
    costs: { travel: 40_000 },
    ...(given.person && { person: given.person }),
  })
  const tell = given.tell ?? 'now'
  const decided = await decideAward({ id, recommendationId, outcome: 'approve', tell }, desk.as(desk.staff.approver))
  if (!decided.ok) throw new Error(decided.reason)
  const row = await desk.read(id)
  return { ...row, decisionId: row.decisionId! }
}

const undo = (desk: Desk, { id, decisionId }: { id: string; decisionId: string }) =>
  undoDecisionAward({ id, decisionId, words: 'The wrong amount.' }, desk.as(desk.staff.approver))
const mails = async (id: string) => {
  const where = { event: { entityId: id } }
  const rows = await db.message.findMany({ where, select: { template: true, status: true }, orderBy: { id: 'asc' } })
  return rows.map(({ template, status }) => `${template} ${status}`)
}

describe('taking a decision back', () => {
  test('before they know: silent, and as if it had not been', async () => {
    const desk = await decidingDesk(db)
    const before = await desk.potNow()
    const award = await approved(desk, { tell: 'tomorrow-morning' })
    expect(await undo(desk, award)).toEqual({ ok: true, told: false, mailed: true })
    expect(await desk.potNow()).toEqual(before)
    const row = await desk.read(award.id)
    expect(row).toMatchObject({
      status: 'recommended',
      recommendationId: award.recommendationId,
      decisionId: null,
      awardedPence: null,
      decidedAt: null,
      releasedAt: null,
    })
    expect(row.awards).toMatchObject([{ undoneAt: desk.clock.now() }])
    expect(row.instalments).toMatchObject([{ status: 'cancelled' }])
    expect(await mails(award.id)).toEqual(['grant-decided cancelled'])
    const decision = await db.grantDecision.findFirstOrThrow({
      where: { applicationId: award.id, kind: 'undo' },
      include: { words: true },
    })
    expect(openText(decision.words!.privateSealed!)).toBe('The wrong amount.')
  })

  test('once they know, they are told that it is looked at again; it can be decided anew', async () => {
    const desk = await decidingDesk(db)
    const award = await approved(desk)
    desk.clock.advance(1000)
    expect(await undo(desk, award)).toEqual({ ok: true, told: true, mailed: true })
    expect(await mails(award.id)).toEqual(['grant-decided queued', 'grant-decision-taken-back queued'])
    const { id, recommendationId } = award
    const again = { id, recommendationId, outcome: 'approve', tell: 'now' } as const
    expect(await decideAward(again, desk.as(desk.staff.approver))).toMatchObject({ ok: true, repeated: false })
    expect((await desk.potNow()).pot.committedPence).toBe(40_000)
    expect(await undo(desk, award)).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })

  test('a rejection too; not what an appeals officer decided', async () => {
    const desk = await decidingDesk(db)
    const staff = { assessor: desk.staff.assessor, approver: desk.staff.approver }
    const rejected = await makeGrantApplication(db, desk.scheme, { status: 'rejected', ...staff })
    expect(await undo(desk, { ...rejected, decisionId: rejected.decisionId! })).toMatchObject({ ok: true })
    expect(await desk.read(rejected.id)).toMatchObject({ status: 'recommended', appealUntil: null, endedAt: null })
    const dismissed = await makeGrantApplication(db, desk.scheme, { status: 'rejected_final', ...staff })
    expect(await undo(desk, { ...dismissed, decisionId: dismissed.decisionId! })).toMatchObject({
      reason: 'appeal-decided',
    })
  })

  test('out of an open run, whose other payments stay whole; never once it is locked or paid', async () => {
    const desk = await decidingDesk(db)
    const person = await makePerson(db)
    const [first, second, other] = [
      await approved(desk, { person }),
      await approved(desk, { person }),
      await approved(desk),
    ]
    await samePayee(first, second)
    desk.clock.advance(1000)
    const payments = desk.as(desk.staff.payments)
    const run = await createRun(payments)
    if (!run.ok) throw new Error(run.reason)
    expect(await db.paymentRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
      lineCount: 2,
      totalPence: 120_000n,
    })

    expect(await undo(desk, first)).toMatchObject({ ok: true })
    expect((await desk.read(first.id)).instalments).toMatchObject([{ status: 'cancelled' }])
    // The same payee's other payment comes back when the run is built again.
    expect((await desk.read(second.id)).instalments).toMatchObject([{ status: 'due' }])
    expect((await desk.read(other.id)).instalments).toMatchObject([{ status: 'in_run' }])
    const seen = { lineCount: 1, totalPence: 40_000 }
    expect(await db.paymentRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
      lineCount: 1,
      totalPence: 40_000n,
    })
    expect((await desk.potNow()).pot.committedPence).toBe(80_000)

    expect(await lockPaymentRun({ runId: run.id, seen }, payments)).toMatchObject({ ok: true })
    const pot = await desk.potNow()
    expect(await undo(desk, other)).toMatchObject({ ok: false, reason: 'in-locked-run' })
    expect(await desk.potNow()).toEqual(pot)
    const paid = await makeGrantApplication(db, desk.scheme, {
      status: 'monitoring',
      assessor: desk.staff.assessor,
      approver: desk.staff.approver,
    })
    expect(await undo(desk, { ...paid, decisionId: paid.decisionId! })).toMatchObject({ reason: 'not-allowed' })
  })

  /** Gives two applications of a person the same account, so that they are one payee. */
  async function samePayee(first: { id: string }, second: { id: string }) {
    const { bankDetailsId } = await db.grantApplication.findUniqueOrThrow({ where: { id: first.id } })
    await db.grantApplication.update({ where: { id: second.id }, data: { bankDetailsId } })
  }
})

describe('stopping what is still to be paid', () => {
  const instalments = [0, 3, 6].map((afterMonths) => ({ afterMonths, share: 1, whileEmployed: false }))

  test('releases exactly what is not paid; undo then releases only the rest', async () => {
    const desk = await decidingDesk(db, { definition: { instalments } })
    const award = await approved(desk)
    const [first] = award.instalments
    await db.instalment.update({ where: { id: first!.id }, data: { status: 'in_run' } })
    const input = { id: award.id, reason: 'left-care', words: 'They left in February.' } as const
    expect(await cancelRemaining(input, desk.as(desk.staff.approver))).toEqual({
      ok: true,
      pence: 26_666,
      mailed: true,
    })
    expect((await desk.read(award.id)).instalments.map(({ status }) => status)).toEqual([
      'in_run',
      'cancelled',
      'cancelled',
    ])
    expect((await desk.potNow()).pot.committedPence).toBe(13_334)
    expect(await mails(award.id)).toEqual(['grant-decided queued', 'grant-news queued'])
    expect(await cancelRemaining(input, desk.as(desk.staff.approver))).toMatchObject({ reason: 'nothing-left' })
    const { wordsSealed } = await db.grantNote.findFirstOrThrow({ where: { applicationId: award.id } })
    expect(openText(wordsSealed)).toBe('They left in February.')
    await db.instalment.update({ where: { id: first!.id }, data: { status: 'due' } })
    expect(await undo(desk, award)).toMatchObject({ ok: true })
    expect((await desk.potNow()).pot).toMatchObject({ committedPence: 0, availablePence: 10_000_000 })
  })

  test('by an approver whom nothing bars, of an application that is approved', async () => {
    const desk = await decidingDesk(db)
    const award = await approved(desk)
    const input = { id: award.id, reason: 'other', words: 'x' } as const
    expect(await cancelRemaining(input, desk.as(desk.staff.assessor))).toMatchObject({ ok: false })
    const recommended = await desk.recommended()
    const other = { ...input, id: recommended.id }
    expect(await cancelRemaining(other, desk.as(desk.staff.approver))).toMatchObject({ reason: 'not-allowed' })
    await db.grantInterest.create({
      data: {
        councilId: desk.council.id,
        applicationId: award.id,
        personId: desk.staff.approver.personId,
        kind: 'friend',
        declaredAt: desk.clock.now(),
      },
    })
    expect(await cancelRemaining(input, desk.as(desk.staff.approver))).toMatchObject({ reason: 'interest' })
  })
})
