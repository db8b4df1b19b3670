import type { LocalDate } from '#app/shared/dates'
import { personKey } from '#app/shared/search-key'
import { readPhone } from '#app/shared/phone'
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

/**
 * "07700900123" for each spelling of a British number, the figures of any other; '' where it is none. `phone_key` in the
 * database makes it of stored numbers.
 */
export function canonicalPhone(phone: string): string {
  const [number = ''] = readPhone(phone)?.split(';') ?? []
  return number.replace(/^\+44/, '0').replace(/^\+/, '')
}

/** The mailbox: "Ann.Bell+grants@googlemail.com" is "annbell@gmail.com"; '' without an @. */
export function canonicalEmail(email: string): string {
  return email.includes('@') ? mailboxOf(email) : ''
}

/** The words of a name in one order, apart from each other, so that "Ann Marie Smith" is not "Annmarie Smith". */
export function canonicalNameAndBirth(name: string, birthDate: LocalDate): string {
  const words = personKey(name)
  return words === '' ? '' : `${words.replaceAll(' ', '|')}#${birthDate}`
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
