import { randomBytes } from 'node:crypto'
import type { Reader, Tx } from './database/client.server'
import { keyedHash } from './field-encryption.server'

/**
 * Makes the secret of a link and keeps only its keyed hash. Real time.
 * @param subject what the link opens, e.g. an application's id
 */
export async function issueToken(
  tx: Tx,
  { purpose, subject, expiresAt }: { purpose: string; subject: string; expiresAt: Date },
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await tx.token.create({ data: { hash: keyedHash(`token:${purpose}`, secret), purpose, subject, expiresAt } })
  return secret
}

/** What an unexpired, unused token opens; null for any other. Using it more than once is allowed unless it is marked used. */
export async function tokenSubject(db: Reader, purpose: string, secret: string): Promise<string | null> {
  const row = await db.token.findUnique({ where: { hash: keyedHash(`token:${purpose}`, secret) } })
  if (!row || row.usedAt || row.expiresAt <= new Date() || row.purpose !== purpose) return null
  return row.subject
}

/** Ends a token. False when it was used or had expired before. */
export async function useToken(tx: Tx, purpose: string, secret: string): Promise<boolean> {
  const { count } = await tx.token.updateMany({
    where: { hash: keyedHash(`token:${purpose}`, secret), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  })
  return count === 1
}
