import { cleanCode } from '#app/shared/plain-text'

/** An account as its holder gives it: six digits, eight digits, and the name on it. */
export type BankDetails = { sortCode: string; accountNumber: string; accountName: string }

/** A sort code as people type it ("08-99-99", "08 99 99") in six digits; null if it is none. */
export function readSortCode(typed: string): string | null {
  const digits = cleanCode(typed).replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** An account number of eight digits; six or seven, as older ones are written, get noughts in front. Null if it is none. */
export function readAccountNumber(typed: string): string | null {
  const digits = cleanCode(typed).replace(/[\s-]/g, '')
  return /^\d{6,8}$/.test(digits) ? digits.padStart(8, '0') : null
}

/** Said to somebody whose number was written with noughts in front; null where it was not, or may not have been. */
export function noughtsWords(accountNumber: string): string | null {
  const noughts = /^00(?=\d{6}$)/.test(accountNumber) ? 2 : accountNumber.startsWith('0') ? 1 : 0
  if (noughts === 0) return null
  const front = '0'.repeat(noughts)
  return `Banks write account numbers with 8 digits. One with ${8 - noughts} digits has ${front} put in front, as yours has here.`
}

/** "08-99-99". */
export function sortCodeWords(sortCode: string): string {
  return sortCode.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')
}

/** What is shown of an account once it was given: enough to know it again. */
export function maskedAccount(lastDigits: string): string {
  return `Account ending ${lastDigits}`
}
