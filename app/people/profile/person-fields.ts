import { parseUkPostcode } from '#app/people/places/postcode'
import { line, typed } from '#app/shared/form-fields'
import { cleanLine } from '#app/shared/plain-text'

/** A person's name as they want to be called. */
export const personName = line('Enter your name', { max: 100, what: 'Your name' })

const PHONE = /^\+?\d{10,15}$/

/** A phone number in the spelling it was typed in; null where it may be left empty. Extensions go after "ext". */
function readPhone(text: string, empty: { value: null } | { problem: string }) {
  const phone = cleanLine(text)
  if (phone === '') return empty
  const digits = phone.replace(/\s*(?:ext|x)\.?\s*\d{1,6}$/i, '').replace(/[\s().-]/g, '')
  return PHONE.test(digits) && phone.length <= 40
    ? { value: phone }
    : { problem: 'Enter a phone number, like 07700 900 123' }
}

export const personPhone = typed<string>(
  (text) => readPhone(text, { problem: 'Enter your phone number' }) as { value: string },
)

export const optionalPersonPhone = typed<string | null>((text) => readPhone(text, { value: null }))

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
