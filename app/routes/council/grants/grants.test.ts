import { beforeEach, describe, expect, it } from 'vitest'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import { keepFile } from '#app/people/documents/keep-file.server'
import type { Actor, CouncilRole } from '#app/platform/actor'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeProvider, makeStaff } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import * as grant from './grant'
import * as evidenceRoute from './evidence'
import * as unchecked from './evidence/unchecked'
import * as interest from './interest'
import * as letterRoute from './letter'
import * as grants from './index'
import * as riskList from './risk-list'
import * as interests from '../interests'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const neighbour = await makeCouncil(db, { host: 'neighbour.localhost' })
const clock = fixedClock('2026-03-05T09:00:00Z')
let scheme = await makeScheme(db, council)
beforeEach(async () => {
  scheme = await makeScheme(db, council)
})

type Sent = { as: Actor; path: string; params?: Record<string, string>; body?: FormData }

async function ask(handler: unknown, { as: actor, path, params = {}, body }: Sent) {
  return (await browserOf(db, actor, { staff: true })).ask(handler, path, params, body)
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function withEvidence(
  of: typeof scheme,
  bytes: Buffer,
  name: string,
  scanState: 'clean' | 'unscanned' = 'clean',
) {
  const application = await makeGrantApplication(db, of)
  const checked = await checkEvidence(new File([new Uint8Array(bytes)], name))
  if (!checked.ok) throw new Error(checked.reason)
  const owner = { purpose: 'grant-evidence', councilId: of.councilId, ownerPersonId: application.personId } as const
  const fileId = await keepFile({ ...checked, scanState }, owner, { db, clock })
  const evidence = await db.grantEvidence.create({
    data: {
      councilId: of.councilId,
      applicationId: application.id,
      kind: 'offer-letter',
      fileId,
      addedAt: clock.now(),
      addedByPersonId: application.personId,
    },
  })
  return { application, evidence }
}

/** Everything an officer can do with one application, by address. */
function everything(id: string, evidenceId: string) {
  const at = `/council/grants/${id}`
  const post = (intent: string) => formData({ intent, note: 'A note.' })
  return [
    ['the page', grant.loader, { path: at, params: { id } }],
    ['a note', grant.action, { path: at, params: { id }, body: post('note') }],
    ['opening it', grant.action, { path: at, params: { id }, body: post('claim') }],
    ['a paper', evidenceRoute.loader, { path: `${at}/evidence/${evidenceId}`, params: { id, evidenceId } }],
    ['the interest', interest.loader, { path: `${at}/interest`, params: { id } }],
    ['declaring', interest.action, { path: `${at}/interest`, params: { id }, body: formData({ kind: 'friend' }) }],
  ] as const
}

describe('who reads applications for grants', () => {
  it.each<[CouncilRole, number]>([
    ['assessor', 200],
    ['approver', 200],
    ['appeals', 200],
    ['payments', 403],
    ['admin', 403],
    ['moderator', 403],
    ['broker', 403],
  ])('%s: %i', async (role, status) => {
    const reader = await makeStaff(db, council, role)
    const { application, evidence } = await withEvidence(scheme, PNG, 'letter.png')
    expect((await ask(grants.loader, { as: reader, path: '/council/grants' })).status).toBe(status)
    expect((await ask(riskList.loader, { as: reader, path: '/council/grants/risk-list' })).status).toBe(status)
    const [page, , , paper] = everything(application.id, evidence.id)
    for (const [, handler, asked] of [page, paper])
      expect((await ask(handler, { as: reader, ...asked })).status).toBe(status)
  })

  it('interests are for everybody who works with grants', async () => {
    for (const [role, status] of [
      ['payments', 200],
      ['admin', 200],
      ['broker', 403],
    ] as const)
      expect(
        (await ask(interests.loader, { as: await makeStaff(db, council, role), path: '/council/interests' })).status,
      ).toBe(status)
  })

  it('nothing of another council is found, nor of a scheme that a partner’s people do not work on', async () => {
    const foreigner = await makeStaff(db, neighbour, 'assessor', 'approver', 'appeals')
    const partner = await makeStaff(db, council, 'assessor')
    const member = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
    const theirs = await makeScheme(db, council)
    await db.memberScheme.create({
      data: { councilId: council.id, memberId: member.id, schemeId: theirs.id, createdAt: clock.now() },
    })
    const { application, evidence } = await withEvidence(scheme, PNG, 'letter.png')
    for (const reader of [foreigner, partner])
      for (const [what, handler, asked] of everything(application.id, evidence.id))
        expect((await ask(handler, { as: reader, ...asked })).status, what).toBe(404)
    expect((await ask(riskList.loader, { as: partner, path: '/council/grants/risk-list' })).status).toBe(404)
    expect(await db.grantInterest.count({ where: { applicationId: application.id } })).toBe(0)
    const own = await withEvidence(theirs, PNG, 'letter.png')
    for (const [what, handler, asked] of everything(own.application.id, own.evidence.id))
      expect((await ask(handler, { as: partner, ...asked })).status, what).toBeLessThan(400)
  })

  it('a paper of one application is not found under another', async () => {
    const reader = await makeStaff(db, council, 'assessor')
    const { evidence } = await withEvidence(scheme, PNG, 'letter.png')
    const { application } = await withEvidence(scheme, PNG, 'letter.png')
    const [, , , [, handler, asked]] = everything(application.id, evidence.id)
    expect((await ask(handler, { as: reader, ...asked })).status).toBe(404)
  })
})

describe('a paper', () => {
  it('is opened for its reader alone, shown in place, kept by no cache and read as nothing else', async () => {
    const reader = await makeStaff(db, council, 'approver')
    const { application, evidence } = await withEvidence(scheme, PNG, 'letter.png')
    const [, , , [, handler, asked]] = everything(application.id, evidence.id)
    const { response } = await ask(handler, { as: reader, ...asked })
    expect(Buffer.from(await response!.arrayBuffer()).equals(PNG)).toBe(true)
    expect(Object.fromEntries(response!.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'self'.*sandbox/),
    })
  })

  it('that is a PDF opens in the browser’s own viewer, which no sandbox starts', async () => {
    const reader = await makeStaff(db, council, 'approver')
    const { application, evidence } = await withEvidence(scheme, Buffer.from('%PDF-1.4\n%%EOF'), 'letter.pdf')
    const [, , , [, handler, asked]] = everything(application.id, evidence.id)
    const { response } = await ask(handler, { as: reader, ...asked })
    expect(response!.headers.get('content-type')).toBe('application/pdf')
    const policy = response!.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none';.*object-src 'self'$/)
    expect(policy).not.toContain('sandbox')
  })

  it('that no scanner has looked into opens after a warning only, and one with a virus never', async () => {
    const reader = await makeStaff(db, council, 'assessor')
    const { application, evidence } = await withEvidence(scheme, PNG, 'letter.png', 'unscanned')
    const [[, page, at], , , [, handler, asked]] = everything(application.id, evidence.id)
    const warning = `${asked.path}/unchecked`
    const opened = () => ask(handler, { as: reader, ...asked, path: `${asked.path}?unchecked=open` })
    expect(await ask(handler, { as: reader, ...asked })).toMatchObject({ status: 302, location: warning })
    const warn = { as: reader, path: warning, params: asked.params }
    expect((await ask(unchecked.loader, warn)).status).toBe(200)
    expect((await ask(unchecked.loader, { ...warn, as: await makeStaff(db, neighbour, 'assessor') })).status).toBe(404)
    expect((await opened()).response!.headers.get('content-type')).toBe('image/png')
    expect((await ask(page, { as: reader, ...at })).data).toMatchObject({ page: { opensUnchecked: false } })
    await db.file.update({ where: { id: evidence.fileId }, data: { scanState: 'infected' } })
    for (const { status } of [await opened(), await ask(unchecked.loader, warn)]) expect(status).toBe(404)
  })

  it('is hidden, like the page, from whoever has an interest', async () => {
    const reader = await makeStaff(db, council, 'assessor')
    const { application, evidence } = await withEvidence(scheme, PNG, 'letter.png')
    const [[, page, at], , , [, paper, asked], , [, declare, form]] = everything(application.id, evidence.id)
    expect((await ask(declare, { as: reader, ...form })).status).toBe(302)
    expect((await ask(paper, { as: reader, ...asked })).status).toBe(404)
    const { data } = await ask(page, { as: reader, ...at })
    expect(data).toMatchObject({ page: null, hidden: expect.stringContaining('interest') })
    expect(JSON.stringify(data)).not.toContain(application.name)
  })
})

