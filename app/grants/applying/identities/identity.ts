import type { LocalDate } from '#app/shared/dates'
import { mailboxOf } from '#app/shared/mailbox'

/** What an application is recognised by; grant_identity.kind. */
export const identityKinds = [
  'bank-account',
  'phone',
  'email',
  'national-insurance',
  'name-and-birth-date',
  'household',
] as const
export type IdentityKind = (typeof identityKinds)[number]

export const identityLabels: Record<IdentityKind, string> = {
  'bank-account': 'Bank account',
  phone: 'Phone number',
  email: 'Email address',
  'national-insurance': 'National Insurance number',
  'name-and-birth-date': 'Name and date of birth',
  household: 'Address',
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** "+44 7700 900123", "0044 7700…" and "07700 900 123" are one number; '' when there are too few digits. */
export function canonicalPhone(phone: string): string {
  const digits = phone.replace(/\s*(?:ext|x)\.?\s*\d{1,6}$/i, '').replace(/\D/g, '')
  const national = digits.replace(/^(?:00)?44(?:0)?/, '0')
  return national.length >= 9 ? national : ''
}

/** The mailbox: "Ann.Bell+grants@googlemail.com" is "annbell@gmail.com"; '' without an @. */
export function canonicalEmail(email: string): string {
  return email.includes('@') ? mailboxOf(email) : ''
}

/** The words of a name in one order, apart from each other, so that "Ann Marie Smith" is not "Annmarie Smith". */
export function canonicalNameAndBirth(name: string, birthDate: LocalDate): string {
  const words = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
  return words.length > 0 ? `${words.join('|')}#${birthDate}` : ''
}

/**
 * House and postcode: the numbers of the address ("Flat 3, 12A High Street" is 3 and 12a), which with a postcode are one
 * front door; a house without a number goes by its name. '' when nothing is left.
 */
export function canonicalHousehold(addressLine: string, postcode: string): string {
  const code = postcode.replace(/\s/g, '').toUpperCase()
  const line = plain(addressLine).replace(new RegExp(code.toLowerCase().split('').join('\\s*'), 'g'), '')
  const numbers = line.match(/\d+[a-z]?\b/g)
  const house = numbers ? numbers.join('-') : line.split(',')[0]!.replace(/[^\p{L}]+/gu, '')
  return house && code ? `${house}#${code}` : ''
}

/** Digits of a sort code and an account number. */
export function canonicalAccount({ sortCode, accountNumber }: { sortCode: string; accountNumber: string }): string {
  return `${sortCode}${accountNumber}`
}
