import { describe, expect, it } from 'vitest'
import { authoriseRun } from './authorise-run.server'
import { createRun } from './create-run.server'
import { lockPaymentRun, unlockPaymentRun } from './lock-run.server'
import { refusedBy } from '#app/platform/database/errors.server'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { exportedRun, payingCouncil, seenOf } from '../paying.fixture'

const { db } = await useDatabase()

const RULES = [
  'payment_run_duties_separate',
  'grant_role_held',
  'grant_approval_limit',
  'payment_run_adds_up',
  'payment_run_order',
  'payment_run_file_stays',
  'payment_line_stays',
  'payment_line_one_live',
  'payment_line_is_its_instalments',
  'permission denied',
] as const

/** Which of the database's rules refuses; null: none does. */
async function ruleAgainst(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    const rule = refusedBy(error, RULES)
    if (!rule) throw error
    return rule
  }
}

async function lockedRun() {
  const at = await payingCouncil(db)
  const assessor = await makeStaff(db, at.council, 'assessor', 'payments')
  const approver = await makeStaff(db, at.council, 'approver', 'payments')
  const made = await makeGrantApplication(db, at.scheme, { status: 'approved', assessor, approver })
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  const locker = await makeStaff(db, at.council, 'payments')
  const seen = await seenOf(db, run.id)
  return { at, assessor, approver, made, locker, runId: run.id, seen }
}

const lockedBy = (id: string, personId: string) =>
  db.paymentRun.update({ where: { id }, data: { status: 'locked', lockedByPersonId: personId, lockedAt: new Date() } })

const authorisedBy = (id: string, personId: string) =>
  db.paymentRun.update({
    where: { id },
    data: { status: 'authorised', authorisedByPersonId: personId, authorisedAt: new Date() },
  })

describe('duties of a run are kept apart', () => {
  it('whoever recommended or approved neither locks nor authorises, by operation and by SQL', async () => {
    const { at, assessor, approver, locker, runId, seen } = await lockedRun()
    for (const who of [assessor, approver]) {
      expect(await lockPaymentRun({ runId, seen }, at.as(who))).toEqual({ ok: false, reason: 'has-interest' })
      expect(await ruleAgainst(() => lockedBy(runId, who.personId))).toBe('payment_run_duties_separate')
    }
    expect(await lockPaymentRun({ runId, seen }, at.as(locker))).toEqual({ ok: true })
    for (const who of [assessor, approver]) {
      expect(await authoriseRun({ runId, seen }, at.as(who))).toEqual({ ok: false, reason: 'has-interest' })
      expect(await ruleAgainst(() => authorisedBy(runId, who.personId))).toBe('payment_run_duties_separate')
    }
  })

  it('whoever began or locked it does not authorise it', async () => {
    const { at, locker, runId, seen } = await lockedRun()
    await lockPaymentRun({ runId, seen }, at.as(locker))
    expect(await authoriseRun({ runId, seen }, at.as(at.builder))).toEqual({ ok: false, reason: 'built-it' })
    expect(await authoriseRun({ runId, seen }, at.as(locker))).toEqual({ ok: false, reason: 'locked-it' })
    for (const who of [at.builder, locker])
      expect(await ruleAgainst(() => authorisedBy(runId, who.personId))).toBe('payment_run_duties_separate')
    const change = { data: { builtByPersonId: at.second.personId } }
    expect(await ruleAgainst(() => db.paymentRun.update({ where: { id: runId }, ...change }))).toBe(
      'payment_run_duties_separate',
    )
    // Unlocked by the second, it is locked anew by the builder; the second had no hand in what is in it.
    expect(await unlockPaymentRun({ runId }, at.as(at.second))).toEqual({ ok: true })
    expect(await lockPaymentRun({ runId, seen }, at.as(at.builder))).toEqual({ ok: true })
    expect(await authoriseRun({ runId, seen }, at.as(at.second))).toEqual({ ok: true })
  })

  it('an interest declared since bars, and so does a role that ended', async () => {
    const { at, made, runId, seen } = await lockedRun()
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    const interest = { councilId: at.council.id, applicationId: made.id, personId: at.second.personId }
    await db.grantInterest.create({ data: { ...interest, kind: 'relative', declaredAt: new Date() } })
    expect(await authoriseRun({ runId, seen }, at.as(at.second))).toEqual({ ok: false, reason: 'has-interest' })
    expect(await ruleAgainst(() => authorisedBy(runId, at.second.personId))).toBe('payment_run_duties_separate')
    await db.grantInterest.deleteMany({ where: interest })
    await db.councilMember.updateMany({ where: { personId: at.second.personId }, data: { endedAt: new Date() } })
    expect(await authoriseRun({ runId, seen }, at.as(at.second))).toEqual({ ok: false, reason: 'not-payments' })
    expect(await ruleAgainst(() => authorisedBy(runId, at.second.personId))).toBe('grant_role_held')
  })

  it('the limit holds in SQL too, also without a row', async () => {
    const { at, runId, seen } = await lockedRun()
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    await db.approvalLimit.deleteMany({ where: { councilId: at.council.id, role: 'payments' } })
    expect(await ruleAgainst(() => authorisedBy(runId, at.second.personId))).toBe('grant_approval_limit')
  })

  it('who paid an application does not decide on it any more', async () => {
    const { at, made } = await lockedRun()
    await db.councilMember.create({
      data: { councilId: at.council.id, personId: at.builder.personId, role: 'approver' },
    })
    const undo = {
      councilId: at.council.id,
      applicationId: made.id,
      round: 1,
      kind: 'undo',
      reasons: [],
      at: new Date(),
    }
    await expect(db.grantDecision.create({ data: { ...undo, byPersonId: at.builder.personId } })).rejects.toThrow(
      'grant_duties_separate',
    )
  })
})

