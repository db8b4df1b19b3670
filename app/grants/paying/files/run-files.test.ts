import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { decryptBytes } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { exportRun } from '../bank/export-run.server'
import { exportedRun, payingCouncil, seenOf } from '../paying.fixture'
import { authoriseRun } from '../runs/authorise-run.server'
import { createRun } from '../runs/create-run.server'
import { lockPaymentRun } from '../runs/lock-run.server'
import { downloadRunFile } from './download-run-file.server'
import type { PaymentFiles } from './payment-files'
import { paymentFilesForm, typedPaymentFiles } from './payment-files-form'

const { db } = await useDatabase()

async function withFiles() {
  const at = await payingCouncil(db)
  const other = await makeScheme(db, at.council, { definition: { name: 'Another' } })
  const settings: PaymentFiles = {
    standard18: {
      serviceUserNumber: '123456',
      sortCode: '200000',
      accountNumber: '55779911',
      accountName: 'TESTSHIRE CC',
    },
    finance: {
      dateFormat: 'dd/mm/yyyy',
      costCode: 'D100',
      costCodes: { [other.id]: 'D200' },
      columns: [
        { heading: 'Cost centre', field: 'cost-code', text: '' },
        { heading: 'Date', field: 'pay-date', text: '' },
        { heading: 'Ref', field: 'reference', text: '' },
        { heading: 'Payee', field: 'payee', text: '' },
        { heading: 'Amount', field: 'pounds', text: '' },
        { heading: 'Ledger', field: 'text', text: 'AP' },
        { heading: 'Applications', field: 'applications', text: '' },
      ],
    },
  }
  const admin = await makeStaff(db, at.council, 'admin')
  const make = () => ({ ok: true, value: settings }) as const
  expect(await changeSetting({ section: 'payments', seenVersion: 0, make }, at.as(admin))).toMatchObject({ ok: true })
  return { at, other, settings }
}

const text = (file: Awaited<ReturnType<typeof downloadRunFile>>) =>
  file.ok ? Buffer.from(file.bytes).toString('utf8') : ''

