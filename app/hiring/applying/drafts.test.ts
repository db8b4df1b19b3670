import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCv } from '#app/people/documents/check-upload.server'
import { removeUnneededFiles } from '#app/people/documents/remove-files.server'
import { getFile } from '#app/platform/storage.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { completeDraft, readFields, secretFor, typed } from './applying.fixture'
import { draftSecret, rememberDraft } from './draft-access.server'
import { submitApplication } from '#app/across/applying/submit-application.server'
import { expireDrafts } from './expire-drafts.server'
import { linkedDraft } from './open-draft-link.server'
import { draftFor } from './queries-apply.server'
import { replaceCv } from './replace-cv.server'
import { saveDraftStep } from './save-draft-step.server'
import { startDraft } from './start-draft.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const clock = fixedClock('2026-03-03T10:00:00Z')
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const vacancy = await makeVacancy(db, provider, site)
const { reference } = vacancy
const world = { db, clock, council }
let addresses = 0
const address = () => `drafts${(addresses += 1)}@test.example`
const asking = (secret: string | null, actor: { personId: string; email: string } | null = null) => ({
  vacancyId: vacancy.id,
  actor,
  secret,
  now: clock.now(),
})

async function linkFor(email: string): Promise<string> {
  const mail = await db.message.findFirstOrThrow({
    where: { recipient: email, template: 'application-saved' },
    orderBy: { createdAt: 'desc' },
  })
  return (mail.data as { url: string }).url.split('/').at(-1)!
}

async function start(email: string, formKey: string) {
  const about = await readFields(world, reference, 'about-you', typed(email)['about-you'])
  return startDraft(
    { vacancy: about.vacancy, columns: { ...about.columns, email }, done: about.done, source: 'indeed', formKey },
    { ...world, actor: null, ip: email },
  )
}

const pdf = () => new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'My CV.pdf', { type: 'application/pdf' })