describe('the decision as a letter', () => {
  const letter = (application: { id: string }, as: Actor) =>
    ask(letterRoute.loader, {
      as,
      path: `/council/grants/${application.id}/letter.pdf`,
      params: { id: application.id },
    })

  it('is there to be printed once the applicant may know, for who reads the application', async () => {
    const application = await makeGrantApplication(db, scheme, { status: 'rejected' })
    const reader = await makeStaff(db, council, 'assessor')
    const { status, response } = await letter(application, reader)
    expect(status).toBe(200)
    expect(response!.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await response!.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')

    expect((await letter(application, await makeStaff(db, council, 'payments'))).status).toBe(403)
    const elsewhere = await makeStaff(db, neighbour, 'assessor')
    expect((await letter(application, elsewhere)).status).toBe(404)
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: application.id,
        personId: reader.personId,
        kind: 'relative',
        declaredAt: new Date(),
      },
    })
    expect((await letter(application, reader)).status).toBe(404)
  })

  it('is not there before', async () => {
    const reader = await makeStaff(db, council, 'assessor')
    const application = await makeGrantApplication(db, scheme, { status: 'recommended' })
    expect((await letter(application, reader)).status).toBe(404)
    const held = await makeGrantApplication(db, scheme, { status: 'approved' })
    await db.grantApplication.update({ where: { id: held.id }, data: { releasedAt: new Date('2100-01-01T09:00:00Z') } })
    expect((await letter(held, reader)).status).toBe(404)
  })
})

