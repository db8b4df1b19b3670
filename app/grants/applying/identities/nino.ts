import { cleanCode } from '#app/shared/plain-text'

/** HMRC's rules for the two letters in front; the last is A to D. */
const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/

/** A National Insurance number as typed, in its one spelling "QQ123456C"; null if it cannot be one. */
export function readNino(typed: string): string | null {
  const tight = cleanCode(typed).replace(/[\s-]/g, '').toUpperCase()
  return NINO.test(tight) ? tight : null
}

/** "QQ 12 34 56 C" with all but the last letter and two digits hidden: "•• •• •• 56 C". */
export function maskedNino(nino: string): string {
  return `•• •• •• ${nino.slice(6, 8)} ${nino.slice(8)}`
}
