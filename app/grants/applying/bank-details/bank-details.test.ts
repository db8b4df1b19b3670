import { describe, expect, test } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { readAccountNumber, readSortCode, sortCodeWords } from './bank-details'
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
  test('says beside each field what is missing', () => {
    const read = checkForm(formData({}), bankForm)
    expect(Object.keys(read.form.errors)).toHaveLength(5)
  })
})
