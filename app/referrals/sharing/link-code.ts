import { cleanCode } from '#app/shared/plain-text'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A link's code from 12 random bytes: 12 letters of 5 bits each, so 60 bits that nobody guesses. */
export function linkCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < 12) throw new Error('A link needs 12 random bytes.')
  return Array.from(bytes.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A code as somebody typed or linked it, in its one spelling; null if it cannot be one. */
export function readLinkCode(text: string | null | undefined): string | null {
  const code = cleanCode(text ?? '').toLowerCase()
  return /^[a-z2-7]{12}$/.test(code) ? code : null
}

/** The address of a link, below a council's origin. */
export function linkPath(code: string): string {
  return `/r/${code}`
}

/** In links of the visit: which link somebody came by. */
export const REFERRAL_PARAMETER = 'referral'

export function linkQuery(code: string): string {
  return `?${REFERRAL_PARAMETER}=${code}`
}

/** What carries the link of an address on to the next page; nothing where there is none. */
export function referralQuery(search: URLSearchParams): string {
  const code = readLinkCode(search.get(REFERRAL_PARAMETER))
  return code ? linkQuery(code) : ''
}
