import { timingSafeEqual } from 'node:crypto'
import type { Tx } from '#app/platform/database/client.server'
import { keyedHash } from '#app/platform/field-encryption.server'

export const CODE_PURPOSE = 'sign-in-code'
/** Asked for like a code, but no mail went out. It is there to count its browser's tries, and matches nothing. */
export const HELD_BACK_PURPOSE = 'sign-in-held-back'
export const LINK_PURPOSE = 'sign-in-link'

const PERIOD_MS = 5 * 60_000

/** Whoever asks, tries or signs in with an address waits for the others: each try is counted before the next. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${email}`}, 0))`
}

/**
 * The six digits of an address now. Mails of the same five minutes carry the same ones until someone signs in: however
 * often a stranger asks, at most three codes work at a time, so each try is at most three in a million.
 */
export async function digitsNow(tx: Tx, email: string): Promise<string> {
  const account = await tx.account.findUnique({ where: { email }, select: { lastSignInAt: true } })
  const since = account?.lastSignInAt?.toISOString() ?? 'never'
  const hash = keyedHash('sign-in-digits', `${email} ${since} ${Math.floor(Date.now() / PERIOD_MS)}`)
  return String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, '0')
}

/** The hash of a code belongs to one token row, so equal codes never meet. */
export function codeHash(tokenId: string, code: string): string {
  return keyedHash(CODE_PURPOSE, `${tokenId}:${code}`)
}

export function isCodeOf(token: { id: string; hash: string }, code: string): boolean {
  return timingSafeEqual(Buffer.from(token.hash, 'hex'), Buffer.from(codeHash(token.id, code), 'hex'))
}

/** Someone has signed in: the other codes and links of the address no longer work. */
export async function endCodes(tx: Tx, email: string): Promise<void> {
  await tx.token.updateMany({
    where: { purpose: { in: [CODE_PURPOSE, HELD_BACK_PURPOSE, LINK_PURPOSE] }, subject: email, usedAt: null },
    data: { usedAt: new Date() },
  })
}
