import { parseUkPostcode } from '#app/people/places/postcode'
import { line, typed, type Reading } from '#app/shared/form-fields'
import { readPhone } from '#app/shared/phone'
import { cleanLine, hasVisible } from '#app/shared/plain-text'

/** A person's name as they want to be called. */
export const personName = line('Enter your name', { max: 100, what: 'Your name' })

/** A phone number in its stored spelling; an extension goes after "ext". */
function phone(text: string): Reading<string> {
  const value = readPhone(text)
  return value === null ? { problem: 'Enter one phone number, like 07700 900 123' } : { value }
}

export const personPhone = typed<string>((text) =>
  hasVisible(text) ? phone(text) : { problem: 'Enter your phone number' },
)

/** Null where it was left empty. */
export const optionalPersonPhone = typed<string | null>((text) => (hasVisible(text) ? phone(text) : { value: null }))

/** A full UK postcode in its one spelling. A person may live anywhere in the UK, also where the portal has no jobs. */
function readPostcode(text: string, empty: { value: null } | { problem: string }) {
  if (cleanLine(text) === '') return empty
  const parsed = parseUkPostcode(text)
  return parsed ? { value: parsed.postcode } : { problem: 'Enter a full UK postcode, like OX16 5AU' }
}

export const personPostcode = typed<string>(
  (text) => readPostcode(text, { problem: 'Enter your postcode' }) as { value: string },
)

export const optionalPersonPostcode = typed<string | null>((text) => readPostcode(text, { value: null }))
