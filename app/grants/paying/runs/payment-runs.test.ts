import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { authoriseRun } from './authorise-run.server'
import { cancelRun } from './cancel-run.server'
import { createRun } from './create-run.server'
import { downloadRun, exportRun } from '../bank/export-run.server'
import { lockPaymentRun, unlockPaymentRun } from './lock-run.server'
import { putLineBack, rebuildRun, takeLineOut } from './rebuild-run.server'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { exportedRun, payingCouncil, seenOf } from '../paying.fixture'

const { db } = await useDatabase()

async function begun(at: Awaited<ReturnType<typeof payingCouncil>>) {
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  return run.id
}

describe('beginning a run', () => {
  it('takes what is due, one line for each payee, with an event for each instalment', async () => {
    const at = await payingCouncil(db)
    const twice = await makePerson(db, { name: 'Beatriz Ó Néill' })
    const bank = { sortCode: '089999', accountNumber: '66374958', accountName: 'Beatriz Ó Néill' }
    await makeGrantApplication(db, at.scheme, { status: 'approved', person: twice, bank })
    await makeGrantApplication(db, at.scheme, { status: 'approved', person: twice, bank, awardPence: 12_345 })
    const once = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const lines = await db.paymentLine.findMany({ where: { runId }, include: { instalments: true } })
    expect(new Map(lines.map((line) => [line.personId, [line.pence, line.instalments.length]]))).toEqual(
      new Map([
        [twice.personId, [62_345, 2]],
        [once.personId, [50_000, 1]],
      ]),
    )
    expect(await seenOf(db, runId)).toEqual({ lineCount: 2, totalPence: 112_345 })
    expect(await db.event.count({ where: { councilId: at.council.id, change: 'put_in_run', toState: 'in_run' } })).toBe(
      3,
    )
    expect(await db.paymentExclusion.count({ where: { runId } })).toBe(0)
  })

  it('two people at once get the same run', async () => {
    const at = await payingCouncil(db)
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runs = await Promise.all([at.builder, at.second, at.builder, at.second].map((who) => createRun(at.as(who))))
    expect(new Set(runs.map((run) => run.ok && run.id)).size).toBe(1)
    expect(runs.filter((run) => run.ok && run.created)).toHaveLength(1)
    expect(await db.paymentRun.count({ where: { councilId: at.council.id } })).toBe(1)
  })

  it('is refused when nothing is due, and to whoever pays for some schemes only', async () => {
    const at = await payingCouncil(db)
    expect(await createRun(at.as(at.builder))).toEqual({ ok: false, reason: 'nothing-due' })
    expect(await db.paymentRun.count({ where: { councilId: at.council.id } })).toBe(0)
    const member = await db.councilMember.findFirstOrThrow({ where: { personId: at.second.personId } })
    await db.memberScheme.create({
      data: { councilId: at.council.id, memberId: member.id, schemeId: at.scheme.id, createdAt: at.clock.now() },
    })
    expect(await createRun(at.as(at.second))).toEqual({ ok: false, reason: 'not-payments' })
    expect(await createRun(at.as(await makePerson(db)))).toEqual({ ok: false, reason: 'not-payments' })
  })

  it('leaves a decision alone that the applicant may not know yet', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    await db.grantApplication.update({ where: { id: made.id }, data: { releasedAt: new Date('2026-03-17T08:00:00Z') } })
    expect(await createRun(at.as(at.builder))).toEqual({ ok: false, reason: 'nothing-due' })
    at.clock.set('2026-03-17T08:00:00Z')
    expect(await createRun(at.as(at.builder))).toMatchObject({ ok: true, created: true })
  })
})

