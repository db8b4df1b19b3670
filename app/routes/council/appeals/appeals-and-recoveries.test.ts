import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/platform/actor'
import { sealText } from '#app/platform/field-encryption.server'
import { issueToken } from '#app/platform/tokens.server'
import { browserOf, testBrowser, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makeProvider, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeGrantStaff, makeScheme } from '#app/testing/grant-factories'
import * as confirmation from '../../provider/confirmations/confirmation'
import * as confirm from '../../public/confirm'
import * as appeal from './appeal'
import * as appeals from './index'
import * as grantConfirmation from '../grants/confirmation'
import * as grantRecovery from '../grants/recovery'
import * as recoveryLetter from '../grants/recovery.letter'
import * as recoveries from '../recoveries/index'
import * as recovery from '../recoveries/recovery'
import * as setOff from '../recoveries/set-off'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const neighbour = await makeCouncil(db)
let scheme = await makeScheme(db, council)
let staff = await makeGrantStaff(db, council)
beforeEach(async () => {
  scheme = await makeScheme(db, council)
  staff = await makeGrantStaff(db, council)
})

type Sent = { path: string; params?: Record<string, string>; body?: Record<string, string> }

async function ask(handler: unknown, actor: Actor | null, { path, params = {}, body }: Sent) {
  const browser = actor ? await browserOf(db, actor, { staff: true }) : testBrowser()
  const answer = await browser.ask(handler, path, params, body)
  return { ...answer, text: textOf(answer) }
}

/** Somebody left early; one approver proposed to ask £100 back. */
async function proposed() {
  const application = await makeGrantApplication(db, scheme, { status: 'monitoring', name: 'Amira Osei' })
  await db.confirmation.create({
    data: {
      councilId: council.id,
      applicationId: application.id,
      kind: 'retention',
      week: 13,
      email: 'hr@employer.example',
      personName: application.name,
      dueAt: new Date('2026-05-25T08:00:00Z'),
      askedAt: new Date('2026-05-25T08:00:00Z'),
      answer: 'left',
      answeredAt: new Date('2026-05-26T08:00:00Z'),
      leftOn: new Date('2026-04-10'),
    },
  })
  await db.grantRecovery.create({
    data: {
      councilId: council.id,
      applicationId: application.id,
      status: 'proposed',
      pence: 10_000,
      wordsSealed: sealText('Please pay it back.'),
      proposedByPersonId: staff.approver.personId,
      proposedAt: new Date('2026-05-27T08:00:00Z'),
    },
  })
  return application
}

describe('an appeal', () => {
  it('is open to its officers; who decided sees why they cannot; a direct POST is refused with the sentence', async () => {
    const { assessor, approver, officer, payments } = staff
    const { id, name } = await makeGrantApplication(db, scheme, { status: 'appealed', assessor, approver })
    const row = await db.grantAppeal.update({
      where: { councilId_applicationId: { councilId: council.id, applicationId: id } },
      data: { wordsSealed: sealText('You had my start date wrong.') },
    })
    const at = { path: `/council/appeals/${row.id}`, params: { id: row.id } }
    expect((await ask(appeals.loader, officer, { path: '/council/appeals' })).text).not.toContain(name)
    expect((await ask(appeal.loader, officer, at)).data).toMatchObject({
      mayNot: null,
      appeal: { words: 'You had my start date wrong.' },
    })
    expect((await ask(appeal.loader, payments, at)).status).toBe(403)
    await db.councilMember.create({ data: { councilId: council.id, personId: approver.personId, role: 'appeals' } })
    const body = { outcome: 'uphold', upholdReasons: 'new-facts', words: 'You were right.' }
    expect((await ask(appeal.loader, approver, at)).text).toContain('You already did another part')
    const refused = await ask(appeal.action, approver, { ...at, body })
    expect([refused.status, refused.text.includes('You already did another part')]).toEqual([409, true])
    expect((await ask(appeal.action, assessor, { ...at, body })).status).toBe(403)
    const empty = await ask(appeal.action, officer, { ...at, body: { outcome: 'dismiss', words: 'No.' } })
    expect([empty.status, empty.text.includes('Choose at least one reason')]).toEqual([422, true])
    expect((await ask(appeal.action, officer, { ...at, body })).status).toBe(302)
  })

  it('tells nothing to whoever has an interest', async () => {
    const { id, name } = await makeGrantApplication(db, scheme, { status: 'appealed' })
    await db.grantAppeal.updateMany({ where: { applicationId: id }, data: { wordsSealed: sealText('Secret words') } })
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: id,
        personId: staff.officer.personId,
        kind: 'friend',
        declaredAt: new Date(),
      },
    })
    const { text } = await ask(appeal.loader, staff.officer, { path: `/council/appeals/${id}`, params: { id } })
    expect(text).toContain('colleagues deal with it')
    expect(text).not.toContain('Secret words')
    expect(text).not.toContain(name)
  })
})

