import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { createRun } from '../runs/create-run.server'
import { confirmPaymentRun } from './confirm-payment-run.server'
import { exportedRun, payingCouncil, seenOf, type PayingCouncil } from '../paying.fixture'

const { db } = await useDatabase()

const HEADER = 'reference,pence,result,reason'
const file = (...lines: string[]) => Buffer.from([HEADER, ...lines].join('\r\n'))

async function threePayees() {
  const at = await payingCouncil(db)
  const made = []
  for (const awardPence of [10_000, 20_000, 30_000])
    made.push(await makeGrantApplication(db, at.scheme, { status: 'approved', awardPence }))
  const runId = await exportedRun(db, at)
  const lines = await db.paymentLine.findMany({ where: { runId }, orderBy: { pence: 'asc' } })
  const answer = (bytes: Uint8Array, who = at.builder) => confirmPaymentRun({ runId, bytes }, at.as(who))
  return { at, made, runId, references: lines.map(({ reference }) => reference), answer }
}

const potOf = (at: PayingCouncil) => db.pot.findUniqueOrThrow({ where: { id: at.scheme.potId! } })

describe('the bank’s answer', () => {
  it('pays and fails lines, spends what was paid, tells each applicant once, completes what has nothing left', async () => {
    const { at, made, runId, references, answer } = await threePayees()
    const [a, b, c] = references
    const first = file(`${a},10000,paid,`, `${b},20000,failed,Account closed`)
    expect(await answer(first)).toEqual({ ok: true, paid: 1, failed: 1, unanswered: 1, untold: 0, problems: [] })
    const run = () => db.paymentRun.findUniqueOrThrow({ where: { id: runId } })
    expect(await run()).toMatchObject({ status: 'part_confirmed', reconciledAt: null })
    expect(await potOf(at)).toMatchObject({ committedPence: 50_000n, spentPence: 10_000n })
    const states = async () =>
      Promise.all(
        made.map(async ({ id }) => {
          const row = await db.grantApplication.findUniqueOrThrow({ where: { id }, include: { instalments: true } })
          return [row.status, row.instalments[0]!.status, row.instalments[0]!.failureReason]
        }),
      )
    expect(await states()).toEqual([
      ['monitoring', 'paid', null],
      ['approved', 'failed', 'Account closed'],
      ['approved', 'in_run', null],
    ])
    const mails = await db.message.findMany({ where: { councilId: at.council.id }, orderBy: { template: 'asc' } })
    expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['grant-paid', made[0]!.person.email],
      ['grant-payment-failed', made[1]!.person.email],
    ])
    expect(JSON.stringify(mails.map(({ data }) => data))).not.toContain('Account closed')
    expect(await answer(first)).toEqual({ ok: false, reason: 'repeated-file' })
    expect(await answer(file(`${c},30000,paid,`))).toEqual({
      ok: true,
      paid: 1,
      failed: 0,
      unanswered: 0,
      untold: 0,
      problems: [],
    })
    expect(await run()).toMatchObject({ status: 'reconciled', reconciledAt: at.clock.now() })
    expect(await potOf(at)).toMatchObject({ committedPence: 20_000n, spentPence: 40_000n })
    expect(await answer(file(`${c},30000,failed,`))).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('takes each line that fits, and names the others', async () => {
    const { at, runId, references, answer } = await threePayees()
    const [a, b, c] = references
    const other = await makeGrantApplication(db, at.scheme, { status: 'approved', awardPence: 44_400 })
    const next = await exportedRun(db, at)
    const foreign = await db.paymentLine.findFirstOrThrow({ where: { runId: next, personId: other.personId } })
    const wrong = [
      `${b},20001,paid,`,
      `${a},10000,failed,`,
      'NOBODYS1,5,paid,',
      `${foreign.reference},44400,paid,`,
      `${a},10000,paid,`,
    ]
    const problems = [
      `Line 2: ${b} was sent as £200, not £200.01.`,
      `Line 3: ${a} is said to be paid and to have failed.`,
      'Line 4: NOBODYS1 is not a payment that this council sent.',
      `Line 5: ${foreign.reference} belongs to payment run 2.`,
      `Line 6: ${a} is said to be paid and to have failed.`,
    ]
    expect(await answer(file(...wrong))).toEqual({ ok: false, reason: 'wrong-file', problems })
    expect(await db.paymentLine.count({ where: { runId, status: 'ready' } })).toBe(3)
    expect(await db.message.count({ where: { councilId: at.council.id } })).toBe(0)
    expect(await db.confirmationFile.count({ where: { runId } })).toBe(0)
    expect(await potOf(at)).toMatchObject({ spentPence: 0n })

    const good = await answer(file(...wrong, `${c},30000,paid,`, 'X,y,paid,'))
    expect(good).toMatchObject({ ok: true, paid: 1, failed: 0, unanswered: 2 })
    expect(good).toHaveProperty('problems', [...problems, 'Line 8: X: “y” is not a number of whole pence.'])
    expect(await potOf(at)).toMatchObject({ spentPence: 30_000n })
    expect(await db.confirmationFile.findMany({ where: { runId } })).toMatchObject([{ paidLines: 1, failedLines: 0 }])
    expect(await answer(file(`${c},30000,failed,`, `${a},10000,paid,`))).toMatchObject({
      ok: true,
      paid: 1,
      problems: [`Line 2: ${c} was answered before.`],
    })
  })

  it('sent twice at once counts once', async () => {
    const { references, answer } = await threePayees()
    const bytes = file(`${references[0]},10000,paid,`)
    const answers = await Promise.all([answer(bytes), answer(bytes), answer(bytes)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((one) => !one.ok && one.reason === 'repeated-file')).toHaveLength(2)
  })

  it('what failed goes into another run once the applicant corrected it', async () => {
    const { at, made, references, answer } = await threePayees()
    await answer(
      file(...references.map((reference, index) => `${reference},${(index + 1) * 10_000},failed,No account`)),
    )
    expect(await createRun(at.as(at.builder))).toEqual({ ok: false, reason: 'nothing-due' })
    await db.instalment.updateMany({
      where: { applicationId: made[0]!.id },
      data: { status: 'due', failureReason: null },
    })
    const again = await createRun(at.as(at.builder))
    if (!again.ok) throw new Error(again.reason)
    expect(await seenOf(db, again.id)).toEqual({ lineCount: 1, totalPence: 10_000 })
  })

  it('of another council is not found', async () => {
    const [{ runId, references }, elsewhere] = [await threePayees(), await payingCouncil(db)]
    const bytes = file(`${references[0]},10000,paid,`)
    expect(await confirmPaymentRun({ runId, bytes }, elsewhere.as(elsewhere.builder))).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})

it('somebody without an email address is counted, to be told otherwise', async () => {
  const at = await payingCouncil(db)
  const made = await makeGrantApplication(db, at.scheme, { status: 'approved', email: null })
  await db.account.deleteMany({ where: { personId: made.personId } })
  const runId = await exportedRun(db, at)
  const line = await db.paymentLine.findFirstOrThrow({ where: { runId } })
  const bytes = file(`${line.reference},${line.pence},paid,`)
  expect(await confirmPaymentRun({ runId, bytes }, at.as(at.builder))).toMatchObject({ ok: true, untold: 1 })
  expect(await db.message.count({ where: { councilId: at.council.id } })).toBe(0)
})
