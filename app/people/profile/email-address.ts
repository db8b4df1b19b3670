import type { z } from 'zod'
import { typed, type Reading } from '#app/shared/form-fields'
import { cleanCode } from '#app/shared/plain-text'

/** RFC 5322: letters, figures and these signs with single dots between them, or anything in quotation marks. */
const LOCAL = /^(?:[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*|"[^"\\]+")$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** RFC 5321. */
const MOST = { local: 64, whole: 254 }

/**
 * An email address as it is stored, at most 254 characters in lower case, from what somebody typed or copied:
 * "mailto:ana@example.org", "Ana Lima <ana@example.org>", "ana@bücher.example" (its domain as the mail system writes
 * it). Null for what is none.
 */
export function readEmailAddress(text: string): string | null {
  const code = cleanCode(text)
  const [, bracketed] = /^[^<>]*<\s*([^<>]+?)\s*>$/.exec(code) ?? []
  const plain = (bracketed ?? code).replace(/^mailto:\s*([^?]*).*$/i, '$1').toLowerCase()
  const at = plain.lastIndexOf('@')
  const [local, domain] = [plain.slice(0, at), asciiDomain(plain.slice(at + 1))]
  if (at < 1 || local.length > MOST.local || !LOCAL.test(local) || !DOMAIN.test(domain)) return null
  const read = `${local}@${domain}`
  return read.length > MOST.whole ? null : read
}

/** "bücher.example" as the mail system writes it, "xn--bcher-kva.example"; '' for what no domain can be. */
function asciiDomain(domain: string): string {
  const url = `http://${domain}`
  return /[\s/?#:@\\[\]%]/.test(domain) || !URL.canParse(url) ? '' : new URL(url).hostname
}

const LIKE_THIS = 'Enter an email address like name@example.com'

function address(text: string): Reading<string> {
  const value = readEmailAddress(text)
  if (value !== null) return { value }
  return { problem: text.length > MOST.whole ? 'Enter an email address of at most 254 characters' : LIKE_THIS }
}

/** A field for an email address; `empty` says what to enter. */
export const emailAddress = (empty: string): z.ZodType<string, string | undefined> =>
  typed((text) => (cleanCode(text) === '' ? { problem: empty } : address(text)))

export const EmailAddress = emailAddress('Enter your email address')

/** Null where it was left empty. */
export const optionalEmailAddress = typed<string | null>((text) =>
  cleanCode(text) === '' ? { value: null } : address(text),
)