describe('files beside the bank’s', () => {
  it('are made with the export: a Bacs file that balances, and the council’s own columns', async () => {
    const { at, other } = await withFiles()
    const person = await makePerson(db, { name: '=Zoë, "O’Connor"' })
    const bank = { sortCode: '089999', accountNumber: '66374958', accountName: 'Zoë O’Connor' }
    const first = await makeGrantApplication(db, at.scheme, { status: 'approved', person, bank, awardPence: 50_005 })
    const second = await makeGrantApplication(db, other, { status: 'approved', person, bank, awardPence: 12_345 })
    const runId = await exportedRun(db, at)
    const run = await db.paymentRun.findUniqueOrThrow({ where: { id: runId } })
    // Monday 16 March; Bacs processes it on Tuesday and pays on Wednesday.
    expect(run.payOn).toEqual(new Date('2026-03-18'))

    const bacs = await downloadRunFile({ runId, format: 'standard-18' }, at.as(at.second))
    expect(bacs.ok && bacs.name).toBe('payments-1-pay-on-2026-03-18-bacs.txt')
    const records = text(bacs).split('\r\n')
    expect(records.find((record) => record.startsWith('UHL1'))!.slice(4, 10)).toBe(' 26076')
    const entries = records
      .filter((record) => /^\d/.test(record))
      .map((record) => [record.slice(15, 17), Number(record.slice(35, 46))])
    expect(entries).toEqual([
      ['99', 62_350],
      ['17', 62_350],
    ])

    const csv = text(await downloadRunFile({ runId, format: 'finance-csv' }, at.as(at.builder)))
    const rows = parse<Record<string, string>>(csv, { columns: true })
    expect(Object.keys(rows[0]!)).toEqual(['Cost centre', 'Date', 'Ref', 'Payee', 'Amount', 'Ledger', 'Applications'])
    expect(
      new Map(rows.map((row) => [row['Cost centre'], [row.Date, row.Ref, row.Amount, row.Ledger, row.Applications]])),
    ).toEqual(
      new Map([
        ['D100', ['18/03/2026', 'PAY0000100001', '500.05', 'AP', first.reference]],
        ['D200', ['18/03/2026', 'PAY0000100001', '123.45', 'AP', second.reference]],
      ]),
    )
    // A name that a spreadsheet would take for a formula does not begin as one.
    expect(rows[0]!.Payee).not.toMatch(/^=/)

    expect(await db.runDownload.count({ where: { runId } })).toBe(2)
    const kept = await db.runFile.findMany({ where: { runId } })
    expect(kept.every(({ sealed }) => !Buffer.from(sealed).includes('66374958'))).toBe(true)
    expect(kept.some(({ sealed }) => Buffer.from(decryptBytes(sealed)).includes('66374958'))).toBe(true)
    const again = await downloadRunFile({ runId, format: 'standard-18' }, at.as(at.builder))
    expect(text(again)).toBe(text(bacs))
  })

  it('are for payments officers, and there are none without settings or before the export', async () => {
    const { at } = await withFiles()
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const run = await createRun(at.as(at.builder))
    if (!run.ok) throw new Error(run.reason)
    const ask = (actor = at.second) => downloadRunFile({ runId: run.id, format: 'standard-18' }, at.as(actor))
    expect(await ask()).toEqual({ ok: false, reason: 'not-exported' })
    expect(await ask(await makeStaff(db, at.council, 'admin'))).toEqual({ ok: false, reason: 'not-payments' })
    const plain = await payingCouncil(db)
    await makeGrantApplication(db, plain.scheme, { status: 'approved' })
    const runId = await exportedRun(db, plain)
    const none = await downloadRunFile({ runId, format: 'finance-csv' }, plain.as(plain.second))
    expect(none).toEqual({ ok: false, reason: 'not-exported' })
  })

  it('are not made while anything in the run is open to be looked into, nor later, nor changed', async () => {
    const { at } = await withFiles()
    const made = await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const run = await createRun(at.as(at.builder))
    if (!run.ok) throw new Error(run.reason)
    const seen = await seenOf(db, run.id)
    await lockPaymentRun({ runId: run.id, seen }, at.as(at.builder))
    await authoriseRun({ runId: run.id, seen }, at.as(at.second))
    const file = {
      councilId: at.council.id,
      runId: run.id,
      format: 'standard-18' as const,
      sealed: new Uint8Array(1),
      sha256: 'x',
    }
    const write = () => db.runFile.create({ data: { ...file, madeAt: at.clock.now() } })
    await expect(write()).rejects.toThrow(/run_file_of_its_export/)
    const about = { councilId: at.council.id, applicationId: made.id }
    await db.grantSignal.create({
      data: { ...about, kind: 'interest', interestPersonId: at.builder.personId, foundAt: at.clock.now() },
    })
    expect(await exportRun({ runId: run.id }, at.as(at.second))).toEqual({ ok: false, reason: 'open-signals' })
    expect(await db.runFile.count({ where: { runId: run.id } })).toBe(0)
  })

  it('once made, they stay', async () => {
    const { at } = await withFiles()
    await makeGrantApplication(db, at.scheme, { status: 'approved' })
    const runId = await exportedRun(db, at)
    await expect(db.runFile.updateMany({ where: { runId }, data: { sha256: 'x' } })).rejects.toThrow(
      /permission denied/,
    )
    await expect(db.runFile.deleteMany({ where: { runId } })).rejects.toThrow(/permission denied/)
  })
})

describe('the settings of payment files', () => {
  it('what is shown can be saved as it is', async () => {
    const { other, settings } = await withFiles()
    const read = paymentFilesForm([other.id]).safeParse({ ...typedPaymentFiles(settings), version: '1' })
    expect(read.data).toEqual({ version: 1, settings })
    const none = { standard18: null, finance: null }
    expect(paymentFilesForm([]).safeParse({ ...typedPaymentFiles(none), version: '0' }).data?.settings).toEqual(none)
  })

  it.each([
    ['half an account', { serviceUserNumber: '123456' }, 'sortCode'],
    [
      'a number of five digits',
      { serviceUserNumber: '12345', sortCode: '20-00-00', accountNumber: '55779911', accountName: 'X' },
      'serviceUserNumber',
    ],
    ['a column without a heading', { 'field-0': 'pence' }, 'heading-0'],
    ['a heading of nothing', { 'heading-0': 'Amount' }, 'field-0'],
    ['a column that is none', { 'heading-0': 'Amount', 'field-0': 'bonus' }, 'field-0'],
    ['a text that is missing', { 'heading-0': 'Ledger', 'field-0': 'text' }, 'text-0'],
    ['cost codes that nobody gave', { 'heading-0': 'Code', 'field-0': 'cost-code' }, 'costCode'],
  ])('%s is said at its field', (_, posted, field) => {
    const read = paymentFilesForm(['s']).safeParse({ version: '0', dateFormat: 'dd/mm/yyyy', ...posted })
    expect(read.success).toBe(false)
    expect(read.error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})