describe('a recovery', () => {
  it('the proposer sees why they cannot decide, and is refused by a direct POST', async () => {
    const { id } = await proposed()
    const at = { path: `/council/grants/${id}/recovery`, params: { id } }
    expect((await ask(grantRecovery.loader, staff.approver, at)).data).toMatchObject({
      mayNot: 'You proposed this. A different person decides.',
    })
    const body = { intent: 'decide', outcome: 'ask', askFor: '100' }
    const own = await ask(grantRecovery.action, staff.approver, { ...at, body })
    expect([own.status, own.text.includes('You proposed this')]).toEqual([409, true])
    expect((await ask(grantRecovery.action, staff.assessor, { ...at, body })).status).toBe(403)
    expect((await ask(recoveryLetter.loader, staff.approver, at)).status).toBe(404)
    const other = await makeStaff(db, council, 'approver')
    expect((await ask(grantRecovery.action, other, { ...at, body })).status).toBe(302)
    const letter = await ask(recoveryLetter.loader, staff.approver, at)
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('payments officers see sum, name and reference, not what was written; the list names nobody', async () => {
    const { id, name, reference } = await proposed()
    const at = { path: `/council/recoveries/${id}`, params: { id } }
    const seen = await ask(recovery.loader, staff.payments, at)
    expect(seen.text).toContain(reference)
    expect(seen.text).not.toContain('Please pay it back')
    expect((await ask(recovery.loader, staff.assessor, at)).status).toBe(403)
    for (const actor of [staff.payments, staff.approver]) {
      const list = await ask(recoveries.loader, actor, { path: '/council/recoveries?view=proposed' })
      expect(list.text).toContain(reference)
      expect(list.text).not.toContain(name)
    }
    expect((await ask(recoveries.loader, staff.admin, { path: '/council/recoveries' })).status).toBe(403)
    expect((await ask(recovery.action, staff.payments, { ...at, body: { received: '10' } })).status).toBe(409)
    expect((await ask(recovery.action, staff.payments, { ...at, body: { received: 'ten' } })).status).toBe(422)
  })

  it('is set off by a payments officer, against an award of the same person alone', async () => {
    const owing = await proposed()
    const decided = { intent: 'decide', outcome: 'ask', askFor: '100' }
    const decides = { path: `/council/grants/${owing.id}/recovery`, params: { id: owing.id }, body: decided }
    expect((await ask(grantRecovery.action, await makeStaff(db, council, 'approver'), decides)).status).toBe(302)
    const next = await makeGrantApplication(db, scheme, { status: 'approved', person: owing.person })
    const stranger = await makeGrantApplication(db, scheme, { status: 'approved' })
    const at = { path: `/council/recoveries/${owing.id}/set-off`, params: { id: owing.id } }
    const page = await ask(setOff.loader, staff.payments, at)
    expect(page.data).toMatchObject({ left: 10_000, awards: [{ applicationId: next.id }] })
    expect((await ask(setOff.loader, staff.approver, at)).status).toBe(403)
    const send = (against: string, pounds: string) =>
      ask(setOff.action, staff.payments, {
        ...at,
        body: { against, setOff: pounds, formKey: (page.data as { formKey: string }).formKey },
      })
    expect((await send(stranger.id, '10')).status).toBe(409)
    expect((await send(next.id, '100.01')).status).toBe(409)
    expect((await send(next.id, 'ten')).status).toBe(422)
    expect(await send(next.id, '100')).toMatchObject({ status: 302, location: `/council/recoveries/${owing.id}` })
    expect((await ask(setOff.loader, staff.payments, at)).status).toBe(302)
    expect(await db.grantRecovery.findFirst({ where: { applicationId: owing.id } })).toMatchObject({
      recoveredPence: 10_000,
    })
    const elsewhere = await makeGrantStaff(db, neighbour)
    expect((await ask(setOff.loader, elsewhere.payments, at)).status).toBe(404)
  })
})

describe('a confirmation', () => {
  const asked = { kind: 'employment', personName: 'Amira Osei', dueAt: new Date(), askedAt: new Date() }
  const answer = { answer: 'employed', since: '2/3/2026', jobRole: 'care-worker', weeklyHours: '30', byName: 'Grace' }

  it('by link: 404 for an unknown one, one answer, then 410 and nothing about anybody', async () => {
    const { id: applicationId } = await makeGrantApplication(db, scheme)
    const about = { councilId: council.id, applicationId, email: 'hr@employer.example' }
    const { id } = await db.confirmation.create({ data: { ...about, ...asked } })
    const expiresAt = new Date(Date.now() + 1e6)
    const token = await issueToken(db, { purpose: 'employment-confirmation', subject: id, expiresAt })
    const at = { path: `/confirm/${token}`, params: { token } }
    expect((await ask(confirm.loader, null, { path: '/confirm/x', params: { token: 'x' } })).status).toBe(404)
    const page = await ask(confirm.loader, null, at)
    expect([page.status, page.text.includes('Amira Osei')]).toEqual([200, true])
    const { answer: _, ...nothing } = answer
    expect((await ask(confirm.action, null, { ...at, body: nothing })).status).toBe(422)
    expect((await ask(confirm.action, null, { ...at, body: answer })).status).toBe(302)
    const over = await ask(confirm.loader, null, at)
    expect([over.status, over.text.includes('Amira')]).toEqual([410, false])
    expect((await ask(confirm.action, null, { ...at, body: { ...answer, answer: 'not-ours' } })).status).toBe(302)
    expect(await db.confirmation.findUnique({ where: { id } })).toMatchObject({ answer: 'employed' })
  })

  it('on the provider’s page: a rival finds nothing, a viewer reads, a recruiter answers', async () => {
    const provider = await makeProvider(db, council)
    const [recruiter, viewer] = [await makeMember(db, provider, 'recruiter'), await makeMember(db, provider, 'viewer')]
    const rival = await makeMember(db, await makeProvider(db, council), 'owner')
    const { id: applicationId } = await makeGrantApplication(db, scheme, { providerId: provider.id })
    const about = { councilId: council.id, applicationId, providerId: provider.id }
    const { id } = await db.confirmation.create({ data: { ...about, ...asked } })
    const at = { path: `/provider/confirmations/${id}`, params: { id } }
    expect((await ask(confirmation.loader, rival, at)).status).toBe(404)
    expect((await ask(confirmation.action, rival, { ...at, body: answer })).status).toBe(404)
    expect((await ask(confirmation.loader, viewer, at)).text).toContain('Only owners and recruiters answer')
    expect((await ask(confirmation.action, viewer, { ...at, body: answer })).status).toBe(403)
    const { text } = await ask(confirmation.loader, recruiter, at)
    expect(text).not.toMatch(/grant|scheme|pence|hardship|Starting in care/i)
    expect((await ask(confirmation.action, recruiter, { ...at, body: answer })).status).toBe(302)
  })

  it('is written down by assessors only, and of their own council', async () => {
    const { id } = await makeGrantApplication(db, scheme)
    const at = { path: `/council/grants/${id}/confirmation`, params: { id } }
    const body = { intent: 'record', ...answer, words: 'Rang the office.' }
    expect((await ask(grantConfirmation.loader, staff.approver, at)).status).toBe(200)
    expect((await ask(grantConfirmation.action, staff.approver, { ...at, body })).status).toBe(403)
    const stranger = await makeStaff(db, neighbour, 'assessor')
    expect((await ask(grantConfirmation.loader, stranger, at)).status).toBe(404)
    expect((await ask(grantConfirmation.action, stranger, { ...at, body })).status).toBe(404)
    expect((await ask(grantConfirmation.action, staff.assessor, { ...at, body })).status).toBe(302)
    const own = await ask(grantConfirmation.action, staff.assessor, {
      ...at,
      body: { intent: 'ask-again', email: staff.assessor.email },
    })
    expect([own.status, own.text.includes('belongs to the applicant, or to you')]).toEqual([409, true])
  })
})
