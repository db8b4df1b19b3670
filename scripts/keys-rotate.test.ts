import { spawn } from 'node:child_process'
import { createDecipheriv } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import { payrollDesk } from '#app/referrals/cash-ins/cash-in.fixture'
import { approveCashIns } from '#app/referrals/cash-ins/decide-cash-in.server'
import { downloadExport, exportApproved } from '#app/referrals/cash-ins/export-cash-ins.server'
import { downloadRun } from '#app/grants/paying/bank/export-run.server'
import { encryptBytes, encryptText, sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { exportedRun, payingCouncil } from '#app/grants/paying/paying.fixture'

const { db, appUrl } = await useDatabase()
const folder = await mkdtemp(join(tmpdir(), 'keys-'))
afterAll(() => rm(folder, { recursive: true }))

const NEW = Buffer.alloc(32, 9)
const RING = `v2:${NEW.toString('base64')},${process.env.FIELD_ENCRYPTION_KEYS}`

async function rotate(keys: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/keys-rotate.ts'], {
    env: { ...process.env, DATABASE_URL: appUrl, FIELD_ENCRYPTION_KEYS: keys, STORAGE_URL: folder },
    stdio: 'pipe',
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, output, errors }
}

/** Opens what was sealed with the new key alone. */
function open(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  expect(bytes.subarray(0, 3).toString('latin1')).toBe('\u0002v2')
  const decipher = createDecipheriv('aes-256-gcm', NEW, bytes.subarray(3, 15))
  decipher.setAuthTag(bytes.subarray(15, 31))
  return Buffer.concat([decipher.update(bytes.subarray(31)), decipher.final()]).toString()
}

/** A file for a provider's payroll, and a friend who asked to be called. */
async function sealReferrals() {
  const desk = await payrollDesk(db)
  const manager = desk.as(desk.owner)
  const asked = await desk.ask(await desk.referrerWith(1), 75)
  if (!asked.ok) throw new Error(asked.reason)
  await approveCashIns({ ids: [asked.id] }, manager)
  const made = await exportApproved(manager)
  if (!made.ok) throw new Error(made.reason)
  const file = await downloadExport({ id: made.id }, manager)
  if (!file.ok) throw new Error(file.reason)
  await db.referral.updateMany({ data: { friendSealed: sealText('{"phone":"07700900123"}') } })
  return { exportId: made.id, payroll: Buffer.from(file.bytes).toString() }
}

/** Something in every kind of place: columns of several modules, base64 text, a payment file, a stored file. */
async function sealEverywhere() {
  const at = await payingCouncil(db)
  const made = await makeGrantApplication(db, at.scheme, { status: 'approved', ninoSealed: sealText('QQ123456C') })
  const runId = await exportedRun(db, at)
  const file = await downloadRun({ runId }, at.as(at.builder))
  if (!file.ok) throw new Error(file.reason)
  await db.grantNote.createMany({
    data: Array.from({ length: 450 }, (_, note) => ({
      councilId: at.council.id,
      applicationId: made.id,
      wordsSealed: sealText(`note ${note}`),
      byPersonId: at.builder.personId,
      at: at.clock.now(),
    })),
  })
  await db.account.update({
    where: { id: made.person.accountId },
    data: { secondFactorSecret: encryptText('{"secret":"S"}') },
  })
  await mkdir(join(folder, 'grant-evidence'), { recursive: true })
  await writeFile(join(folder, 'grant-evidence/one'), encryptBytes(Buffer.from('a letter')))
  const stored = await db.file.create({
    data: {
      councilId: at.council.id,
      purpose: 'grant-evidence',
      name: 'letter.pdf',
      type: 'application/pdf',
      size: 8,
      sha256: 'x',
      scanState: 'clean',
      storageKey: 'grant-evidence/one',
      createdAt: at.clock.now(),
    },
  })
  return { made, runId, stored, plain: Buffer.from(file.bytes).toString() }
}

it('seals everything under the first key, goes on where it stopped, and says what it could not open', async () => {
  const { made, runId, stored, plain } = await sealEverywhere()
  const { exportId, payroll } = await sealReferrals()
  const first = await rotate(RING)
  expect(first).toMatchObject({ status: 0, errors: '' })
  expect(first.output).toContain('grant_note.words_sealed: 450 sealed under v2')
  expect(first.output).toContain('payment_run.file_sealed: 1 sealed under v2')
  expect(first.output).toContain('bank_details.sealed: 1 sealed under v2')
  expect(first.output).toContain('account.second_factor_secret: 1 sealed under v2')
  expect(first.output).toContain('payroll_export.file_sealed: 1 sealed under v2')
  expect(first.output).toContain('referral.friend_sealed: 1 sealed under v2')
  expect(first.output).toContain('stored files: 1 sealed under v2')

  const { ninoSealed } = await db.grantApplication.findUniqueOrThrow({ where: { id: made.id } })
  expect(open(ninoSealed!)).toBe('QQ123456C')
  const run = await db.paymentRun.findUniqueOrThrow({ where: { id: runId } })
  expect(open(run.fileSealed!)).toBe(plain)
  const { fileSealed } = await db.payrollExport.findUniqueOrThrow({ where: { id: exportId } })
  expect(open(fileSealed)).toBe(payroll)
  const notes = await db.grantNote.findMany({ where: { applicationId: made.id } })
  expect(new Set(notes.map(({ wordsSealed }) => open(wordsSealed))).size).toBe(450)
  const { secondFactorSecret } = await db.account.findUniqueOrThrow({ where: { id: made.person.accountId } })
  expect(open(Buffer.from(secondFactorSecret!, 'base64'))).toBe('{"secret":"S"}')
  const { storageKey } = await db.file.findUniqueOrThrow({ where: { id: stored.id } })
  expect(open(await readFile(join(folder, storageKey)))).toBe('a letter')
  await expect(readFile(join(folder, 'grant-evidence/one'))).rejects.toThrow('ENOENT')

  // With the new key alone there is nothing left to do; what another key sealed is counted and left alone.
  expect((await rotate(`v2:${NEW.toString('base64')}`)).output).toContain('0 now, the rest before')
  await db.grantNote.update({ where: { id: notes[0]!.id }, data: { wordsSealed: sealText('late') } })
  const late = await rotate(`v2:${NEW.toString('base64')}`)
  expect(late.status).toBe(1)
  expect(late.output).toContain('grant_note.words_sealed: 1 COULD NOT BE OPENED')
  expect((await rotate(RING)).output).toContain('grant_note.words_sealed: 1 sealed under v2')
}, 120_000)
