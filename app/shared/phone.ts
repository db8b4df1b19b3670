import { parsePhoneNumberWithError, type PhoneNumber } from 'libphonenumber-js'
import { cleanCode } from './plain-text'

/**
 * The one type of a phone number. As it is stored it has one spelling, RFC 3966's without the scheme:
 * "+447700900123", or "+441865249000;ext=5" with an extension. Numbers without a country are British.
 */

/** Longer than any number with its extension as people write it. */
const MOST_TYPED = 60

/** Without its area a number is possible, too, but nobody elsewhere can call it. */
const LEAST_FIGURES = 9

/** A typed number in its stored spelling; null where it is none, or more than one. */
export function readPhone(typed: string): string | null {
  const text = withoutDecoration(typed)
  if (text === '' || text.length > MOST_TYPED) return null
  const number = parse(text)
  if (!number?.isPossible() || (number.nationalNumber.length < LEAST_FIGURES && !number.isValid())) return null
  return number.ext ? `${number.number};ext=${number.ext}` : number.number
}

/** As people here write it: "07700 900 123", "01865 249000 ext 5", from abroad "+48 22 123 45 67"; what is no number as it is. */
export function phoneWords(stored: string): string {
  const number = readPhone(stored) === null ? null : parse(stored)
  if (!number) return stored
  const { ext, countryCallingCode } = number
  const words = countryCallingCode === '44' ? britishWords(number) : number.formatInternational().replace(/ x\d+$/, '')
  return ext ? `${words} ext ${ext}` : words
}

/** The address of a link that calls: "tel:+447700900123", with its extension as RFC 3966 writes it. */
export function phoneHref(stored: string): string {
  const read = readPhone(stored)
  return `tel:${read ?? stored.replace(/[^+\d]/g, '')}`
}

/**
 * What two numbers are compared by: their figures without the 0 or the 44 of Great Britain, "7700900123", and without
 * the extension, since a family and a firm share the line; '' for what is none.
 */
export function phoneKey(typed: string): string {
  const [number = ''] = readPhone(typed)?.split(';') ?? []
  return number.replace(/^\+(?:44)?/, '')
}

/** The figures that a number searched for ends in, be it whole or its last few, "900123"; '' where it has letters. */
export function phoneEnd(typed: string): string {
  return phoneKey(typed) || (/[a-z]/i.test(typed) ? '' : typed.replace(/\D/g, '').slice(-10))
}

/** National significant numbers of people: landlines, mobiles and numbers that follow somebody around. */
const BRITISH = /^\+44(?:[1-357]\d{9}|[12]\d{8})$/

/** Whether a stored number is one of the United Kingdom that a person can be called at. */
export function isBritish(stored: string): boolean {
  return BRITISH.test(stored.split(';')[0]!)
}

/** "tel:" and the 0 that stands in brackets behind a country are how numbers are copied, not what is dialled. */
function withoutDecoration(typed: string): string {
  return cleanCode(typed)
    .replace(/^tel:\s*/i, '')
    .replace(/^(\+|00)(\d{1,3})\s*\(\s*0\s*\)/, '$1$2 ')
    .replace(/^\(\s*(?:\+|00)(\d{1,3})\s*\)/, '+$1 ')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/[,;]?\s*(?:ext(?:ension|n)?|x|#)[.:=]?\s*(\d{1,7})$/i, ' ext $1')
}

function parse(text: string): PhoneNumber | null {
  try {
    return parsePhoneNumberWithError(text.replace(';ext=', ' ext '), { defaultCountry: 'GB', extract: false })
  } catch {
    return null
  }
}

/** Mobiles in threes, as GOV.UK writes them; everything else by its area code. */
function britishWords(number: PhoneNumber): string {
  const national = number.formatNational().replace(/ x\d+$/, '')
  return national.replace(/^(07\d{3}) (\d{3})(\d{3})$/, '$1 $2 $3')
}
