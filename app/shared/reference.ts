import { cleanCode } from './plain-text'

/** No 0/O or 1/I: people read a reference out on the phone. 32 letters, so 5 bits each and no bias. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A vacancy's public reference from 8 random bytes: 8 characters of A–Z and 0–9. */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < 8) throw new Error('A reference needs 8 random bytes.')
  return Array.from(bytes.subarray(0, 8), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A reference as somebody typed or linked it, in its one spelling; null if it cannot be one. */
export function readReference(text: string): string | null {
  const reference = cleanCode(text).replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{8}$/.test(reference) ? reference : null
}
