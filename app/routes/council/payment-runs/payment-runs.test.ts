import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { browserOf, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { makeApprovalLimits, makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import * as account from './account'
import * as confirm from './confirm'
import * as file from './export'
import * as otherFile from './export-file'
import * as line from './line'
import * as linesFile from './lines-file'
import * as run from './payment-run'
import * as due from './due'
import * as runs from './index'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const elsewhere = await makeCouncil(db)
await makeApprovalLimits(db, council)
const scheme = await makeScheme(db, council)
const DAY = 86_400_000
const longAgo = () => new Date(Date.now() - 30 * DAY)

/** Asks handlers as somebody who is signed in; answers status, place to go, and what was sent. */
async function signedIn(actor: Actor) {
  const browser = await browserOf(db, actor)
  return async (handler: unknown, params: Record<string, string>, fields?: Record<string, string> | FormData) => {
    const answer = await browser.ask(handler, '/council/payment-runs', params, fields)
    return { ...answer, sent: answer.response ? await answer.response.text() : textOf(answer) }
  }
}

const upload = (text: string) => {
  const form = new FormData()
  form.append('file', new File([text], 'answer.csv', { type: 'text/csv' }))
  return form
}

async function openRun() {
  const [builder, second] = [await makeStaff(db, council, 'payments'), await makeStaff(db, council, 'payments')]
  const decider = await makeStaff(db, council, 'approver', 'payments')
  const bank = { sortCode: '089999', accountNumber: String(Math.random()).slice(2, 10).padEnd(8, '0') }
  const made = await makeGrantApplication(db, scheme, {
    status: 'approved',
    submittedAt: longAgo(),
    approver: decider,
    bank,
  })
  const [asBuilder, asSecond, asDecider] = [await signedIn(builder), await signedIn(second), await signedIn(decider)]
  const begun = await asBuilder(runs.action, {}, {})
  expect(begun.status).toBe(302)
  const id = begun.location!.split('/').at(-1)!
  const { lineCount, totalPence } = await db.paymentRun.findUniqueOrThrow({ where: { id } })
  const seen = { lineCount: String(lineCount), totalPence: String(totalPence) }
  return { id, seen, made, bank, builder, asBuilder, asSecond, asDecider }
}

describe('payment runs over HTTP', () => {
  it('go from the first button to the reconciled run, each step refused to whoever may not take it', async () => {
    const { id, seen, bank, asBuilder, asSecond, asDecider } = await openRun()
    const post = (who: typeof asBuilder, fields: Record<string, string>) => who(run.action, { id }, fields)
    expect((await asSecond(runs.action, {}, {})).location).toBe(`/council/payment-runs/${id}`)

    expect(await post(asSecond, { intent: 'rebuild' })).toMatchObject({ status: 409 })
    const barred = await post(asDecider, { intent: 'lock', ...seen })
    expect(barred.status).toBe(409)
    expect(barred.sent).toContain('You decided on an application in this run')
    expect((await asDecider(run.loader, { id })).sent).toContain('You decided on an application in this run')
    expect((await post(asBuilder, { intent: 'lock', ...seen, totalPence: '1' })).status).toBe(409)
    expect((await post(asBuilder, { intent: 'lock' })).status).toBe(422)
    expect((await post(asBuilder, { intent: 'lock', ...seen })).status).toBe(302)

    const own = await post(asBuilder, { intent: 'authorise', ...seen })
    expect(own.status).toBe(409)
    expect(own.sent).toContain('You began this run. A colleague has to authorise it.')
    expect((await asBuilder(run.loader, { id })).sent).toContain('You began this run')
    expect((await post(asDecider, { intent: 'authorise', ...seen })).status).toBe(409)
    expect((await asBuilder(file.action, { id }, {})).status).toBe(404)
    expect((await post(asSecond, { intent: 'authorise', ...seen })).status).toBe(302)
    expect((await post(asSecond, { intent: 'export' })).status).toBe(302)
    expect((await post(asSecond, { intent: 'cancel' })).status).toBe(409)

    const [first, again] = [await asBuilder(file.action, { id }, {}), await asSecond(file.action, { id }, {})]
    expect(first.sent).toBe(again.sent)
    expect(first.sent).toContain(bank.accountNumber)
    expect(await db.runDownload.count({ where: { runId: id } })).toBe(2)

    const template = (await asBuilder(linesFile.loader, { id })).sent
    const unfilled = await asBuilder(confirm.action, { id }, upload(template))
    expect(unfilled.status).toBe(422)
    expect(unfilled.sent).toContain('Line 2: ')
    expect((await asBuilder(confirm.action, { id }, {})).status).toBe(422)
    expect((await asBuilder(confirm.action, { id }, upload(template.replaceAll(/,,\r/g, ',paid,\r')))).status).toBe(302)
    expect(await db.paymentRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'reconciled' })
    const repeated = await asBuilder(confirm.action, { id }, upload(template.replaceAll(/,,\r/g, ',paid,\r')))
    expect(repeated).toMatchObject({ status: 422 })
    expect(repeated.sent).toContain('uploaded before')
  })

  it('show an account masked, except on a line of the run', async () => {
    const { id, bank, asBuilder } = await openRun()
    const { id: lineId } = await db.paymentLine.findFirstOrThrow({
      where: { runId: id, bankDetails: { lastDigits: bank.accountNumber.slice(-4) } },
    })
    for (const [loader, params] of [
      [runs.loader, {}],
      [due.loader, {}],
      [run.loader, { id }],
    ] as const)
      expect((await asBuilder(loader, params)).sent).not.toContain(bank.accountNumber)
    expect((await asBuilder(line.loader, { id, lineId })).sent).toContain(bank.accountNumber)
    // An account that keeps nobody out is not there to be looked at.
    const { bankDetailsId } = await db.paymentLine.findUniqueOrThrow({ where: { id: lineId } })
    expect((await asBuilder(account.loader, { id, bankDetailsId })).status).toBe(404)
    expect((await asBuilder(account.action, { id, bankDetailsId }, { checked: 'yes' })).status).toBe(404)
  })

  it('are for payments officers of this council', async () => {
    const { id } = await openRun()
    const loaders = [runs.loader, due.loader, run.loader, confirm.loader, linesFile.loader]
    for (const role of ['approver', 'assessor', 'admin', 'appeals'] as const) {
      const ask = await signedIn(await makeStaff(db, council, role))
      for (const loader of loaders) expect((await ask(loader, { id })).status).toBe(403)
      expect((await ask(run.action, { id }, { intent: 'cancel' })).status).toBe(403)
      expect((await ask(confirm.action, { id }, upload('x'))).status).toBe(403)
      expect((await ask(file.action, { id }, {})).status).toBe(403)
    }
    const stranger = await signedIn(await makeStaff(db, elsewhere, 'payments'))
    for (const loader of loaders.slice(2)) expect((await stranger(loader, { id })).status).toBe(404)
    expect((await stranger(run.action, { id }, { intent: 'cancel' })).status).toBe(404)
    expect((await stranger(confirm.action, { id }, upload('x'))).status).toBe(404)
    expect((await stranger(file.action, { id }, {})).status).toBe(404)
  })

  it('give their other files to a press of payments officers alone, and only what was made', async () => {
    const { id, asBuilder } = await openRun()
    const ask = (who: typeof asBuilder, format: string) => who(otherFile.action, { id, format }, {})
    expect((await ask(asBuilder, 'standard-18')).status).toBe(404)
    expect((await ask(asBuilder, 'payroll')).status).toBe(404)
    expect(await asBuilder(otherFile.loader, { id, format: 'standard-18' })).toMatchObject({
      status: 302,
      location: `/council/payment-runs/${id}`,
    })
    for (const role of ['approver', 'admin'] as const)
      expect((await ask(await signedIn(await makeStaff(db, council, role)), 'standard-18')).status).toBe(403)
    const stranger = await signedIn(await makeStaff(db, elsewhere, 'payments'))
    expect((await ask(stranger, 'standard-18')).status).toBe(404)
  })

  it('say what comes next, and whose it is', async () => {
    const { id, seen, asBuilder, asSecond } = await openRun()
    expect((await asBuilder(run.loader, { id })).sent).toContain('Next: lock it; then a second person authorises it')
    await asBuilder(run.action, { id }, { intent: 'lock', ...seen })
    expect((await asBuilder(run.loader, { id })).sent).toContain('Next: a second person authorises it (')
    expect((await asSecond(run.loader, { id })).sent).toContain('Next: compare the totals and authorise it.')
  })
})
