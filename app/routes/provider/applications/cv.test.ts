import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepFile } from '#app/people/documents/keep-file.server'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import * as cv from './cv'
import * as unchecked from './unchecked-cv'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const clock = fixedClock('2026-03-03T10:00:00Z')

test('a CV that was not checked for viruses is downloaded after a warning only, and one with a virus never', async () => {
  const council = await makeCouncil(db, { host: 'localhost' })
  const provider = await makeProvider(db, council)
  const recruiter = await makeMember(db, provider, 'recruiter')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const candidate = await makePerson(db)
  const { id } = await makeApplication(db, vacancy, candidate)
  const bytes = new TextEncoder().encode('%PDF-1.7\n')
  const upload = { bytes, name: 'cv.pdf', type: 'application/pdf', size: bytes.length, sha256: 'x' }
  const owner = { purpose: 'cv' as const, councilId: council.id, ownerPersonId: candidate.personId }
  const cvFileId = await keepFile({ ...upload, scanState: 'unscanned' }, owner, { db, clock })
  await db.jobApplication.update({ where: { id }, data: { cvFileId } })

  const at = `/provider/applications/${id}/cv`
  const browser = await browserOf(db, recruiter)
  const ask = (handler: unknown, path: string) => browser.ask(handler, path, { id })
  expect(await ask(cv.loader, at)).toMatchObject({ status: 302, location: `${at}/unchecked` })
  expect((await ask(unchecked.loader, `${at}/unchecked`)).status).toBe(200)
  const { response } = await ask(cv.loader, `${at}?unchecked=open`)
  expect(response!.headers.get('content-disposition')).toMatch(/^attachment/)
  await db.file.update({ where: { id: cvFileId }, data: { scanState: 'clean' } })
  expect((await ask(cv.loader, at)).status).toBe(200)
  await db.file.update({ where: { id: cvFileId }, data: { scanState: 'infected' } })
  for (const path of [at, `${at}?unchecked=open`]) expect((await ask(cv.loader, path)).status).toBe(404)
})
