import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standard18File } from './standard-18'

const user = { serviceUserNumber: '123456', sortCode: '200000', accountNumber: '55779911', accountName: 'TESTSHIRE CC' }
const line = {
  sortCode: '089999',
  accountNumber: '66374958',
  accountName: 'Zoë O’Connor',
  pence: 75_000,
  reference: 'PAY0000100001',
}
const file = (lines = [line]) =>
  standard18File({ user, runNumber: 1, lines, madeOn: '2026-12-24', processingOn: '2026-12-29' })

/** Reads it as a bank would: by position, knowing nothing of how it was written. */
function read(text: string) {
  const records = text.split('\r\n')
  expect(records.pop()).toBe('')
  const labels = records.filter((record) => /^(VOL|HDR|UHL|EOF|UTL)/.test(record))
  const money = records.filter((record) => /^\d/.test(record))
  const at = (record: string, from: number, to: number) => record.slice(from - 1, to)
  return {
    records,
    labels,
    order: records.map((record) => (/^\d/.test(record) ? at(record, 16, 17) : at(record, 1, 4))),
    entries: money.map((record) => ({
      sortCode: at(record, 1, 6),
      account: at(record, 7, 14),
      type: at(record, 15, 15),
      code: at(record, 16, 17),
      fromSortCode: at(record, 18, 23),
      fromAccount: at(record, 24, 31),
      pence: Number(at(record, 36, 46)),
      user: at(record, 47, 64).trimEnd(),
      reference: at(record, 65, 82).trimEnd(),
      name: at(record, 83, 100).trimEnd(),
    })),
    processing: at(
      labels.find((label) => label.startsWith('UHL1'))!,
      5,
      10,
    ),
    totals: labels.find((label) => label.startsWith('UTL1'))!,
  }
}

describe('a Bacs file of Standard 18', () => {
  it('has labels of 80 characters around records of 100, in the order of the standard', () => {
    const { labels, records, order } = read(file([line, { ...line, reference: 'PAY0000100002' }]))
    expect(order).toEqual(['VOL1', 'HDR1', 'HDR2', 'UHL1', '99', '99', '17', 'EOF1', 'EOF2', 'UTL1'])
    expect(new Set(labels.map(({ length }) => length))).toEqual(new Set([80]))
    expect(new Set(records.filter((one) => !labels.includes(one)).map(({ length }) => length))).toEqual(new Set([100]))
    expect(labels[0]).toBe(`VOL1000001${' '.repeat(31)}123456${' '.repeat(32)}1`)
    expect(labels[1]!.slice(4, 21)).toBe('A123456S  1123456')
    expect(labels[2]!.slice(0, 15)).toBe('HDR2F0200000100')
    expect(labels[4]!.slice(4)).toBe(labels[1]!.slice(4))
    expect(labels[5]!.slice(4)).toBe(labels[2]!.slice(4))
  })

  it('pays each payee, and takes the sum from the council’s account in one contra record', () => {
    const { entries } = read(file())
    expect(entries).toEqual([
      {
        sortCode: '089999',
        account: '66374958',
        type: '0',
        code: '99',
        fromSortCode: '200000',
        fromAccount: '55779911',
        pence: 75_000,
        user: 'TESTSHIRE CC',
        reference: 'PAY0000100001',
        name: 'ZOE OCONNOR',
      },
      {
        sortCode: '200000',
        account: '55779911',
        type: '0',
        code: '17',
        fromSortCode: '200000',
        fromAccount: '55779911',
        pence: 75_000,
        user: 'PAYMENT RUN 1',
        reference: 'CONTRA',
        name: 'TESTSHIRE CC',
      },
    ])
  })

  it('says the processing day as year and day of the year', () => {
    expect(read(file()).processing).toBe(' 26363')
    const leap = standard18File({ user, runNumber: 1, lines: [line], madeOn: '2028-12-28', processingOn: '2028-12-29' })
    expect(read(leap).processing).toBe(' 28364')
    expect(read(file()).labels[3]!.slice(10)).toMatch(/^999999 {4}000000001 DAILY {2}001 +$/)
  })

  it('balances whatever is paid, in characters of Bacs alone', () => {
    const payee = fc.record({
      sortCode: fc.stringMatching(/^\d{6}$/),
      accountNumber: fc.stringMatching(/^\d{8}$/),
      accountName: fc
        .stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' .,&_*-]{0,40}$/)
        .filter((name) => /[a-z]/i.test(name.slice(0, 18))),
      pence: fc.integer({ min: 1, max: 2_000_000_000 }),
      reference: fc.stringMatching(/^PAY\d{10}$/),
    })
    fc.assert(
      fc.property(fc.array(payee, { minLength: 1, maxLength: 40 }), (lines) => {
        const text = file(lines)
        const { entries, totals } = read(text)
        const credits = entries.filter(({ code }) => code === '99')
        const [contra, ...more] = entries.filter(({ code }) => code === '17')
        const sum = lines.reduce((total, { pence }) => total + pence, 0)
        expect(more).toEqual([])
        expect(contra!.pence).toBe(sum)
        expect(credits.reduce((total, { pence }) => total + pence, 0)).toBe(sum)
        expect(totals.slice(4, 44)).toBe(
          [
            String(sum).padStart(13, '0'),
            String(sum).padStart(13, '0'),
            '0000001',
            String(lines.length).padStart(7, '0'),
          ].join(''),
        )
        expect(text.replaceAll('\r\n', '')).toMatch(/^[A-Z0-9.&/ -]+$/)
      }),
    )
  })

  it.each([
    ['nothing', []],
    ['no pence', [{ ...line, pence: 0 }]],
    ['half a penny', [{ ...line, pence: 1.5 }]],
    ['more than £20 million', [{ ...line, pence: 2_000_000_001 }]],
    ['a sort code with dashes', [{ ...line, sortCode: '08-99-99' }]],
    ['seven digits', [{ ...line, accountNumber: '6637495' }]],
    ['a name that Bacs cannot write', [{ ...line, accountName: '王芳' }]],
  ])('is not made of %s', (_, lines) => {
    expect(() => file(lines)).toThrow(Error)
  })
})