describe('the risk list', () => {
  it('keeps a key, never the thing; marks what is open; ends', async () => {
    const reader = await makeStaff(db, council, 'assessor')
    const path = '/council/grants/risk-list'
    const fields = {
      intent: 'add',
      kind: 'phone',
      phone: '01632 960 961',
      words: 'Used by five.',
      reviewOn: '2099-01-01',
    }
    expect((await ask(riskList.action, { as: reader, path, body: formData(fields) })).status).toBe(422)
    const good = { ...fields, reviewOn: '2027-06-01' }
    expect((await ask(riskList.action, { as: reader, path, body: formData(good) })).status).toBe(302)
    expect((await ask(riskList.action, { as: reader, path, body: formData(good) })).status).toBe(409)
    const entry = await db.riskEntry.findFirstOrThrow({
      where: { councilId: council.id, kind: 'phone', endedAt: null },
    })
    expect(entry).toMatchObject({ hint: 'ending 961', hash: expect.stringMatching(/^[\da-f]{64}$/) })
    expect(Buffer.from(entry.wordsSealed).toString('latin1')).not.toContain('five')
    const end = formData({ intent: 'end', id: entry.id })
    const foreigner = await makeStaff(db, neighbour, 'assessor')
    expect((await ask(riskList.action, { as: foreigner, path, body: end })).status).toBe(404)
    expect((await ask(riskList.action, { as: reader, path, body: end })).status).toBe(302)
    expect((await ask(riskList.action, { as: reader, path, body: end })).status).toBe(404)
  })
})

describe('an interest in an employer', () => {
  it('is one’s own, once, until it ends', async () => {
    const provider = await makeProvider(db, council)
    const foreign = await makeProvider(db, neighbour)
    const reader = await makeStaff(db, council, 'approver')
    const colleague = await makeStaff(db, council, 'approver')
    const post = (actor: Actor, fields: Record<string, string>) =>
      ask(interests.action, { as: actor, path: '/council/interests', body: formData(fields) })
    const add = { intent: 'add', providerId: provider.id, words: 'My sister works there.' }
    expect((await post(reader, { ...add, providerId: foreign.id })).status).toBe(409)
    expect((await post(reader, { ...add, providerId: '' })).status).toBe(422)
    expect((await post(reader, add)).status).toBe(302)
    expect((await post(reader, add)).status).toBe(409)
    const { id } = await db.staffInterest.findFirstOrThrow({ where: { personId: reader.personId } })
    const application = await makeGrantApplication(db, scheme, { providerId: provider.id })
    const page = { path: `/council/grants/${application.id}`, params: { id: application.id } }
    expect((await ask(grant.loader, { as: reader, ...page })).data).toMatchObject({ page: null })
    expect((await post(colleague, { intent: 'end', id })).status).toBe(404)
    expect((await post(reader, { intent: 'end', id })).status).toBe(302)
    expect((await ask(grant.loader, { as: reader, ...page })).data).toMatchObject({ hidden: null })
  })
})
