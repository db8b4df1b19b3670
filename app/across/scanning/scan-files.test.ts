import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fakeClamd } from '#app/people/documents/clamd.fixture'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { clamd, url } = await fakeClamd()
process.env.CLAMD_URL = url
// Only now: the environment is read once.
const { completeGrantDraft, makeHardship } = await import('#app/grants/applying/applying-for-grants.fixture')
const { submitGrantApplication } = await import('#app/grants/applying/submit-grant-application.server')
const { addEvidence } = await import('#app/grants/applying/drafts/add-evidence.server')
const { evidenceFile } = await import('#app/grants/checking/queries-evidence.server')
const { decisionPage } = await import('#app/grants/checking/queries-decision.server')
const { ownGrant, ownPaper } = await import('#app/grants/own/queries-own-grant.server')
const { keepFile } = await import('#app/people/documents/keep-file.server')
const { checkEvidence } = await import('#app/people/documents/check-upload.server')
const { scanFilesSweep } = await import('./scan-files.server')

const { db } = await useDatabase()
const clock = fixedClock('2026-03-03T10:00:00Z')
const council = await makeCouncil(db)
const world = { db, council, clock }
const scheme = await makeHardship(world)
const sweep = () => scanFilesSweep.run(db, clock.now())
afterAll(() => clamd.close())

beforeEach(async () => void (await db.file.updateMany({ data: { scanState: 'clean' } })))

/** A paper as it was kept while there was no scanner. */
async function unscanned(words: string) {
  const checked = await checkEvidence(new File(['%PDF-1.7\nclean\n%%EOF'], 'scan.pdf'))
  if (!checked.ok) throw new Error(checked.reason)
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${words}\n%%EOF`)
  return { ...checked, bytes, size: bytes.length, scanState: 'unscanned' as const }
}

async function paper(words: string, { sent }: { sent: boolean }) {
  const person = await makePerson(db)
  const grant = await completeGrantDraft(world, scheme, person)
  if (sent) await submitGrantApplication({ draft: grant, knowing: true }, { db, clock, actor: grant, council })
  const allowed = ['draft', 'submitted'] as const
  const added = await addEvidence(
    { grant, kind: 'other', upload: await unscanned(words), allowed },
    { ...world, actor: person },
  )
  if (!added.ok) throw new Error(added.reason)
  const evidence = await db.grantEvidence.findUniqueOrThrow({ where: { id: added.id }, include: { file: true } })
  return { person, grant, evidence, mine: { id: grant.id, evidenceId: evidence.id, personId: person.personId } }
}

const stateOf = async (id: string) => (await db.file.findUnique({ where: { id } }))?.scanState
const mailsTo = (personId: string) =>
  db.message.count({ where: { template: 'grant-paper-again', recipientPersonId: personId } })
const eventsOf = (entityId: string) => db.event.count({ where: { entityId, change: 'paper-infected' } })

test('a file that came without a scanner is scanned when there is one, once', async () => {
  const { evidence, mine, person } = await paper('fine', { sent: true })
  expect(await stateOf(evidence.fileId)).toBe('unscanned')
  expect(await sweep()).toBe(1)
  expect(await stateOf(evidence.fileId)).toBe('clean')
  expect(await sweep()).toBe(0)
  expect(await ownPaper(db, mine)).not.toBeNull()
  expect(await mailsTo(person.personId)).toBe(0)
})

test('what is infected is closed for everybody, the case says so, and the applicant is asked for another, once', async () => {
  const { evidence, mine, person, grant } = await paper('EICAR', { sent: true })
  const assessor = await makeStaff(db, council, 'assessor')
  const asOfficer = { id: grant.id, evidenceId: evidence.id, councilId: council.id, personId: assessor.personId }
  expect(await evidenceFile(db, asOfficer)).not.toBeNull()
  await sweep()
  await sweep()
  expect(await stateOf(evidence.fileId)).toBe('infected')
  expect(await evidenceFile(db, asOfficer)).toBeNull()
  expect(await ownPaper(db, mine)).toBeNull()
  const page = await decisionPage(db, { ...asOfficer, now: clock.now() })
  expect(page!.view!.evidence.find(({ id }) => id === evidence.id)).toMatchObject({ scanState: 'infected' })
  expect(await eventsOf(grant.id)).toBe(1)
  expect(await mailsTo(person.personId)).toBe(1)
  const own = await ownGrant(db, { ...mine, now: clock.now() })
  expect(own!.evidence.find(({ id }) => id === evidence.id)!.file.scanState).toBe('infected')
  expect(own!.history.at(-1)!.title).toContain('virus')
})

test('a paper that is needed is missing again when it is infected', async () => {
  const { grant, person } = await paper('fine', { sent: true })
  const payslip = await db.grantEvidence.findFirstOrThrow({ where: { applicationId: grant.id, kind: 'payslip' } })
  const assessor = await makeStaff(db, council, 'assessor')
  const missing = async () =>
    (await decisionPage(db, { id: grant.id, councilId: council.id, personId: assessor.personId, now: clock.now() }))!
      .view!.missing.length
  const before = await missing()
  await db.file.update({ where: { id: payslip.fileId }, data: { scanState: 'infected' } })
  expect(await missing()).toBe(before + 1)
  expect(person.personId).toBe(grant.personId)
})

test('of a draft it is taken out, so that the draft lacks it', async () => {
  const { evidence, grant, person } = await paper('EICAR', { sent: false })
  await sweep()
  expect(await db.grantEvidence.findUnique({ where: { id: evidence.id } })).toBeNull()
  expect(await mailsTo(person.personId)).toBe(1)
  expect(await eventsOf(grant.id)).toBe(1)
})

test('a CV is closed too', async () => {
  const person = await makePerson(db)
  const owner = { purpose: 'cv' as const, councilId: council.id, ownerPersonId: person.personId }
  const id = await keepFile(await unscanned('EICAR'), owner, { db, clock })
  await sweep()
  expect(await stateOf(id)).toBe('infected')
})

test('one whose content is gone does not keep others waiting', async () => {
  const { evidence: gone } = await paper('one', { sent: true })
  await db.file.update({ where: { id: gone.fileId }, data: { storageKey: 'grant-evidence/none' } })
  const { evidence } = await paper('two', { sent: true })
  await sweep()
  expect(await stateOf(evidence.fileId)).toBe('clean')
  expect(await stateOf(gone.fileId)).toBe('unscanned')
})

test('a scanner that is away leaves everything as it is', async () => {
  const { evidence, person } = await paper('EICAR', { sent: true })
  await new Promise((closed) => clamd.close(closed))
  await sweep()
  expect(await stateOf(evidence.fileId)).toBe('unscanned')
  expect(await mailsTo(person.personId)).toBe(0)
})
