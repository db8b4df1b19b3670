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
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { identityHash } from '#app/grants/applying/identities/identity-hash.server'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
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

/** What was done, as it was done: what is exported is judged by this and by the accounts, not by what the portal found out. */
type Facts = {
  listed: { id: string; digits: BankDetails }[]
  tied: { applicationId: string; personId: string }[]
  /** "application what": somebody looked into what this points to. */
  resolved: Set<string>
}
type World = { at: PayingCouncil; made: readonly Made[]; facts: Facts }

/** Few accounts, so that people meet in them. */
const NUMBERS = ['66374958', '66374966', '66374974']
const details = (pick: number) => ({ sortCode: '000001', accountNumber: NUMBERS[pick % NUMBERS.length]! })
const NAMES = ['Amira Osei', 'Daniel Marsh']

/** Does a step wherever it may be done; what is refused is as good as done. */
async function perform({ at, made, facts }: World, { what, pick }: Step): Promise<void> {
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
      await addRiskEntry({ ...entry, reviewOn: '2027-03-16' }, at.as(one.approver!))
      const { id } = await db.riskEntry.findFirstOrThrow({
        where: { councilId: at.council.id, hash: identityHash(entry.kind, entry.canonical) },
      })
      return void facts.listed.push({ id, digits: { ...details(pick), accountName: '' } })
    }
    case 'resolve': {
      const signal = await db.grantSignal.findFirst({ where: { applicationId: one.id, resolvedAt: null } })
      const about = signal?.otherApplicationId ?? signal?.riskEntryId ?? signal?.interestPersonId ?? signal?.recoveryId
      if (!about) return
      const done = await resolve(one.id, { about, words: 'It is fine.' }, at.as(one.approver!))
      return void (done.ok && facts.resolved.add(`${one.id} ${about}`))
    }
    case 'interest': {
      const { personId } = pick % 2 ? one.assessor! : one.approver!
      await declareInterest({ applicationId: one.id, kind: 'friend' }, at.as({ personId }))
      return void facts.tied.push({ applicationId: one.id, personId })
    }
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

/**
 * What there is to doubt about an application that is paid into this account, from what everybody did and from the accounts
 * themselves: by what it points to. Nothing of what the portal found out about it is looked at.
 */
async function doubtsAbout(
  { at, facts }: World,
  { id, personId, name }: Made,
  account: BankDetails,
): Promise<string[]> {
  const same = (other: BankDetails) =>
    other.sortCode === account.sortCode && other.accountNumber === account.accountNumber
  const others = await db.grantApplication.findMany({
    where: { councilId: at.council.id, personId: { not: personId } },
    include: { bankHistory: true },
  })
  const debts = await db.grantRecovery.findMany({
    where: { application: { councilId: at.council.id, personId }, applicationId: { not: id }, status: 'asked' },
  })
  return [
    ...others
      .filter((other) => other.bankHistory.some(({ sealed }) => same(openBankDetails(sealed))))
      .map((other) => other.id),
    ...facts.listed.filter(({ digits }) => same(digits)).map((entry) => entry.id),
    ...facts.tied.filter(({ applicationId }) => applicationId === id).map((tie) => tie.personId),
    ...debts.filter(({ pence, recoveredPence }) => recoveredPence < pence).map((debt) => debt.id),
    // Nobody can look into it here, since nobody has a document.
    ...(account.accountName === name ? [] : ['the name']),
  ]
}

/**
 * Each line that was exported just now went to the account that its application names, and whatever there was to doubt about
 * it somebody had looked into.
 */
async function check(world: World, before: Set<string>): Promise<void> {
  const lines = await db.paymentLine.findMany({
    where: { run: { councilId: world.at.council.id, status: 'exported', id: { notIn: [...before] } } },
    include: { bankDetails: true, instalments: { include: { instalment: { select: { applicationId: true } } } } },
  })
  for (const { bankDetails, instalments } of lines) {
    const paid = openBankDetails(bankDetails.sealed)
    for (const { instalment } of instalments) {
      const made = world.made.find(({ id }) => id === instalment.applicationId)!
      const now = await db.grantApplication.findUniqueOrThrow({
        where: { id: made.id },
        include: { bankDetails: true },
      })
      expect(paid).toEqual(openBankDetails(now.bankDetails!.sealed))
      const open = (await doubtsAbout(world, made, paid)).filter(
        (about) => !world.facts.resolved.has(`${made.id} ${about}`),
      )
      expect(open).toEqual([])
    }
  }
}

it('no path from any change leads to an exported line that somebody still has to look into', async () => {
  const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom(...steps), pick: fc.nat({ max: 11 }) })
  const usual: Step[] = (['create', 'lock', 'authorise', 'export'] as const).map((what) => ({ what, pick: 0 }))
  let files = 0
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), fc.nat({ max: 3 }), async (given, at4) => {
      const at = await payingCouncil(db)
      const made: Made[] = []
      for (const name of NAMES)
        made.push(
          await makeGrantApplication(db, at.scheme, { status: 'approved', person: await makePerson(db, { name }) }),
        )
      const world: World = { at, made, facts: { listed: [], tied: [], resolved: new Set() } }
      const exported = async () =>
        (await db.paymentRun.findMany({ where: { councilId: at.council.id, status: 'exported' } })).map(({ id }) => id)
      // Something changes between two of the usual steps, and again before the next time round.
      for (const one of [...usual.slice(0, at4), ...given, ...usual.slice(at4), ...usual]) {
        const before = new Set(await exported())
        await perform(world, one)
        await check(world, before)
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