describe('an open run', () => {
  it('is changed by whoever began it, and only while it is open', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const line = await db.paymentLine.findFirstOrThrow({ where: { runId, personId: made.personId } })
    const out = { runId, lineId: line.id, reason: 'by-hand-asked' as const }
    expect(await takeLineOut(out, at.as(at.second))).toEqual({ ok: false, reason: 'not-builder' })
    expect(await rebuildRun({ runId }, at.as(at.second))).toEqual({ ok: false, reason: 'not-builder' })
    expect(await takeLineOut(out, at.as(at.builder))).toEqual({ ok: true })
    expect(await seenOf(db, runId)).toEqual({ lineCount: 1, totalPence: 50_000 })
    // It stays out when the run is built again, and comes back when it is put back.
    expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: true, lineCount: 1, excluded: 1 })
    const [instalment] = made.instalments
    expect(await putLineBack({ runId, instalmentId: instalment!.id }, at.as(at.builder))).toEqual({ ok: true })
    expect(await seenOf(db, runId)).toEqual({ lineCount: 2, totalPence: 100_000 })
    expect(await lockPaymentRun({ runId, seen: await seenOf(db, runId) }, at.as(at.builder))).toEqual({ ok: true })
    expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: false, reason: 'not-open' })
  })

  it('built again keeps the lines that would be the same', async () => {
    const at = await payingCouncil(db)
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const before = await db.paymentLine.findMany({ where: { runId } })
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    expect(await rebuildRun({ runId }, at.as(at.builder))).toMatchObject({ lineCount: 2 })
    const after = await db.paymentLine.findMany({ where: { runId }, orderBy: { number: 'asc' } })
    expect(after[0]).toEqual(before[0])
    expect(after.map(({ number, reference }) => [number, reference])).toEqual([
      [1, 'PAY0000100001'],
      [2, 'PAY0000100002'],
    ])
    expect(await db.event.count({ where: { councilId: at.council.id, change: 'take_out' } })).toBe(0)
  })

  it('is not locked when it changed meanwhile: other totals, another account, a contradiction', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const seen = await seenOf(db, runId)
    const lock = (totals = seen) => lockPaymentRun({ runId, seen: totals }, at.as(at.builder))
    expect(await lock({ ...seen, totalPence: 1 })).toEqual({ ok: false, reason: 'totals-changed' })
    const { bankDetailsId } = await makeGrantApplication(db, at.scheme, { status: 'checking' })
    const old = made.bankDetailsId
    await db.grantApplication.update({ where: { id: made.id }, data: { bankDetailsId } })
    expect(await lock()).toEqual({ ok: false, reason: 'out-of-date' })
    await db.grantApplication.update({ where: { id: made.id }, data: { bankDetailsId: old } })
    const { fingerprint } = await db.bankDetails.findUniqueOrThrow({ where: { id: old! } })
    const other = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    await db.bankDetails.update({ where: { id: other.bankDetailsId! }, data: { fingerprint } })
    expect(await lock()).toEqual({ ok: false, reason: 'out-of-date' })
    expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: true, lineCount: 0, excluded: 2 })
    expect(await lock({ lineCount: 0, totalPence: 0 })).toEqual({ ok: false, reason: 'empty-run' })
  })
})

