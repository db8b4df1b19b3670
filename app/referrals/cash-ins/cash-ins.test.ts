import { createHash, randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { decryptBytes } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeMember } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { payrollDesk } from './cash-in.fixture'
import { approveCashIns, failCashIn, rejectCashIn } from './decide-cash-in.server'
import { downloadExport, exportApproved } from './export-cash-ins.server'
import { askAgain, payExport } from './pay-cash-ins.server'
import { getCashIn, listCashIns } from './queries-desk.server'
import { getExport, listExports, nextExport } from './queries-exports.server'
import { ownCashIns } from './queries-own.server'
import { requestCashIn } from './request-cash-in.server'

const { db } = await useDatabase()

const desk = await payrollDesk(db, { ownersEarn: true })
const { owner, recruiter, provider, programme, as, ask, account, referrerWith } = desk
const providerId = provider.id

async function requested(friends = 1, given: Parameters<typeof referrerWith>[1] = {}) {
  const referrer = await referrerWith(friends, given)
  const outcome = await ask(referrer, friends * 75)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { referrer, id: outcome.id }
}

const statusOf = async (id: string) => (await db.cashIn.findUniqueOrThrow({ where: { id } })).status

describe('asking', () => {
  test('takes the points out and asks the managers, once for a form', async () => {
    const referrer = await referrerWith(2)
    const formKey = randomUUID()
    const first = await ask(referrer, 80, { formKey })
    expect(first).toMatchObject({ ok: true, points: 80, pence: 8000 })
    expect(await ask(referrer, 80, { formKey })).toEqual(first)
    expect(await account(referrer)).toMatchObject({ awarded: 150, cashedIn: 80, balance: 70 })
    const { id } = first as { id: string }
    const mails = await desk.mails(id)
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([owner.email, recruiter.email].sort())
    expect(mails.every(({ template }) => template === 'cash-in-asked')).toBe(true)
    expect(await ask(referrer, 30)).toEqual({ ok: false, reason: 'open-already' })
  })

  test('says why not', async () => {
    const referrer = await referrerWith(1)
    expect(await ask(referrer, 24)).toEqual({ ok: false, reason: 'below-minimum', minimum: 25 })
    const formKey = randomUUID()
    expect(await ask(referrer, 76, { formKey })).toEqual({ ok: false, reason: 'more-than-balance' })
    expect(await ask(referrer, 30, { programmeId: randomUUID() })).toEqual({ ok: false, reason: 'nothing' })
    expect(await ask(await makeReferrer(db, provider), 30)).toEqual({ ok: false, reason: 'nothing' })
    expect(await ask(referrer, 75, { formKey })).toMatchObject({ ok: true })
    const outsider = await payrollDesk(db)
    expect(await ask({ actor: { ...referrer.actor, personId: outsider.owner.personId } }, 30)).toEqual({
      ok: false,
      reason: 'not-in-programme',
    })
  })

  test('two tabs make one', async () => {
    const referrer = await referrerWith(1)
    const outcomes = await Promise.all([ask(referrer, 30), ask(referrer, 40)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'open-already')).toHaveLength(1)
  })

  test('somebody who left gets what there is, however little', async () => {
    const referrer = await makeReferrer(db, provider)
    await desk.earn(referrer)
    await ask(referrer, 60)
    const { id } = await db.cashIn.findFirstOrThrow({ where: { referrerId: referrer.id } })
    await rejectCashIn({ id, reason: 'Please wait' }, as(owner))
    await db.referrer.update({ where: { id: referrer.id }, data: { status: 'left', leftAt: new Date() } })
    const last = await inTransaction(db, (tx) =>
      requestCashIn(tx, { referrer, isLast: true, now: desk.clock.now(), by: owner }),
    )
    expect(last).toMatchObject({ ok: true, points: 75 })
    // Whoever asks for somebody knows already.
    const mails = await desk.mails((last as { id: string }).id)
    expect(mails.map(({ recipient }) => recipient)).toEqual([recruiter.email])
    await rejectCashIn({ id: (last as { id: string }).id, reason: 'No number' }, as(recruiter))
    const details = await getCashIn(db, { id: (last as { id: string }).id, providerId, personId: owner.personId })
    expect(details?.mayAskAgain).toBe(true)
    expect(await askAgain({ id: (last as { id: string }).id }, as(owner))).toMatchObject({ ok: true, points: 75 })
  })

  test('points of a closed programme keep their worth and need no minimum', async () => {
    const other = await payrollDesk(db)
    const referrer = await other.referrerWith(1)
    expect((await other.ask(referrer, 60)).ok).toBe(true)
    const { id } = await db.cashIn.findFirstOrThrow({ where: { referrerId: referrer.id } })
    await approveCashIns({ ids: [id] }, other.as(other.owner))
    const file = await exportApproved(other.as(other.owner))
    await payExport({ exportId: (file as { id: string }).id }, other.as(other.owner))
    await db.programme.update({ where: { id: other.programme.id }, data: { status: 'closed', closedAt: new Date() } })
    await makeProgramme(db, other.provider, { licence: null, pencePerPoint: 50 })
    const me = { providerId: other.provider.id, personId: referrer.personId, now: other.clock.now(), page: 1 }
    expect((await ownCashIns(db, me)).accounts).toMatchObject([{ balance: 15, minimum: 1, pencePerPoint: 100 }])
    expect(await other.ask(referrer, 15)).toMatchObject({ ok: true, pence: 1500 })
  })
})

