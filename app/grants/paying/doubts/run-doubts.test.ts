import { describe, expect, it } from 'vitest'
import { authoriseRun } from '../runs/authorise-run.server'
import { cancelRun } from '../runs/cancel-run.server'
import { createRun } from '../runs/create-run.server'
import { lockPaymentRun } from '../runs/lock-run.server'
import { rebuildRun } from '../runs/rebuild-run.server'
import { runLines, runViewer } from '../runs/queries-run.server'
import { exportRun } from '../bank/export-run.server'
import { payingCouncil, seenOf, type PayingCouncil } from '../paying.fixture'
import { resolve } from '#app/grants/checking/answer-checks.server'
import { declareInterest } from '#app/grants/checking/duties/declare-interest.server'
import { addRiskEntry } from '#app/grants/checking/signals/add-risk-entry.server'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { changeAccount } from '#app/grants/applying/bank-details/change-account.server'
import { correctBankDetails } from '#app/grants/own/correct-bank-details.server'
import { nothingOwed } from '#app/grants/recovering/coming-back/nothing-owed.server'
import { useDatabase } from '#app/testing/database'
import { makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'

const { db } = await useDatabase()

const approved = (at: PayingCouncil) => makeGrantApplication(db, at.scheme, { status: 'approved' })
type Made = Awaited<ReturnType<typeof approved>>

const accountOf = async ({ bankDetailsId }: Made) =>
  openBankDetails((await db.bankDetails.findUniqueOrThrow({ where: { id: bankDetailsId! } })).sealed)

async function begun(at: PayingCouncil): Promise<string> {
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  return run.id
}
const lock = async (at: PayingCouncil, runId: string) =>
  lockPaymentRun({ runId, seen: await seenOf(db, runId) }, at.as(at.builder))
const authorise = async (at: PayingCouncil, runId: string) =>
  authoriseRun({ runId, seen: await seenOf(db, runId) }, at.as(at.second))

/** A doubt that comes up from outside: what the risk list holds. */
const onRiskList = async (at: PayingCouncil, made: Made) => {
  const { sortCode, accountNumber } = await accountOf(made)
  const officer = await makeStaff(db, at.council, 'assessor')
  const entry = {
    kind: 'bank-account',
    canonical: `${sortCode}${accountNumber}`,
    hint: 'ending',
    words: 'Seen before.',
  } as const
  return addRiskEntry({ ...entry, reviewOn: '2027-03-16' }, at.as(officer))
}
const said = { reason: 'open-signals', ok: false }
const resolved = async (at: PayingCouncil, made: Made) => {
  const signals = await db.grantSignal.findMany({ where: { applicationId: made.id, resolvedAt: null } })
  for (const { otherApplicationId, riskEntryId, interestPersonId } of signals) {
    const about = otherApplicationId ?? riskEntryId ?? interestPersonId!
    expect(await resolve(made.id, { about, words: 'Both names are on it.' }, at.as(made.approver!))).toEqual({
      ok: true,
    })
  }
}

const account = { sortCode: '089999', accountNumber: '66374958' }

describe('a doubt stops money', () => {
  it('after a payment came back: another applicant’s account is out of the next run, told to the approver once, until it is resolved', async () => {
    const at = await payingCouncil(db)
    const [made] = [await approved(at), await makeGrantApplication(db, at.scheme, { status: 'closed', bank: account })]
    await db.instalment.update({
      where: { id: made.instalments[0]!.id },
      data: { status: 'failed', failureReason: 'closed' },
    })
    const details = { ...account, accountName: made.name }
    expect(await correctBankDetails({ id: made.id, details }, at.as(made.person))).toMatchObject({ ok: true })
    const runId = await begun(at)
    expect(await db.paymentExclusion.findMany({ where: { runId } })).toMatchObject([{ reason: 'open-signal' }])
    expect(await db.paymentLine.count({ where: { runId } })).toBe(0)
    await rebuildRun({ runId }, at.as(at.builder))
    const mails = await db.message.findMany({ where: { councilId: at.council.id, template: 'grant-doubt-found' } })
    expect(mails.map(({ recipientPersonId }) => recipientPersonId)).toContain(made.approver!.personId)
    expect(new Set(mails.map(({ recipientPersonId }) => recipientPersonId)).size).toBe(mails.length)
    await resolved(at, made)
    expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: true, lineCount: 1, excluded: 0 })
    for (const step of [
      await lock(at, runId),
      await authorise(at, runId),
      await exportRun({ runId }, at.as(at.second)),
    ])
      expect(step).toMatchObject({ ok: true })
  }, 60_000)

  it('that comes up in an open, a locked and an authorised run; each step waits, and the last can be given up', async () => {
    const at = await payingCouncil(db)
    const [made, fine] = [await approved(at), await approved(at)]
    const runId = await begun(at)
    expect(await seenOf(db, runId)).toMatchObject({ lineCount: 2 })
    expect(await onRiskList(at, made)).toEqual({ ok: true, found: 1 })
    expect(await lock(at, runId)).toEqual(said)
    expect(await rebuildRun({ runId }, at.as(at.builder))).toMatchObject({ lineCount: 1, excluded: 1 })
    expect(await lock(at, runId)).toEqual({ ok: true })
    await onRiskList(at, fine)
    expect(await authorise(at, runId)).toEqual(said)
    await resolved(at, fine)
    expect(await authorise(at, runId)).toEqual({ ok: true })
    expect(await cancelRun({ runId }, at.as(at.second))).toEqual({ ok: false, reason: 'not-allowed' })
    await declareInterest({ applicationId: fine.id, kind: 'friend' }, at.as(fine.approver!))
    expect(await exportRun({ runId }, at.as(at.second))).toEqual(said)
    expect(
      await db.grantSignal.findFirstOrThrow({ where: { applicationId: fine.id, resolvedAt: null } }),
    ).toMatchObject({
      kind: 'interest',
      interestPersonId: fine.approver!.personId,
    })
    expect(await cancelRun({ runId }, at.as(at.second))).toEqual({ ok: true })
    expect(await db.instalment.findFirst({ where: { applicationId: fine.id } })).toMatchObject({ status: 'due' })
  })

  it('and so does an account that changed after the run was authorised: the run can only be given up', async () => {
    const at = await payingCouncil(db)
    const made = await approved(at)
    const runId = await begun(at)
    await lock(at, runId)
    expect(await authorise(at, runId)).toEqual({ ok: true })
    const details = { ...account, accountName: made.name }
    const given = { applicationId: made.id, councilId: at.council.id, details, now: at.clock.now() }
    expect(await db.$transaction((tx) => changeAccount(tx, given))).toMatchObject({ ok: true })
    const run = { id: runId, status: 'authorised' } as const
    const viewer = await runViewer(db, { run, councilId: at.council.id, personId: at.second.personId })
    expect(viewer).toMatchObject({ doubts: 0, otherAccounts: 1 })
    expect((await runLines(db, { runId, page: 1, view: 'all' })).lines).toMatchObject([
      { doubts: [], otherAccount: true },
    ])
    expect(await exportRun({ runId }, at.as(at.second))).toEqual(said)
    expect(await cancelRun({ runId }, at.as(at.second))).toEqual({ ok: true })
  })

  it('is refused by the database too, whoever writes the run', async () => {
    const at = await payingCouncil(db)
    const made = await approved(at)
    const runId = await begun(at)
    await lock(at, runId)
    await authorise(at, runId)
    await onRiskList(at, made)
    const file = { fileSealed: new Uint8Array([1]), fileSha256: 'x', exportedAt: at.clock.now() }
    await expect(db.paymentRun.update({ where: { id: runId }, data: { status: 'exported', ...file } })).rejects.toThrow(
      'grant_signals_resolved',
    )
    // Another payment of the same award, that is in no run yet.
    const next = await approved(at)
    const open = await begun(at)
    await onRiskList(at, next)
    const line = await db.paymentLine.findFirstOrThrow({ where: { runId: open } })
    await db.paymentLineInstalment.deleteMany({ where: { lineId: line.id } })
    await expect(
      db.paymentLineInstalment.create({
        data: { lineId: line.id, instalmentId: next.instalments[0]!.id, councilId: at.council.id },
      }),
    ).rejects.toThrow('grant_signals_resolved')
  })
})