describe('a draft', () => {
  it('is started once by a double click, and opens in both answers', async () => {
    const email = address()
    const both = await Promise.all([start(email, 'one-key'), start(email, 'one-key')])
    const [first, second] = both.map((started) => (started.ok ? started : undefined))
    expect(first!.id).toBe(second!.id)
    expect(await db.jobApplication.count({ where: { email } })).toBe(1)
    expect(await db.message.count({ where: { recipient: email } })).toBe(1)
    for (const { secret } of [first!, second!])
      expect(await draftFor(db, asking(secret))).toMatchObject({ id: first!.id })
    expect(await db.jobApplication.findUnique({ where: { id: first!.id } })).toMatchObject({ source: 'indeed' })
  })

  it('is opened by nobody else: not by another secret, a forged cookie, or another person in the same browser', async () => {
    const email = address()
    const { draft, secret } = await completeDraft(world, reference, { email })
    expect(await draftFor(db, asking('guessed'))).toBeNull()
    const elsewhere = await makeVacancy(db, provider, site)
    expect(await draftFor(db, { ...asking(secret), vacancyId: elsewhere.id })).toBeNull()
    const stranger = await makePerson(db)
    expect(await draftFor(db, asking(secret, stranger))).toBeNull()
    const self = await makePerson(db, { email })
    expect(await draftFor(db, asking(secret, self))).toMatchObject({ id: draft.id })

    const cookie = (await rememberDraft(reference, secret!)).split(';')[0]!
    const request = (value: string) => new Request('http://localhost:3000/', { headers: { cookie: value } })
    expect(await draftSecret(request(cookie), reference)).toBe(secret)
    const [name, value] = cookie.split('=') as [string, string]
    expect(await draftSecret(request(`${name}=${value.slice(0, -3)}abc`), reference)).toBeNull()
    const unsigned = Buffer.from(JSON.stringify(secret)).toString('base64')
    expect(await draftSecret(request(`${name}=${unsigned}`), reference)).toBeNull()
  })

  it('of a signed-in person opens on every device of theirs, and is never another’s', async () => {
    const actor = await makePerson(db, { email: address() })
    const { draft, secret } = await completeDraft(world, reference, { email: actor.email, actor })
    expect(secret).toBeNull()
    expect(await draftFor(db, asking(null, actor))).toMatchObject({ id: draft.id })
    expect(await draftFor(db, asking(await secretFor(db, draft.id), await makePerson(db)))).toBeNull()
    const again = await startDraft(
      {
        vacancy: (await readFields(world, reference, 'about-you', {})).vacancy,
        columns: { email: actor.email },
        done: false,
        source: 'portal',
        formKey: 'x',
      },
      { ...world, actor, ip: 'x' },
    )
    expect(again).toEqual({ ok: false, reason: 'already-there' })
  })

  it('is the newer one where a person has two, and neither is lost before one is sent', async () => {
    const actor = await makePerson(db, { email: address() })
    const old = await completeDraft(world, reference, { email: actor.email, actor })
    clock.advance(60_000)
    const { draft, secret } = await completeDraft(world, reference, { email: actor.email })
    expect(await draftFor(db, asking(secret, actor))).toMatchObject({ id: draft.id })
    const { vacancy: job, columns } = await readFields(world, reference, 'availability', { anyTime: 'yes' })
    const saved = await saveDraftStep(
      { draft, vacancy: job, step: 'availability', columns, done: true },
      { ...world, actor, ip: 'x' },
    )
    expect(saved.ok).toBe(true)
    expect(await draftFor(db, asking(null, actor))).toMatchObject({ id: old.draft.id })
    expect(await submitApplication(draft, { ...world, actor })).toMatchObject({ ok: true })
    expect(await db.jobApplication.count({ where: { id: old.draft.id } })).toBe(0)
    clock.advance(-60_000)
  })

  it('is opened on another device by its emailed link, again and again, until it expires', async () => {
    const email = address()
    const { draft } = await completeDraft(world, reference, { email })
    const link = await linkFor(email)
    const opened = await linkedDraft(link, { db, clock })
    expect(opened).toMatchObject({ reference, stepsDone: draft.stepsDone })
    expect(await draftFor(db, asking(link))).toMatchObject({ id: draft.id, name: 'Wren Appleyard' })
    expect(await linkedDraft(link, { db, clock })).not.toBeNull()
    expect(await linkedDraft(`${link}x`, { db, clock })).toBeNull()
    await db.token.updateMany({ where: { subject: draft.id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await linkedDraft(link, { db, clock })).toBeNull()
  })

  it('moves its link to a corrected address', async () => {
    const wrong = address()
    const right = address()
    const { draft } = await completeDraft(world, reference, { email: wrong })
    const oldLink = await linkFor(wrong)
    const { vacancy: job, columns, done } = await readFields(world, reference, 'about-you', typed(right)['about-you'])
    await saveDraftStep({ draft, vacancy: job, step: 'about-you', columns, done }, { ...world, actor: null, ip: right })
    expect(await linkedDraft(oldLink, { db, clock })).toBeNull()
    expect(await linkedDraft(await linkFor(right), { db, clock })).not.toBeNull()
    expect(await db.message.findFirst({ where: { recipient: wrong } })).toMatchObject({ status: 'cancelled', data: {} })
  })

  it('sends no more than ten links to an address in a day', async () => {
    const email = address()
    for (let n = 0; n < 12; n += 1) expect((await start(email, `many-${n}`)).ok).toBe(true)
    expect(await db.message.count({ where: { recipient: email } })).toBe(10)
  })

  it('goes 30 days after its last change, with its CV, links and mails', async () => {
    const email = address()
    const { draft } = await completeDraft(world, reference, { email })
    const upload = await checkCv(pdf())
    if (!upload.ok) throw new Error(upload.reason)
    await replaceCv({ draft, councilId: council.id, upload }, world)
    const file = await db.file.findFirstOrThrow({ where: { applications: { some: { id: draft.id } } } })
    expect(file).toMatchObject({ name: 'My CV.pdf', type: 'application/pdf', scanState: 'unscanned' })
    expect(Buffer.from(await getFile(file.storageKey)).toString()).toContain('%PDF')

    const fresh = await completeDraft(world, reference, { email: address() })
    // Kept until the day that the mail names is over.
    const later = new Date('2026-04-02T22:59:59Z')
    await expireDrafts(db, later)
    expect(await db.jobApplication.count({ where: { id: draft.id } })).toBe(1)
    clock.set('2026-03-20T10:00:00Z')
    const { vacancy: job, columns, done } = await readFields(world, reference, 'availability', { anyTime: 'yes' })
    await saveDraftStep(
      { draft: fresh.draft, vacancy: job, step: 'availability', columns, done },
      { ...world, actor: null, ip: 'x' },
    )
    const due = new Date('2026-04-02T23:00:00Z')
    expect(await expireDrafts(db, due)).toBeGreaterThan(0)
    expect(await expireDrafts(db, due)).toBe(0)
    clock.set('2026-03-03T10:00:00Z')

    expect(await db.jobApplication.count({ where: { id: draft.id } })).toBe(0)
    expect(await db.jobApplication.count({ where: { id: fresh.draft.id } })).toBe(1)
    expect(await db.file.count({ where: { id: file.id } })).toBe(0)
    await expect(getFile(file.storageKey)).rejects.toThrow()
    expect(await db.token.count({ where: { subject: draft.id } })).toBe(0)
    expect(await db.message.count({ where: { recipient: email } })).toBe(0)
  })

  it('replaces and removes its CV, and leaves nothing behind', async () => {
    const { draft } = await completeDraft(world, reference, { email: address() })
    const put = async () => {
      const upload = await checkCv(pdf())
      if (!upload.ok) throw new Error(upload.reason)
      await replaceCv({ draft, councilId: council.id, upload }, world)
      return db.file.findFirstOrThrow({ where: { applications: { some: { id: draft.id } } } })
    }
    const first = await put()
    const second = await put()
    expect(second.id).not.toBe(first.id)
    await expect(getFile(first.storageKey)).rejects.toThrow()
    await replaceCv({ draft, councilId: council.id, upload: null }, world)
    await expect(getFile(second.storageKey)).rejects.toThrow()
    expect(await db.file.count({ where: { id: { in: [first.id, second.id] } } })).toBe(0)
    expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({ cvFileId: null })
  })

  it('never keeps a file that nothing holds', async () => {
    const stray = await db.file.create({
      data: {
        purpose: 'cv',
        name: 'x.pdf',
        type: 'application/pdf',
        size: 1,
        sha256: 'x',
        scanState: 'clean',
        storageKey: 'cv/stray',
        createdAt: clock.now(),
      },
    })
    await removeUnneededFiles(db, new Date('2026-03-04T09:00:00Z'))
    expect(await db.file.count({ where: { id: stray.id } })).toBe(1)
    await removeUnneededFiles(db, new Date('2026-03-04T11:00:00Z'))
    expect(await db.file.count({ where: { id: stray.id } })).toBe(0)
  })
})