describe('deciding', () => {
  test('approves several at once, tells each, and leaves one’s own', async () => {
    const mine = await requested(1, { actor: await makeMember(db, provider, 'owner') })
    const both = [await requested(), await requested()]
    const ids = [...both.map(({ id }) => id), mine.id]
    const context = as(mine.referrer.actor)
    expect(await approveCashIns({ ids }, context)).toEqual({ ok: true, approved: 2 })
    expect(await approveCashIns({ ids }, context)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await approveCashIns({ ids: [mine.id] }, context)).toEqual({ ok: false, reason: 'own' })
    expect(await statusOf(mine.id)).toBe('requested')
    for (const { id, referrer } of both)
      expect(await desk.mails(id)).toContainEqual({ template: 'cash-in-approved', recipient: referrer.actor.email })
    expect(await approveCashIns({ ids: [mine.id] }, as(recruiter))).toEqual({ ok: true, approved: 1 })
  })

  test('gives the points back with a reason, before and after the approval', async () => {
    const { id, referrer } = await requested()
    expect(await rejectCashIn({ id, reason: ' ' }, as(owner))).toEqual({ ok: false, reason: 'reason-missing' })
    expect(await rejectCashIn({ id, reason: 'Wait for May' }, as(owner))).toEqual({ ok: true })
    expect(await account(referrer)).toMatchObject({ balance: 75, cashedIn: 0 })
    expect(await rejectCashIn({ id, reason: 'Again' }, as(owner))).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await desk.mails(id)).toContainEqual({ template: 'cash-in-rejected', recipient: referrer.actor.email })
    const second = await ask(referrer, 75)
    const { id: secondId } = second as { id: string }
    await approveCashIns({ ids: [secondId] }, as(owner))
    await rejectCashIn({ id: secondId, reason: 'Too soon' }, as(recruiter))
    expect(await account(referrer)).toMatchObject({ balance: 75, cashedIn: 0 })
  })

  test('only managers of this provider', async () => {
    const { id } = await requested()
    const rival = await payrollDesk(db)
    expect(await approveCashIns({ ids: [id] }, rival.as(rival.owner))).toEqual({ ok: false, reason: 'not-found' })
    expect(await approveCashIns({ ids: ['x', randomUUID()] }, as(owner))).toEqual({ ok: false, reason: 'not-found' })
    const viewer = await makeMember(db, provider, 'viewer')
    expect(await approveCashIns({ ids: [id] }, as(viewer))).toEqual({ ok: false, reason: 'not-manager' })
    // Their role has ended, and the page is still open.
    const former = await makeMember(db, provider, 'recruiter')
    await db.providerMember.updateMany({ where: { personId: former.personId }, data: { endedAt: new Date() } })
    expect(await approveCashIns({ ids: [id] }, as(former))).toEqual({ ok: false, reason: 'not-manager' })
    expect(await getCashIn(db, { id, providerId: rival.provider.id, personId: owner.personId })).toBeNull()
    expect(await statusOf(id)).toBe('requested')
  })
})

