import { fix, parse } from 'postcode'
import { cleanCode } from '#app/shared/plain-text'

/** Postcode areas whose positions are not on the British grid, each with its own sentence. */
const elsewhere = {
  BT: 'That postcode is in Northern Ireland. This portal has jobs in Great Britain only.',
  JE: 'That postcode is in Jersey. This portal has jobs in Great Britain only.',
  GY: 'That postcode is in Guernsey, Alderney or Sark. This portal has jobs in Great Britain only.',
  IM: 'That postcode is on the Isle of Man. This portal has jobs in Great Britain only.',
} as const
export type ElsewhereArea = keyof typeof elsewhere

/** What somebody meant by a place they typed. Whether it exists is for the database to say. */
export type TypedPlace =
  | { kind: 'empty' }
  | { kind: 'postcode'; postcode: string; sector: string; outcode: string }
  | { kind: 'sector'; sector: string; outcode: string }
  | { kind: 'outcode'; outcode: string }
  | { kind: 'elsewhere'; area: ElsewhereArea; sentence: string }
  | { kind: 'name'; name: string }

/** Outcodes: A9, A99, AA9, AA99, A9A, AA9A. */
const OUTCODE = /^[A-Z]{1,2}(?:\d{1,2}|\d[A-Z])$/
const SECTOR = /^([A-Z]{1,2}(?:\d{1,2}|\d[A-Z]))(\d)[A-Z]?$/

/** Any real UK postcode in its parts, "ox165au" and "0X16 5AU" included; null if it is not one. */
export function parseUkPostcode(text: string): { postcode: string; sector: string; outcode: string } | null {
  const tight = cleanCode(text).replace(/[\s.-]/g, '')
  if (tight.length < 5 || tight.length > 7) return null
  const parsed = parse(fix(tight))
  return parsed.valid ? { postcode: parsed.postcode, sector: parsed.sector, outcode: parsed.outcode } : null
}

/** Reads a typed place: a postcode, sector ("OX16 5") or outcode ("OX16") in any spelling, else a name. */
export function readPlace(text: string): TypedPlace {
  const typed = cleanCode(text)
  if (typed === '') return { kind: 'empty' }
  const tight = typed.toUpperCase().replace(/[\s.-]/g, '')
  const postcode = /\d/.test(tight) ? parseUkPostcode(typed) : null
  const place = postcode ? { kind: 'postcode' as const, ...postcode } : readPart(typed.toUpperCase(), tight)
  if (place === null) return { kind: 'name', name: typed }
  const area = /^[A-Z]+/.exec(place.outcode)?.[0] ?? ''
  return isElsewhere(area) ? { kind: 'elsewhere', area, sentence: elsewhere[area] } : place
}

/** "OX1 6" is a sector and "OX16" an outcode: the space decides; without one the outcode is tried first. */
function readPart(typed: string, tight: string): Extract<TypedPlace, { kind: 'sector' | 'outcode' }> | null {
  const [first = '', second = '', third] = typed.split(' ')
  if (third === undefined && OUTCODE.test(first) && /^\d[A-Z]?$/.test(second))
    return { kind: 'sector', sector: `${first} ${second.charAt(0)}`, outcode: first }
  if (OUTCODE.test(tight)) return { kind: 'outcode', outcode: tight }
  const [, outcode, digit] = SECTOR.exec(tight) ?? []
  return outcode && digit ? { kind: 'sector', sector: `${outcode} ${digit}`, outcode } : null
}

function isElsewhere(area: string): area is ElsewhereArea {
  return area in elsewhere
}
