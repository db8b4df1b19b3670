import { z } from 'zod'
import { line, typedCode } from '#app/shared/form-fields'
import { isPayableName } from './bank-letters'
import { readAccountNumber, readSortCode } from './bank-details'

const sortCode = (empty: string) =>
  typedCode<string>((text) => {
    const value = readSortCode(text)
    if (value) return { value }
    return { problem: text === '' ? empty : 'A sort code has 6 digits, like 08-99-99' }
  })

const accountNumber = (empty: string) =>
  typedCode<string>((text) => {
    const value = readAccountNumber(text)
    if (value) return { value }
    return { problem: text === '' ? empty : 'An account number has 8 digits (older ones 6 or 7)' }
  })

/** What somebody reads whose bank cannot be told the name as they wrote it. */
const NOT_IN_BANK_LETTERS =
  'Banks only take the letters A to Z and digits. Write the name as it stands on your bank card or statement, in those letters.'

/** Sort code and account number, typed twice, and the name on the account. */
export const bankForm = z
  .object({
    accountName: line('Enter the name on the account', { max: 70, what: 'The name on the account' }).refine(
      (name) => name === '' || isPayableName(name),
      NOT_IN_BANK_LETTERS,
    ),
    sortCode: sortCode('Enter the sort code'),
    accountNumber: accountNumber('Enter the account number'),
    sortCodeAgain: sortCode('Enter the sort code again'),
    accountNumberAgain: accountNumber('Enter the account number again'),
  })
  .superRefine((given, ctx) => {
    const same = (field: 'sortCode' | 'accountNumber', again: 'sortCodeAgain' | 'accountNumberAgain', what: string) => {
      if (given[field] !== given[again])
        ctx.addIssue({ code: 'custom', path: [again], message: `The two ${what} are not the same. Check both.` })
    }
    same('sortCode', 'sortCodeAgain', 'sort codes')
    same('accountNumber', 'accountNumberAgain', 'account numbers')
  })
  .transform(({ accountName, sortCode: code, accountNumber: number }) => ({
    accountName,
    sortCode: code,
    accountNumber: number,
  }))

/** What somebody reads whose account cannot exist. */
export const NO_SUCH_ACCOUNT =
  'This account number does not belong to this sort code. Check both on your bank card or in your bank’s app.'
