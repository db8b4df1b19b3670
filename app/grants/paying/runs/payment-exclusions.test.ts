import { describe, expect, it } from 'vitest'
import { cancelRun } from './cancel-run.server'
import { createRun } from './create-run.server'
import { markAccountChecked } from '../bank/mark-account-checked.server'
import { rebuildRun } from './rebuild-run.server'
import { toDateColumn } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { exportedRun, payingCouncil, type PayingCouncil } from '../paying.fixture'

const { db } = await useDatabase()

type Made = Awaited<ReturnType<typeof makeGrantApplication>>

/** Begins a run and answers, by application, why it is out; null: it is in. */
async function reasonsIn(at: PayingCouncil, ...made: Made[]) {
  const run = await createRun(at.as(at.builder))
  if (!run.ok) throw new Error(run.reason)
  await rebuildRun({ runId: run.id }, at.as(at.builder))
  const rows = await db.paymentExclusion.findMany({ where: { runId: run.id }, include: { instalment: true } })
  const reasons = new Map(rows.map(({ reason, instalment }) => [instalment.applicationId, reason]))
  return made.map(({ id }) => reasons.get(id) ?? null)
}

const bank = { sortCode: '089999', accountNumber: '66374958' }

describe('left out of a run', () => {
  it('two people with one account, also when the other is under way in another run', async () => {
    const at = await payingCouncil(db)
    const a = await makeGrantApplication(db, at.scheme, { status: 'approved', bank })
    const b = await makeGrantApplication(db, at.scheme, { status: 'approved', bank })
    const c = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    expect(await reasonsIn(at, a, b, c)).toEqual(['shared-account', 'shared-account', null])

    const later = await payingCouncil(db)
    await makeGrantApplication(db, later.scheme, { status: 'approved', bank })
    await exportedRun(db, later)
    const d = await makeGrantApplication(db, later.scheme, { status: 'approved', bank })
    expect(await reasonsIn(later, d)).toEqual(['shared-account'])
  })

  it('one person with two accounts', async () => {
    const at = await payingCouncil(db)
    const person = await makePerson(db)
    const a = await makeGrantApplication(db, at.scheme, { status: 'approved', person })
    const b = await makeGrantApplication(db, at.scheme, { status: 'approved', person })
    expect(await reasonsIn(at, a, b)).toEqual(['two-accounts', 'two-accounts'])
  })

  it('two people with one National Insurance number', async () => {
    const at = await payingCouncil(db)
    const [a, b] = [
      await makeGrantApplication(db, at.scheme, { status: 'approved' }),
      await makeGrantApplication(db, at.scheme, { status: 'approved' }),
    ]
    const identity = { councilId: at.council.id, kind: 'national-insurance', hash: 'the same' }
    await db.grantIdentity.createMany({ data: [a, b].map(({ id }) => ({ ...identity, applicationId: id })) })
    expect(await reasonsIn(at, a, b)).toEqual(['shared-identity', 'shared-identity'])
  })

  it('an account nobody has checked, until somebody without an interest has', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved', bank: { checkResult: 'unknown' } })
    const bankDetailsId = made.bankDetailsId!
    expect(await reasonsIn(at, made)).toEqual(['bank-unchecked'])
    expect(await markAccountChecked({ bankDetailsId }, at.as(await makeStaff(db, at.council, 'approver')))).toEqual({
      ok: false,
      reason: 'not-payments',
    })
    const interest = { councilId: at.council.id, applicationId: made.id, personId: at.builder.personId }
    await db.grantInterest.create({ data: { ...interest, kind: 'friend', declaredAt: at.clock.now() } })
    expect(await markAccountChecked({ bankDetailsId }, at.as(at.builder))).toEqual({
      ok: false,
      reason: 'has-interest',
    })
    await db.grantInterest.deleteMany({ where: interest })
    expect(await markAccountChecked({ bankDetailsId }, at.as(at.second))).toEqual({ ok: true })
    expect(await markAccountChecked({ bankDetailsId }, at.as(at.second))).toEqual({
      ok: false,
      reason: 'nothing-to-check',
    })
    expect(await reasonsIn(at, made)).toEqual([null])
    const other = await payingCouncil(db)
    expect(await markAccountChecked({ bankDetailsId }, other.as(other.builder))).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  it('a name that the bank cannot write', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved', bank: { accountName: '王芳' } })
    expect(await reasonsIn(at, made)).toEqual(['account-unreadable'])
  })

  it('what whoever began the run decided, or has an interest in', async () => {
    const at = await payingCouncil(db)
    const both = await makeStaff(db, at.council, 'payments', 'assessor')
    const provider = await makeProvider(db, at.council)
    const colleague = await makeMember(db, provider, 'viewer')
    await db.councilMember.create({
      data: { councilId: at.council.id, personId: colleague.personId, role: 'payments' },
    })
    const recommended = await makeGrantApplication(db, at.scheme, { status: 'approved', assessor: both })
    const theirs = await makeGrantApplication(db, at.scheme, { status: 'approved', providerId: provider.id })
    expect(await reasonsIn({ ...at, builder: both }, recommended, theirs)).toEqual(['decided-by-builder', null])
    const open = await db.paymentRun.findFirstOrThrow({ where: { councilId: at.council.id, status: 'open' } })
    await cancelRun({ runId: open.id }, at.as(at.second))
    expect(await reasonsIn({ ...at, builder: colleague }, recommended, theirs)).toEqual([null, 'builder-interest'])
  })

  it('what is paid while they work there, when the employer’s last word is that they left', async () => {
    const at = await payingCouncil(db)
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const definition = { ...at.scheme.definition, instalments: [{ afterMonths: 0, share: 1, whileEmployed: true }] }
    const whileEmployed = await makeGrantApplication(db, { ...at.scheme, definition }, { status: 'approved' })
    const [instalment] = whileEmployed.instalments
    await db.instalment.update({ where: { id: instalment!.id }, data: { status: 'due' } })
    expect(await reasonsIn(at, made, whileEmployed)).toEqual([null, 'not-confirmed'])
    const answer = (answeredAt: string, word: 'employed' | 'left') =>
      db.confirmation.create({
        data: {
          councilId: at.council.id,
          applicationId: whileEmployed.id,
          email: 'office@employer.example',
          kind: 'retention',
          week: 13,
          personName: 'Amira Osei',
          dueAt: new Date(answeredAt),
          askedAt: new Date(answeredAt),
          answeredAt: new Date(answeredAt),
          answer: word,
          since: toDateColumn('2026-01-01'),
          leftOn: word === 'left' ? toDateColumn('2026-03-01') : null,
        },
      })
    // The instalment was due on 10 March: 28 days before is 10 February.
    await answer('2026-02-09T23:59:00Z', 'employed')
    expect(await reasonsIn(at, whileEmployed)).toEqual(['not-confirmed'])
    await answer('2026-02-10T00:00:00Z', 'employed')
    expect(await reasonsIn(at, whileEmployed)).toEqual([null])
    await answer('2026-03-12T09:00:00Z', 'left')
    expect(await reasonsIn(at, whileEmployed)).toEqual(['not-confirmed'])
  })
})
