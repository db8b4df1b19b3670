import { z } from 'zod'
import {
  canonicalAccount,
  canonicalEmail,
  canonicalHousehold,
  canonicalNameAndBirth,
  canonicalPhone,
  identityKinds,
  type IdentityKind,
} from '#app/grants/applying/identities/identity'
import { readNino } from '#app/grants/applying/identities/nino'
import { parseUkPostcode } from '#app/people/places/postcode'
import { readAccountNumber, readSortCode } from '#app/grants/applying/bank-details/bank-details'
import { BORN, PLANNED } from '#app/shared/day-bounds'
import { choice, day, optionalDay, optionalLine, paragraphs } from '#app/shared/form-fields'
import { addYears, type LocalDate } from '#app/shared/dates'

const field = (what: string) => optionalLine({ max: 200, what })

/** What is looked out for, in its one spelling, and by what staff know it again. */
type Read = { canonical: string; hint: string } | { field: string; problem: string }

const Typed = z.object({
  kind: choice(identityKinds, 'Choose what to look out for'),
  sortCode: field('The sort code'),
  accountNumber: field('The account number'),
  phone: field('The phone number'),
  email: field('The email address'),
  nino: field('The National Insurance number'),
  name: field('The name'),
  birthDate: optionalDay('Enter the date of birth', BORN),
  addressLine: field('The address'),
  postcode: field('The postcode'),
})
type Typed = z.output<typeof Typed>

const readers: Record<IdentityKind, (typed: Typed) => Read> = {
  'bank-account': ({ sortCode, accountNumber }) => {
    const code = readSortCode(sortCode)
    const number = readAccountNumber(accountNumber)
    if (!code) return { field: 'sortCode', problem: 'Enter a sort code of six digits' }
    if (!number) return { field: 'accountNumber', problem: 'Enter an account number of eight digits' }
    return {
      canonical: canonicalAccount({ sortCode: code, accountNumber: number }),
      hint: `ending ${number.slice(-4)}`,
    }
  },
  phone: ({ phone }) => {
    const canonical = canonicalPhone(phone)
    return canonical
      ? { canonical, hint: `ending ${canonical.slice(-3)}` }
      : { field: 'phone', problem: 'Enter a phone number' }
  },
  email: ({ email }) => {
    const canonical = canonicalEmail(email)
    const host = canonical.split('@')[1]
    return host
      ? { canonical, hint: `${canonical[0]}…@${host}` }
      : { field: 'email', problem: 'Enter an email address' }
  },
  'national-insurance': ({ nino }) => {
    const canonical = readNino(nino)
    return canonical
      ? { canonical, hint: `ending ${canonical.slice(-3)}` }
      : { field: 'nino', problem: 'Enter a National Insurance number, for example QQ 12 34 56 C' }
  },
  'name-and-birth-date': ({ name, birthDate }) => {
    if (!birthDate) return { field: 'birthDate', problem: 'Enter the date of birth' }
    const canonical = canonicalNameAndBirth(name, birthDate)
    return canonical ? { canonical, hint: initials(name) } : { field: 'name', problem: 'Enter the name' }
  },
  household: ({ addressLine, postcode }) => {
    const place = parseUkPostcode(postcode)
    if (!place) return { field: 'postcode', problem: 'Enter a full postcode, for example OX16 5QA' }
    const canonical = canonicalHousehold(addressLine, place.postcode)
    if (canonical) return { canonical, hint: `in ${place.outcode}` }
    return { field: 'addressLine', problem: 'Enter the address' }
  },
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word[0]!.toUpperCase()}.`)
    .join(' ')
}

/** A new entry of the risk list; what is not of its kind is not read. */
export function riskForm(today: LocalDate) {
  return Typed.extend({
    words: paragraphs('Enter why', { max: 2000, what: 'Why' }),
    reviewOn: day('Enter the day on which it is looked at again', PLANNED)
      .refine((on) => on > today, 'The day must be in the future')
      .refine((on) => on <= addYears(today, 3), 'The day must be within three years'),
  }).transform(({ words, reviewOn, ...typed }, ctx) => {
    const read = readers[typed.kind](typed)
    if ('canonical' in read) return { kind: typed.kind, ...read, words, reviewOn }
    ctx.addIssue({ code: 'custom', path: [read.field], message: read.problem })
    return z.NEVER
  })
}

export const EndRiskForm = z.object({ id: z.uuid() })
