import { beforeEach, describe, expect, it } from 'vitest'
import { ownActions } from './own-policy'
import { ownGrant } from './queries-own-grant.server'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { toDateColumn } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme, type MadeScheme } from '#app/testing/grant-factories'
import { correctBankDetails } from './correct-bank-details.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-20T10:00:00Z')
const details = { sortCode: '089999', accountNumber: '66374958', accountName: 'Amira Osei' }
let council: Council
let scheme: MadeScheme
let person: Actor

beforeEach(async () => {
  council = await makeCouncil(db)
  const twice = [0, 6].map((afterMonths) => ({ afterMonths, share: 1, whileEmployed: false }))
  scheme = await makeScheme(db, council, { definition: { instalments: twice } })
  person = await makePerson(db)
})

const correct = (id: string, given = details, actor = person) =>
  correctBankDetails({ id, details: given }, { db, clock, actor })
const instalments = (applicationId: string) =>
  db.instalment.findMany({ where: { applicationId }, orderBy: { number: 'asc' } })
const mayChange = async (id: string) =>
  ownActions((await ownGrant(db, { id, personId: person.personId, now: clock.now() }))!).changeBank

/** Approved; the first payment came back. */
async function failed() {
  const made = await makeGrantApplication(db, scheme, { status: 'approved', person })
  await db.instalment.update({
    where: { id: made.instalments[0]!.id },
    data: { status: 'failed', failureReason: 'account closed' },
  })
  return made
}

/** Puts an instalment into a run that is open, or beyond it. */
async function inRun(made: Awaited<ReturnType<typeof failed>>, index: number, locked: boolean) {
  const { personId } = await makeStaff(db, council, 'payments')
  const { id: instalmentId, pence } = made.instalments[index]!
  const councilId = council.id
  const run = await inTransaction(db, async (tx) => {
    const built = { builtByPersonId: personId, builtAt: clock.now(), lineCount: 1, totalPence: pence }
    const open = await tx.paymentRun.create({
      data: { councilId, number: 1, status: 'open', payOn: toDateColumn('2026-03-25'), ...built },
    })
    const payee = { personId: person.personId, bankDetailsId: made.bankDetailsId!, reference: `R${made.reference}` }
    const line = await tx.paymentLine.create({
      data: { councilId, runId: open.id, number: 1, pence, status: 'ready', ...payee },
    })
    await tx.paymentLineInstalment.create({ data: { councilId, lineId: line.id, instalmentId } })
    return open
  })
  await db.instalment.update({ where: { id: made.instalments[index]!.id }, data: { status: 'in_run' } })
  const lock = { status: 'locked', lockedByPersonId: personId, lockedAt: clock.now() }
  if (locked) await db.paymentRun.update({ where: { id: run.id }, data: lock })
}

