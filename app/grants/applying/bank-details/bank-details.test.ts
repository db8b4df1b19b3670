import { describe, expect, test } from 'vitest'
import { sealText } from '#app/platform/field-encryption.server'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { noughtsWords, readAccountNumber, readSortCode, sortCodeWords } from './bank-details'
import { accountOpener } from './bank-details-record.server'
import { bankForm } from './bank-form'

test('sort codes and account numbers are read as people type them', () => {
  expect(readSortCode('08-99-99')).toBe('089999')
  expect(readSortCode(' 08 99 99 ')).toBe('089999')
  expect(readSortCode('0899')).toBeNull()
  expect(readAccountNumber('6637 4958')).toBe('66374958')
  expect(readAccountNumber('374958')).toBe('00374958')
  expect(readAccountNumber('663749581')).toBeNull()
  expect(sortCodeWords('089999')).toBe('08-99-99')
})

test('noughts in front are told to whoever gave the number', () => {
  expect(noughtsWords('66374958')).toBeNull()
  expect(noughtsWords('06374958')).toContain('One with 7 digits has 0 put in front')
  expect(noughtsWords('00374958')).toContain('One with 6 digits has 00 put in front')
})

describe('the form', () => {
  const right = {
    accountName: 'Amira Osei',
    sortCode: '08-99-99',
    accountNumber: '66374958',
    sortCodeAgain: '089999',
    accountNumberAgain: '6637 4958',
  }
  test('gives the account once', () => {
    const read = checkForm(formData(right), bankForm)
    expect(read.ok && read.value).toEqual({
      accountName: 'Amira Osei',
      sortCode: '089999',
      accountNumber: '66374958',
    })
  })
  test('says beside the second field that it is another', () => {
    const read = checkForm(formData({ ...right, accountNumberAgain: '66374985' }), bankForm)
    expect(read.form.errors).toEqual({ accountNumberAgain: [expect.stringContaining('not the same')] })
  })
  test.each(['王小明', '😀', '😀 Smith', 'Амира Осей', 'Osei 王', '42', '&'])(
    'refuses a name that the bank cannot be given: %s',
    (accountName) => {
      const read = checkForm(formData({ ...right, accountName }), bankForm)
      expect(read.form.errors).toEqual({ accountName: [expect.stringContaining('letters A to Z')] })
    },
  )
  test.each(['Zoë O’Connor-Łukasiewicz', 'A & B Smith', 'Mr A. Osei', 'José Peña', 'Großmann'])(
    'takes %s',
    (accountName) => {
      expect(checkForm(formData({ ...right, accountName }), bankForm).ok).toBe(true)
    },
  )
  test('says beside each field what is missing', () => {
    const read = checkForm(formData({}), bankForm)
    expect(Object.keys(read.form.errors)).toHaveLength(5)
  })
})

test('an account is opened once in a step, and one that cannot be opened is none', () => {
  const details = { sortCode: '089999', accountNumber: '66374958', accountName: 'Amira Osei' }
  const sealed = sealText(JSON.stringify(details))
  const open = accountOpener()
  expect(open({ bankDetailsId: 'one', sealed })).toEqual(details)
  const nonsense = new Uint8Array([1, 2, 3])
  // Known already: its seal is not looked at again.
  expect(open({ bankDetailsId: 'one', sealed: nonsense })).toEqual(details)
  expect([open({ bankDetailsId: 'two', sealed: nonsense }), open({ bankDetailsId: 'two', sealed })]).toEqual([
    null,
    null,
  ])
})