describe('paying', () => {
  test('one file with totals and its hash, the same bytes each time; then paid or failed', async () => {
    const other = await payrollDesk(db)
    const context = other.as(other.owner)
    expect(await exportApproved(context)).toEqual({ ok: false, reason: 'nothing-approved' })
    const amira = await other.referrerWith(1, { payrollNumber: '0042', name: 'Amira Osei' })
    const sly = await other.referrerWith(2, { name: '=HYPERLINK("x")' })
    for (const [referrer, points] of [
      [amira, 75],
      [sly, 101],
    ] as const)
      expect((await other.ask(referrer, points)).ok).toBe(true)
    const waiting = await db.cashIn.findMany({ where: { providerId: other.provider.id } })
    await approveCashIns({ ids: waiting.map(({ id }) => id) }, context)
    expect(await nextExport(db, { providerId: other.provider.id })).toEqual({
      count: 2,
      points: 176,
      pence: 17_600,
      unnumbered: { names: ['=HYPERLINK("x")'], count: 1 },
    })
    const both = await Promise.all([exportApproved(context), exportApproved(other.as(other.recruiter))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { id } = both.find(({ ok }) => ok) as { id: string }

    const first = await downloadExport({ id }, context)
    const second = await downloadExport({ id }, other.as(other.recruiter))
    if (!first.ok || !second.ok) throw new Error('no file')
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    const view = await getExport(db, { id, providerId: other.provider.id, personId: other.owner.personId, page: 1 })
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(view!.sha256)
    const rows: string[][] = parse(Buffer.from(first.bytes), { bom: true })
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['Reference', 'Payroll number', 'Name', 'Site', 'Points', 'Pounds'],
      ['1-1', '0042', 'Amira Osei', '', '75', '75.00'],
      ['1-2', '', '\'=HYPERLINK("x")', '', '101', '101.00'],
      ['Total', '', '2 payments', '', '176', '176.00'],
    ])
    const { fileSealed } = await db.payrollExport.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(fileSealed).includes('Amira')).toBe(false)
    expect(Buffer.from(decryptBytes(fileSealed)).includes('Amira')).toBe(true)
    expect(await db.event.count({ where: { entityId: id, change: 'download' } })).toBe(2)
    expect(await downloadExport({ id }, as(owner))).toEqual({ ok: false, reason: 'not-found' })

    const [failed] = await db.cashIn.findMany({ where: { referrerId: sly.id } })
    expect(await failCashIn({ id: failed!.id, reason: 'No such employee' }, context)).toEqual({ ok: true })
    expect(await other.account(sly)).toMatchObject({ balance: 150, cashedIn: 0 })
    expect(await payExport({ exportId: id }, context)).toEqual({ ok: true, paid: 1, left: 0 })
    expect(await payExport({ exportId: id }, context)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await payExport({ exportId: id }, as(owner))).toEqual({ ok: false, reason: 'not-found' })
    expect(await other.account(amira)).toMatchObject({ balance: 0, cashedIn: 75 })
    const [paid] = await db.cashIn.findMany({ where: { referrerId: amira.id } })
    expect((await other.mails(paid!.id)).map(({ template }) => template)).toContain('cash-in-paid')
    expect((await other.mails(failed!.id)).map(({ template }) => template)).toContain('cash-in-failed')
    expect((await listExports(db, { providerId: other.provider.id, page: 1 })).rows).toMatchObject([
      { number: 1, lineCount: 2, waiting: 0 },
    ])
    const ended = await listCashIns(db, {
      providerId: other.provider.id,
      personId: other.owner.personId,
      view: 'ended',
      page: 1,
    })
    expect(ended.counts).toEqual({ requested: 0, approved: 0, exported: 0, ended: 2 })
    expect(ended.rows.map(({ status }) => status).sort()).toEqual(['failed', 'paid'])
  })

  test('nobody marks their own as paid', async () => {
    const other = await payrollDesk(db, { ownersEarn: true })
    const mine = await other.referrerWith(1, { actor: other.owner })
    await other.ask(mine, 75)
    const { id } = await db.cashIn.findFirstOrThrow({ where: { referrerId: mine.id } })
    await approveCashIns({ ids: [id] }, other.as(other.recruiter))
    const file = await exportApproved(other.as(other.owner))
    const { id: exportId } = file as { id: string }
    expect(await payExport({ exportId }, other.as(other.owner))).toEqual({ ok: false, reason: 'own' })
    expect(await payExport({ exportId }, other.as(other.recruiter))).toEqual({ ok: true, paid: 1, left: 0 })
  })
})

test('what a referrer sees is theirs', async () => {
  const { referrer } = await requested()
  const me = { personId: referrer.personId, now: desk.clock.now(), page: 1 }
  expect(await ownCashIns(db, { ...me, providerId })).toMatchObject({ accounts: [], open: { points: 75 } })
  const rival = await payrollDesk(db)
  expect(await ownCashIns(db, { ...me, providerId: rival.provider.id })).toMatchObject({ accounts: [], open: null })
  expect(programme.pencePerPoint).toBe(100)
})