describe('after a payment came back', () => {
  it('keeps the new account beside the old one, and what came back is due again', async () => {
    const made = await failed()
    expect(await correct(made.id)).toEqual({ ok: true, checkResult: 'valid' })
    const row = await db.grantApplication.findUniqueOrThrow({
      where: { id: made.id },
      include: { bankDetails: true, bankHistory: true, identities: true },
    })
    expect(openBankDetails(row.bankDetails!.sealed)).toEqual(details)
    expect(row.bankHistory).toHaveLength(2)
    expect(row.identities.find(({ kind }) => kind === 'bank-account')!.hash).toBe(row.bankDetails!.fingerprint)
    expect(await instalments(made.id)).toMatchObject([{ status: 'due', failureReason: null }, { status: 'scheduled' }])
    const events = await db.event.findMany({ where: { entityId: { in: [made.id, made.instalments[0]!.id] } } })
    expect(events.map(({ change }) => change)).toEqual(['change-bank-details', 'correct'])
    const mails = await db.message.findMany({ where: { event: { entityId: made.id } } })
    expect(mails.map(({ template }) => template)).toEqual(['grant-bank-changed'])
    expect(JSON.stringify(mails[0]!.data)).not.toContain('4958')
  })

  it('marks an account that somebody else gave, and says when a person has to look at it', async () => {
    const other = await makeGrantApplication(db, scheme, { status: 'checking', bank: { sortCode: '089999' } })
    const theirs = await db.bankDetails.findUniqueOrThrow({ where: { id: other.bankDetailsId! } })
    await db.grantIdentity.create({
      data: { councilId: council.id, applicationId: other.id, kind: 'bank-account', hash: theirs.fingerprint },
    })
    const made = await failed()
    const same = openBankDetails(theirs.sealed)
    const unknown = { ...same, sortCode: '000000' }
    expect(await correct(made.id, unknown)).toEqual({ ok: true, checkResult: 'unknown' })
    expect(await db.grantSignal.count({ where: { applicationId: made.id } })).toBe(0)
    await db.grantIdentity.updateMany({
      where: { applicationId: other.id },
      data: {
        hash: (await db.grantIdentity.findFirstOrThrow({ where: { applicationId: made.id, kind: 'bank-account' } }))
          .hash,
      },
    })
    expect((await correct(made.id, unknown)).ok).toBe(true)
    expect(await db.grantSignal.findMany({ where: { applicationId: made.id } })).toMatchObject([
      { kind: 'bank-account', otherApplicationId: other.id },
    ])
  })

  it('takes no account that cannot exist, and nobody else’s word', async () => {
    const made = await failed()
    const wrong = { ...details, accountNumber: '66374959' }
    expect(await correct(made.id, wrong)).toEqual({ ok: false, reason: 'no-such-account' })
    expect(await correct(made.id, details, await makePerson(db))).toEqual({ ok: false, reason: 'not-found' })
    expect(await correct('nonsense')).toEqual({ ok: false, reason: 'not-found' })
    expect(await instalments(made.id)).toMatchObject([{ status: 'failed' }, { status: 'scheduled' }])
  })

  it('is possible while another of the payments is on its way', async () => {
    const made = await failed()
    await inRun(made, 1, true)
    expect((await correct(made.id)).ok).toBe(true)
  })
})

describe('before a payment', () => {
  it('is possible until a run with it is locked', async () => {
    const made = await makeGrantApplication(db, scheme, { status: 'approved', person })
    expect(await mayChange(made.id)).toBe(true)
    await inRun(made, 0, false)
    expect((await correct(made.id)).ok).toBe(true)
    const { id } = await db.paymentRun.findFirstOrThrow({ where: { councilId: council.id } })
    const { builtByPersonId } = await db.paymentRun.findUniqueOrThrow({ where: { id } })
    const data = { status: 'locked', lockedByPersonId: builtByPersonId, lockedAt: clock.now() } as const
    await expect(db.paymentRun.update({ where: { id }, data })).rejects.toThrow('grant_signals_resolved')
    await db.grantApplication.update({ where: { id: made.id }, data: { bankDetailsId: made.bankDetailsId } })
    await db.paymentRun.update({ where: { id }, data })
    expect(await mayChange(made.id)).toBe(false)
    expect(await correct(made.id)).toEqual({ ok: false, reason: 'not-now' })
  })

  it('is not possible before they know that there is one, nor after the last', async () => {
    for (const status of ['checking', 'recommended', 'rejected', 'monitoring'] as const) {
      const { id } = await makeGrantApplication(db, scheme, { status, person })
      expect(await mayChange(id), status).toBe(false)
      expect(await correct(id), status).toEqual({ ok: false, reason: 'not-now' })
    }
    const releasedAt = new Date('2026-03-21T09:00:00Z')
    const held = await makeGrantApplication(db, scheme, { status: 'approved', person, releasedAt })
    expect(await correct(held.id)).toEqual({ ok: false, reason: 'not-now' })
  })
})
