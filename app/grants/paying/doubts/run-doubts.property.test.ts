import fc from 'fast-check'
import { expect, it } from 'vitest'
import { authoriseRun } from '../runs/authorise-run.server'
import { cancelRun } from '../runs/cancel-run.server'
import { createRun } from '../runs/create-run.server'
import { lockPaymentRun, unlockPaymentRun } from '../runs/lock-run.server'
import { exportRun } from '../bank/export-run.server'
import { payingCouncil, seenOf, type PayingCouncil } from '../paying.fixture'
import { addRiskEntry } from '#app/grants/checking/signals/add-risk-entry.server'
import { resolve } from '#app/grants/checking/answer-checks.server'
import { declareInterest } from '#app/grants/checking/duties/declare-interest.server'
import { correctBankDetails } from '#app/grants/own/correct-bank-details.server'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'

const { db } = await useDatabase()

const steps = [
  'bank',
  'bank-by-sql',
  'risk',
  'resolve',
  'interest',
  'recovery',
  'create',
  'lock',
  'unlock',
  'authorise',
  'export',
  'cancel',
] as const
type Step = { what: (typeof steps)[number]; pick: number }
type Made = Awaited<ReturnType<typeof makeGrantApplication>>

/** Few accounts, so that people meet in them. */
const NUMBERS = ['66374958', '66374966', '66374974']
const details = (pick: number) => ({ sortCode: '000001', accountNumber: NUMBERS[pick % NUMBERS.length]! })

/** Does a step wherever it may be done; what is refused is as good as done. */
async function perform(at: PayingCouncil, made: readonly Made[], { what, pick }: Step): Promise<void> {
  const one = made[pick % made.length]!
  const [builder, second] = [at.as(at.builder), at.as(at.second)]
  const run = await db.paymentRun.findFirst({ where: { councilId: at.council.id }, orderBy: { number: 'desc' } })
  const runId = run?.id ?? ''
  const seen = run ? await seenOf(db, run.id) : { lineCount: 0, totalPence: 0 }
  switch (what) {
    case 'bank':
      await correctBankDetails({ id: one.id, details: { ...details(pick), accountName: one.name } }, at.as(one.person))
      return void (await db.bankDetails.updateMany({
        where: { applicationId: one.id },
        data: { checkResult: 'valid' },
      }))
    case 'bank-by-sql': {
      const other = made[(pick + 1) % made.length]!
      const { bankDetailsId } = await db.grantApplication.findUniqueOrThrow({ where: { id: other.id } })
      return void (await db.grantApplication.update({ where: { id: one.id }, data: { bankDetailsId } }))
    }
    case 'risk': {
      const { sortCode, accountNumber } = details(pick)
      const entry = {
        kind: 'bank-account',
        canonical: sortCode + accountNumber,
        hint: '',
        words: 'Seen before.',
      } as const
      return void (await addRiskEntry({ ...entry, reviewOn: '2027-03-16' }, at.as(one.approver!)))
    }
    case 'resolve': {
      const signal = await db.grantSignal.findFirst({ where: { applicationId: one.id, resolvedAt: null } })
      const about = signal?.otherApplicationId ?? signal?.riskEntryId ?? signal?.interestPersonId ?? signal?.recoveryId
      return void (about && (await resolve(one.id, { about, words: 'It is fine.' }, at.as(one.approver!))))
    }
    case 'interest':
      return declareInterest({ applicationId: one.id, kind: 'friend' }, at.as(pick % 2 ? one.assessor! : one.approver!))
    case 'recovery':
      // Of an earlier application, by SQL: nobody looks for anything.
      return void (await makeGrantApplication(db, at.scheme, { status: 'recovery', person: one.person }))
    case 'create':
      return void (await createRun(builder))
    case 'lock':
      return void (await lockPaymentRun({ runId, seen }, builder))
    case 'unlock':
      return void (await unlockPaymentRun({ runId }, second))
    case 'authorise':
      return void (await authoriseRun({ runId, seen }, second))
    case 'export':
      return void (await exportRun({ runId }, second))
    case 'cancel':
      return void (await cancelRun({ runId }, second))
  }
}

/** No exported line was about anything that was open when it was exported, and each went to the account named then. */
async function check(at: PayingCouncil, before: Set<string>): Promise<void> {
  const bad = await db.$queryRaw<object[]>`
    select l.id from payment_run r join payment_line l on l.run_id = r.id
      join payment_line_instalment li on li.line_id = l.id join instalment i on i.id = li.instalment_id
      join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
    where r.council_id = ${at.council.id}::uuid and r.status = 'exported' and r.id <> all(${[...before]}::uuid[])`
  expect(bad).toEqual([])
}

it('no path from any change leads to an exported line that somebody still has to look into', async () => {
  const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom(...steps), pick: fc.nat({ max: 11 }) })
  const usual: Step[] = (['create', 'lock', 'authorise', 'export'] as const).map((what) => ({ what, pick: 0 }))
  let files = 0
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), fc.nat({ max: 3 }), async (given, at4) => {
      const at = await payingCouncil(db)
      const made = [
        await makeGrantApplication(db, at.scheme, { status: 'approved' }),
        await makeGrantApplication(db, at.scheme, { status: 'approved' }),
      ]
      const exported = async () =>
        (await db.paymentRun.findMany({ where: { councilId: at.council.id, status: 'exported' } })).map(({ id }) => id)
      // Something changes between two of the usual steps, and again before the next time round.
      for (const one of [...usual.slice(0, at4), ...given, ...usual.slice(at4), ...usual]) {
        const before = new Set(await exported())
        await perform(at, made, one)
        await check(at, before)
        done.add(one.what)
      }
      files += (await exported()).length
    }),
    { numRuns: 8, endOnFailure: true },
  )
  // It was not for want of files.
  expect(files).toBeGreaterThan(0)
  expect(done.size).toBeGreaterThan(8)
}, 240_000)