describe('what is in a run stays as it is', () => {
  it('once locked, no line comes, goes or changes, and no state is skipped', async () => {
    const { at, runId, seen } = await lockedRun()
    const line = await db.paymentLine.findFirstOrThrow({ where: { runId }, include: { instalments: true } })
    const part = { lineId_instalmentId: { lineId: line.id, instalmentId: line.instalments[0]!.instalmentId } }
    expect(await ruleAgainst(() => db.paymentLine.update({ where: { id: line.id }, data: { pence: 1 } }))).toBe(
      'payment_line_stays',
    )
    // Not even while it is open may an instalment be made free for a second payment.
    expect(await ruleAgainst(() => db.paymentLineInstalment.update({ where: part, data: { live: false } }))).toBe(
      'payment_line_stays',
    )
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    for (const work of [
      () => db.paymentLine.delete({ where: { id: line.id } }),
      () => db.paymentLine.update({ where: { id: line.id }, data: { status: 'paid', answeredAt: new Date() } }),
      () => db.paymentLineInstalment.delete({ where: part }),
      () => db.paymentLineInstalment.update({ where: part, data: { live: false } }),
    ])
      expect(await ruleAgainst(work)).toBe('payment_line_stays')
    for (const status of ['exported', 'reconciled', 'part_confirmed'])
      expect(
        await ruleAgainst(() =>
          db.paymentRun.update({
            where: { id: runId },
            data: {
              status,
              authorisedByPersonId: at.second.personId,
              authorisedAt: new Date(),
              exportedAt: new Date(),
              fileSealed: Uint8Array.of(1),
              fileSha256: 'x',
            },
          }),
        ),
      ).toBe('payment_run_order')
    expect(await ruleAgainst(() => db.paymentRun.update({ where: { id: runId }, data: { totalPence: 1 } }))).toBe(
      'payment_run_adds_up',
    )
    expect(await ruleAgainst(() => db.paymentRun.delete({ where: { id: runId } }))).toBe('permission denied')
  })

  it('a line that was not answered "failed" keeps its instalment; an answer and a file are for good', async () => {
    const at = await payingCouncil(db)
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await exportedRun(db, at)
    const line = await db.paymentLine.findFirstOrThrow({ where: { runId }, include: { instalments: true } })
    const free = () => db.paymentLineInstalment.updateMany({ where: { lineId: line.id }, data: { live: false } })
    expect(await ruleAgainst(free)).toBe('payment_line_stays')
    const answered = (status: string) =>
      db.paymentLine.update({ where: { id: line.id }, data: { status, answeredAt: new Date() } })
    await answered('paid')
    expect(await ruleAgainst(free)).toBe('payment_line_stays')
    expect(await ruleAgainst(() => answered('failed'))).toBe('payment_line_stays')
    expect(await ruleAgainst(() => db.paymentRun.update({ where: { id: runId }, data: { fileSha256: 'x' } }))).toBe(
      'payment_run_file_stays',
    )
    expect(await ruleAgainst(() => db.paymentRun.update({ where: { id: runId }, data: { status: 'cancelled' } }))).toBe(
      'payment_run_order',
    )
  })
})
