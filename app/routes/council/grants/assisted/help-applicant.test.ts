import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addEvidenceFor } from '#app/grants/own/help-applicant.server'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { resolve } from '#app/grants/checking/answer-checks.server'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import type { Actor } from '#app/platform/actor'
import { openText } from '#app/platform/field-encryption.server'
import { browserOf, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { portalClock } from '#app/platform/clock.server'
import * as bank from './bank'
import * as document from './document'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const scheme = await makeScheme(db, council)
const nora = await makeStaff(db, council, 'assessor')
const typist = await makeStaff(db, council, 'assessor')

/** An approved application that staff typed in for somebody; its payment came back from the bank. */
async function assisted(status: 'approved' | 'checking' | 'closed' = 'approved') {
  const person = await makePerson(db, { name: 'Amira Osei' })
  const helped = { assistedByPersonId: typist.personId, assistedHow: 'phone' }
  const made = await makeGrantApplication(db, scheme, { status, person, email: null, ...helped })
  await db.instalment.updateMany({
    where: { applicationId: made.id, status: 'due' },
    data: { status: 'failed', failureReason: 'Account closed' },
  })
  return made
}

async function ask(handler: unknown, actor: Actor, id: string, body?: Record<string, string>) {
  const browser = await browserOf(db, actor, { staff: true })
  const answer = await browser.ask(handler, `/council/grants/${id}/bank`, { id }, body)
  return { ...answer, text: textOf(answer) }
}

const digits = {
  sortCode: '08-99-99',
  accountNumber: '66374958',
  sortCodeAgain: '089999',
  accountNumberAgain: '66374958',
}
const typed = { ...digits, accountName: 'Amira Osei', how: 'She came in with her passport.' }
const accountOf = async (id: string) => {
  const row = await db.grantApplication.findUniqueOrThrow({ where: { id }, include: { bankDetails: true } })
  return openBankDetails(row.bankDetails!.sealed)
}

it('an officer writes down another account for somebody whose application was typed in, with how they asked', async () => {
  const { id } = await assisted()
  expect((await ask(bank.loader, nora, id)).data).toMatchObject({ why: null })
  const bare = await ask(bank.action, nora, id, { accountName: '王小明' })
  expect(bare.status).toBe(422)
  for (const words of ['letters A to Z', 'Enter the sort code', 'how you know it was them'])
    expect(bare.text).toContain(words)
  expect(
    (await ask(bank.action, nora, id, { ...typed, accountNumber: '66374959', accountNumberAgain: '66374959' })).status,
  ).toBe(409)
  expect(await ask(bank.action, nora, id, typed)).toMatchObject({ status: 302, location: `/council/grants/${id}` })
  expect(await accountOf(id)).toEqual({ sortCode: '089999', accountNumber: '66374958', accountName: 'Amira Osei' })
  expect(await db.instalment.findFirst({ where: { applicationId: id } })).toMatchObject({ status: 'due' })
  const event = await db.event.findFirstOrThrow({ where: { entityId: id, change: 'change-bank-details' } })
  expect(event.actorPersonId).toBe(nora.personId)
  const note = await db.grantNote.findFirstOrThrow({ where: { applicationId: id } })
  expect(openText(note.wordsSealed)).toBe(typed.how)
}, 60_000)

it('and adds the document that shows why it is in another name, with which an approver can look into it', async () => {
  const made = await assisted()
  const { id } = made
  expect((await ask(bank.action, nora, id, { ...typed, accountName: 'Daniel Marsh' })).status).toBe(302)
  expect(await db.grantSignal.findMany({ where: { applicationId: id, kind: 'account-name' } })).toMatchObject([
    { resolvedAt: null },
  ])
  expect((await ask(document.loader, nora, id)).data).toMatchObject({ why: null })
  expect((await ask(document.action, nora, id, { kind: 'nonsense' })).status).toBe(422)
  const upload = await checkEvidence(new File(['%PDF-1.4 proof'], 'proof.pdf'))
  if (!upload.ok) throw new Error(upload.reason)
  const as = (actor: Actor) => ({ db, clock: portalClock, actor, council })
  expect(await addEvidenceFor({ id, kind: 'other', upload }, as(nora))).toMatchObject({ ok: true })
  const [evidence] = await db.grantEvidence.findMany({ where: { applicationId: id } })
  expect(evidence).toMatchObject({ addedByPersonId: nora.personId })
  const { bankDetailsId } = await db.grantApplication.findUniqueOrThrow({ where: { id } })
  const given = { about: bankDetailsId!, words: 'Her husband’s.', paper: evidence!.id }
  expect(await resolve(id, given, as(made.approver!))).toEqual({ ok: true })
}, 60_000)

it('is not for whoever typed it in, nor for one who applied themselves, nor when nothing is to be paid', async () => {
  const { id } = await assisted()
  const before = await accountOf(id)
  expect((await ask(bank.loader, typist, id)).data).toMatchObject({ why: expect.stringContaining('You filled this') })
  expect(await ask(bank.action, typist, id, typed)).toMatchObject({ status: 409 })
  expect((await ask(bank.action, await makeStaff(db, council, 'payments'), id, typed)).status).toBe(403)
  expect((await ask(bank.action, await makeStaff(db, council, 'approver'), id, typed)).status).toBe(403)
  const own = await makeGrantApplication(db, scheme, { status: 'approved' })
  for (const handler of [bank.loader, document.loader]) expect((await ask(handler, nora, own.id)).status).toBe(404)
  expect((await ask(bank.action, nora, own.id, typed)).status).toBe(404)
  const open = await assisted('checking')
  expect((await ask(bank.loader, nora, open.id)).data).toMatchObject({
    why: expect.stringContaining('still to be paid'),
  })
  expect((await ask(bank.action, nora, open.id, typed)).status).toBe(409)
  expect((await ask(document.loader, nora, open.id)).data).toMatchObject({ why: null })
  const over = await assisted('closed')
  expect((await ask(document.loader, nora, over.id)).data).toMatchObject({ why: expect.stringContaining('moved on') })
  const friend = await makeStaff(db, council, 'assessor')
  const tie = { councilId: council.id, applicationId: id, personId: friend.personId, kind: 'friend' }
  await db.grantInterest.create({ data: { ...tie, declaredAt: new Date() } })
  expect((await ask(bank.loader, friend, id)).data).toMatchObject({ grant: { name: '', lastDigits: null } })
  expect((await ask(bank.action, friend, id, typed)).status).toBe(409)
  expect(await accountOf(id)).toEqual(before)
}, 60_000)
