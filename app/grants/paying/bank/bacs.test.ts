import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bacsName, bacsText } from '#app/grants/applying/bank-details/bank-letters'
import { isPayable, runFile } from './bacs'
import { lineReference } from './run-reference'

describe('the character set of Bacs', () => {
  it.each([
    ['Zoë O’Connor', 'ZOE OCONNOR'],
    ['Łukasz Đorđević', 'LUKASZ DORDEVIC'],
    ['Straße & Söhne / Bjørn-Æsa.', 'STRASSE & SOHNE / BJORN-AESA.'],
    ['a,b;c_d"e\n f', 'A B C D E F'],
    ['ﬁne Işıl', 'FINE ISIL'],
    ['王芳', ''],
  ])('%s is %s', (typed, written) => expect(bacsText(typed)).toBe(written))

  it('is kept whatever is typed, and a name is never longer than 18', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        expect(bacsText(typed)).toMatch(/^[A-Z0-9.&/ -]*$/)
        expect(bacsName(typed).length).toBeLessThanOrEqual(18)
        expect(bacsName(typed)).toBe(bacsName(typed).trim())
      }),
    )
  })
})

describe('the file', () => {
  const payee = { sortCode: '089999', accountNumber: '66374958', accountName: 'Anne-Marie Featherstonehaugh' }

  it.each(['王小明', 'Osei 王', '😀', '42', ''])('cannot hold the name %o', (accountName) => {
    expect(isPayable({ ...payee, accountName })).toBe(false)
    expect(isPayable(payee)).toBe(true)
  })

  it('has a header, a line for each payee and CR LF', () => {
    expect(runFile([{ ...payee, pence: 75_000, reference: 'PAY0000100001' }])).toBe(
      'SORT CODE,ACCOUNT NUMBER,ACCOUNT NAME,PENCE,REFERENCE\r\n089999,66374958,ANNE-MARIE FEATHER,75000,PAY0000100001\r\n',
    )
  })

  it('is not made of what the bank cannot read', () => {
    expect(isPayable({ ...payee, accountName: '王芳' })).toBe(false)
    expect(isPayable({ ...payee, sortCode: '08-99-99' })).toBe(false)
    const line = { ...payee, pence: 1, reference: 'PAY0000100001' }
    for (const wrong of [{ pence: 0 }, { pence: 1.5 }, { accountNumber: '1' }])
      expect(() => runFile([{ ...line, ...wrong }])).toThrow('cannot be written')
  })
})

it('references have the shape the bank takes', () => {
  expect(lineReference({ runNumber: 7, lineNumber: 12 })).toBe('PAY0000700012')
  expect(lineReference({ runNumber: 123_456, lineNumber: 5000 })).toMatch(/^[A-Z0-9]{6,18}$/)
})