it('an account that is being changed while the run is locked is not paid into', async () => {
  const at = await payingCouncil(db)
  const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
  const { bankDetailsId } = await makeGrantApplication(db, at.scheme, { status: 'checking' })
  const runId = await begun(at)
  const seen = await seenOf(db, runId)
  const waiting = () => db.$queryRaw<object[]>`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const locking: Promise<unknown>[] = []
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`select 1 from instalment where application_id = ${made.id}::uuid for update`
    await tx.grantApplication.update({ where: { id: made.id }, data: { bankDetailsId } })
    locking.push(lockPaymentRun({ runId, seen }, at.as(at.builder)))
    await expect.poll(waiting, { timeout: 15_000 }).toHaveLength(1)
  })
  expect(await locking[0]).toEqual({ ok: false, reason: 'out-of-date' })
})

describe('on the way to the bank', () => {
  it('can be unlocked and given up until it is authorised; then what was in it is due again', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const seen = await seenOf(db, runId)
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    expect(await unlockPaymentRun({ runId }, at.as(at.second))).toEqual({ ok: true })
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const next = await begun(at)
    expect(next).not.toBe(runId)
    expect(await unlockPaymentRun({ runId }, at.as(at.second))).toEqual({ ok: false, reason: 'another-open' })
    expect(await cancelRun({ runId }, at.as(at.second))).toEqual({ ok: true })
    expect(await db.instalment.findFirst({ where: { applicationId: made.id } })).toMatchObject({ status: 'due' })
    expect(await rebuildRun({ runId: next }, at.as(at.builder))).toMatchObject({ lineCount: 2 })
    expect(await cancelRun({ runId }, at.as(at.second))).toEqual({ ok: false, reason: 'not-allowed' })
    await lockPaymentRun({ runId: next, seen: await seenOf(db, next) }, at.as(at.builder))
    await authoriseRun({ runId: next, seen: await seenOf(db, next) }, at.as(at.second))
    expect(await cancelRun({ runId: next }, at.as(at.second))).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await unlockPaymentRun({ runId: next }, at.as(at.second))).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('is not authorised beyond the limit, without one, or with totals that somebody else saw', async () => {
    const at = await payingCouncil(db)
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const seen = await seenOf(db, runId)
    await lockPaymentRun({ runId, seen }, at.as(at.builder))
    const authorise = (totals = seen) => authoriseRun({ runId, seen: totals }, at.as(at.second))
    const limit = { councilId_role: { councilId: at.council.id, role: 'payments' } }
    await db.approvalLimit.update({ where: limit, data: { maxPence: 49_999 } })
    expect(await authorise()).toEqual({ ok: false, reason: 'over-limit' })
    await db.approvalLimit.delete({ where: limit })
    expect(await authorise()).toEqual({ ok: false, reason: 'no-limit' })
    expect(await authorise({ lineCount: 2, totalPence: 50_000 })).toEqual({ ok: false, reason: 'totals-changed' })
  })

  it('the file is the same bytes however often, sealed at rest, and every download is written down', async () => {
    const at = await payingCouncil(db)
    const bank = { sortCode: '089999', accountNumber: '66374958', accountName: 'Zoë O’Connor-Łukasiewicz' }
    const person = await makePerson(db, { name: bank.accountName })
    await makeGrantApplication(db, at.scheme, { status: 'approved', person, bank, awardPence: 12_345 })
    const runId = await exportedRun(db, at)
    expect(await exportRun({ runId }, at.as(at.second))).toEqual({ ok: false, reason: 'not-allowed' })
    const first = await downloadRun({ runId }, at.as(at.builder))
    at.clock.advance(86_400_000)
    const again = await downloadRun({ runId }, at.as(at.second))
    if (!first.ok || !again.ok) throw new Error('no file')
    const text =
      'SORT CODE,ACCOUNT NUMBER,ACCOUNT NAME,PENCE,REFERENCE\r\n089999,66374958,ZOE OCONNOR-LUKASI,12345,PAY0000100001\r\n'
    expect(Buffer.from(first.bytes).toString()).toBe(text)
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    const row = await db.paymentRun.findUniqueOrThrow({ where: { id: runId }, include: { downloads: true } })
    expect(row.fileSha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(Buffer.from(row.fileSealed!).includes('66374958')).toBe(false)
    expect(row.downloads.map(({ personId }) => personId).sort()).toEqual(
      [at.builder.personId, at.second.personId].sort(),
    )
    expect(await downloadRun({ runId }, at.as(await makePerson(db)))).toEqual({ ok: false, reason: 'not-payments' })
  })

  it('belongs to one council', async () => {
    const [at, elsewhere] = [await payingCouncil(db), await payingCouncil(db)]
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await begun(at)
    const foreign = elsewhere.as(elsewhere.builder)
    const seen = await seenOf(db, runId)
    for (const answer of [
      await lockPaymentRun({ runId, seen }, foreign),
      await authoriseRun({ runId, seen }, foreign),
      await exportRun({ runId }, foreign),
      await downloadRun({ runId }, foreign),
      await cancelRun({ runId }, foreign),
      await rebuildRun({ runId }, foreign),
      await cancelRun({ runId: 'nonsense' }, foreign),
    ])
      expect(answer).toEqual({ ok: false, reason: 'not-found' })
  })
})