it('money asked back from a person is a doubt about what else they have, in any scheme, until it is paid back', async () => {
  const at = await payingCouncil(db)
  const before = await makeGrantApplication(db, at.scheme, { status: 'recovery' })
  const recovery = await db.grantRecovery.findFirstOrThrow({ where: { applicationId: before.id, status: 'asked' } })
  const made = await makeGrantApplication(db, at.scheme, {
    status: 'approved',
    person: before.person,
    bank: await accountOf(before),
  })
  const runId = await begun(at)
  expect(await db.paymentExclusion.findMany({ where: { runId } })).toMatchObject([{ reason: 'open-signal' }])
  expect(await db.grantSignal.findMany({ where: { applicationId: made.id } })).toMatchObject([
    { kind: 'owes-money', recoveryId: recovery.id, resolvedAt: null },
  ])
  const settled = {
    recoveryId: recovery.id,
    councilId: at.council.id,
    words: 'Paid back.',
    by: at.second,
    now: at.clock.now(),
  }
  await db.$transaction((tx) => nothingOwed(tx, settled))
  expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: true, lineCount: 1, excluded: 0 })
})

it('an account in another name takes a paper and a reason before it is paid, and shows both names', async () => {
  const at = await payingCouncil(db)
  const person = await makePerson(db, { name: 'Amira Osei' })
  const made = await makeGrantApplication(db, at.scheme, {
    status: 'approved',
    person,
    bank: { accountName: 'Daniel Marsh' },
  })
  const close = await makeGrantApplication(db, at.scheme, {
    status: 'approved',
    person: await makePerson(db, { name: 'Barbara Smith' }),
    bank: { accountName: 'Mr A and Mrs B Smith' },
  })
  const runId = await begun(at)
  expect(await db.paymentExclusion.findMany({ where: { runId }, include: { instalment: true } })).toMatchObject([
    { reason: 'open-signal', instalment: { applicationId: made.id } },
  ])
  const shown = async () => (await runLines(db, { runId, page: 1, view: 'all' })).lines
  expect(await shown()).toMatchObject([{ name: close.name, accountName: 'Mr A and Mrs B Smith', nameMatch: 'close' }])
  const about = made.bankDetailsId!
  const given = { about, words: 'Her husband’s, they both live on it.' }
  const approver = at.as(made.approver!)
  expect(await resolve(made.id, given, approver)).toEqual({ ok: false, reason: 'paper-missing' })
  const elsewhere = await paper(close)
  expect(await resolve(made.id, { ...given, paper: elsewhere }, approver)).toEqual({
    ok: false,
    reason: 'paper-missing',
  })
  await expect(
    db.grantSignal.updateMany({
      where: { bankDetailsId: about },
      data: { resolvedAt: at.clock.now(), resolvedByPersonId: made.approver!.personId },
    }),
  ).rejects.toThrow('grant_signal_paper')
  expect(await resolve(made.id, { ...given, paper: await paper(made) }, approver)).toEqual({ ok: true })
  expect(await rebuildRun({ runId }, at.as(at.builder))).toEqual({ ok: true, lineCount: 2, excluded: 0 })
  expect((await shown()).map(({ nameMatch }) => nameMatch).sort()).toEqual(['close', 'different'])
}, 60_000)

/** A paper of an application; its content does not matter here. */
async function paper({ id, councilId, personId }: Made): Promise<string> {
  const about = {
    ownerPersonId: personId,
    purpose: 'grant-evidence',
    name: 'letter.pdf',
    type: 'application/pdf',
    size: 1,
    sha256: 'x',
  } as const
  const file = await db.file.create({
    data: { ...about, councilId, scanState: 'clean', storageKey: `test/${id}`, createdAt: new Date() },
  })
  const row = await db.grantEvidence.create({
    data: {
      councilId,
      applicationId: id,
      kind: 'other',
      fileId: file.id,
      addedAt: new Date(),
      addedByPersonId: personId,
    },
  })
  return row.id
}
