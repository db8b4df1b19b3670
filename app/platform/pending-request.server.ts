import { createHash, randomBytes } from 'node:crypto'
import type { PrismaClient } from './database/client.server'
import { decryptBytes, encryptBytes } from './field-encryption.server'

const HOUR_MS = 60 * 60 * 1000

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * Keeps a form that somebody sent while signed out, encrypted and for an hour. Answers the secret by which
 * `takePendingRequest` gives it back, once.
 * @param email the address that must be the one to sign in, when the form names it
 */
export async function keepRequestForLater(
  db: PrismaClient,
  request: Request,
  email: string | null,
  body?: Uint8Array,
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const bytes = body ?? new Uint8Array(await request.arrayBuffer())
  const url = new URL(request.url)
  await db.pendingRequest.create({
    data: {
      id: idOf(secret),
      method: request.method,
      path: `${url.pathname}${url.search}`,
      contentType: request.headers.get('content-type') ?? 'application/x-www-form-urlencoded',
      body: new Uint8Array(encryptBytes(bytes)),
      email,
      expiresAt: new Date(Date.now() + HOUR_MS),
    },
  })
  return secret
}

/** The address a kept form belongs to, and where it was going; null when there is none (any more). */
export async function pendingRequest(
  db: PrismaClient,
  secret: string,
): Promise<{ email: string | null; path: string } | null> {
  return db.pendingRequest.findFirst({
    where: { id: idOf(secret), usedAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, path: true },
  })
}

export type KeptRequest = { method: string; path: string; contentType: string; body: Uint8Array; email: string | null }

/** Takes a kept form out: the first caller gets it, everybody after gets null. */
export async function takePendingRequest(db: PrismaClient, secret: string): Promise<KeptRequest | null> {
  const id = idOf(secret)
  const { count } = await db.pendingRequest.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  })
  if (count === 0) return null
  const { method, path, contentType, body, email } = await db.pendingRequest.findUniqueOrThrow({ where: { id } })
  await db.pendingRequest.update({ where: { id }, data: { body: new Uint8Array() } })
  return { method, path, contentType, body: decryptBytes(body), email }
}
