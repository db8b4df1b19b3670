import { expect, it } from 'vitest'
import { sealText } from '#app/platform/field-encryption.server'
import { putFile } from '#app/platform/storage.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { sweeps } from '#app/across/sweeps.server'
import { withdrawGrant } from '#app/grants/own/withdraw-grant.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-02T10:00:00Z')
const scheme = await makeScheme(db, await makeCouncil(db))

async function sweep(at: string) {
  clock.set(at)
  for (const { run } of sweeps) await run(db, clock.now())
}

/** Kept until 1 May, with a paper. */
async function draft() {
  const made = await makeGrantApplication(db, scheme, {
    status: 'draft',
    draftExpiresAt: new Date('2026-05-01T10:00:00Z'),
    circumstancesSealed: sealText('{}'),
    ninoSealed: sealText('QQ123456C'),
  })
  const { councilId, person } = made
  const storageKey = `grant-evidence/${made.id}`
  await putFile(storageKey, new Uint8Array([1]))
  const file = {
    councilId,
    ownerPersonId: person.personId,
    purpose: 'grant-evidence',
    name: 'a.pdf',
    type: 'application/pdf',
  }
  const { id: fileId } = await db.file.create({
    data: { ...file, size: 1, sha256: 'x', scanState: 'clean', storageKey, createdAt: clock.now() },
  })
  const evidence = { councilId, applicationId: made.id, kind: 'other', fileId, addedAt: clock.now() }
  await db.grantEvidence.create({ data: { ...evidence, addedByPersonId: person.personId } })
  return { ...made, fileId }
}

async function nothingLeftOf(id: string, fileId: string) {
  const row = await db.grantApplication.findUniqueOrThrow({
    where: { id },
    include: { costs: true, evidence: true, identities: true, bankHistory: true },
  })
  expect(row).toMatchObject({
    name: '',
    email: null,
    phone: null,
    addressLine: '',
    postcode: null,
    birthDate: null,
    ninoSealed: null,
    circumstancesSealed: null,
    employerName: '',
    employerEmail: null,
    workPostcode: null,
    bankDetailsId: null,
    answers: {},
    costs: [],
    evidence: [],
    identities: [],
    bankHistory: [],
    scrubbedAt: clock.now(),
  })
  expect(await db.file.findUnique({ where: { id: fileId } })).toBeNull()
}

it('a draft is reminded of once, a week before it is deleted, and again when it was saved since', async () => {
  const { id, person } = await draft()
  const mails = () =>
    db.message.findMany({ where: { event: { entityId: id } }, select: { template: true, recipient: true } })
  await sweep('2026-04-24T09:59:00Z')
  expect(await mails()).toEqual([])
  await sweep('2026-04-24T10:00:00Z')
  await sweep('2026-04-25T10:00:00Z')
  expect(await mails()).toEqual([{ template: 'grant-draft-reminder', recipient: person.email }])
  const later = new Date('2026-06-01T10:00:00Z')
  await db.grantApplication.update({ where: { id }, data: { draftExpiresAt: later } })
  await sweep('2026-05-01T10:00:00Z')
  expect(await mails()).toHaveLength(1)
  await sweep('2026-05-26T10:00:00Z')
  expect(await mails()).toHaveLength(2)
})

it('a draft that nobody sent is over, and nothing personal is left of it', async () => {
  const { id, fileId } = await draft()
  await sweep('2026-05-01T09:59:00Z')
  expect((await db.grantApplication.findUniqueOrThrow({ where: { id } })).status).toBe('draft')
  await sweep('2026-05-01T10:00:00Z')
  expect((await db.grantApplication.findUniqueOrThrow({ where: { id } })).status).toBe('expired')
  await nothingLeftOf(id, fileId)
  await sweep('2026-05-01T10:00:00Z')
  expect(await db.event.count({ where: { entityId: id, change: 'expire' } })).toBe(1)
})

it('nothing personal is left of a draft that its owner deletes either, and no mail says so', async () => {
  const { id, person, fileId } = await draft()
  clock.set('2026-04-25T10:00:00Z')
  expect(await withdrawGrant({ id }, { db, clock, actor: person })).toEqual({ ok: true, wasDraft: true })
  expect((await db.grantApplication.findUniqueOrThrow({ where: { id } })).status).toBe('withdrawn')
  await nothingLeftOf(id, fileId)
  expect(await db.message.count({ where: { event: { entityId: id } } })).toBe(0)
})
