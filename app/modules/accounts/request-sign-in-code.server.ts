import { randomInt } from 'node:crypto'
import { signInCode } from '#emails/sign-in-code'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { queueMessage } from '#app/platform/messages.server'
import { CODES_PER_ADDRESS, CODES_PER_IP, withinLimit } from '#app/platform/rate-limit.server'

export const CODE_PURPOSE = 'sign-in-code'
const CODE_MINUTES = 10

type Input = {
  /** Lower case. */
  email: string
  ip: string
  /** What the code is for, when it is not just signing in: "send your application". */
  doing?: string
}

/** The hash of a code belongs to one token row, so equal codes of two people never meet. */
export function codeHash(email: string, code: string): string {
  return keyedHash(CODE_PURPOSE, `${email}:${code}`)
}

/**
 * Sends a six-digit code. The answer is the same whether the address is known or not.
 * Refused: 'too-many' (5 an address, 100 an IP address, in 15 minutes).
 */
export async function requestSignInCode(
  { email, ip, doing }: Input,
  { db, clock, council }: { db: PrismaClient; clock: Clock; council: Council },
): Promise<{ ok: true } | { ok: false; reason: 'too-many' }> {
  if (!(await withinLimit(db, CODES_PER_IP, ip)) || !(await withinLimit(db, CODES_PER_ADDRESS, email))) {
    return { ok: false, reason: 'too-many' }
  }
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    // The newest code is the only one that works.
    await tx.token.deleteMany({ where: { purpose: CODE_PURPOSE, subject: email } })
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    const token = await tx.token.create({
      data: {
        hash: codeHash(email, code),
        purpose: CODE_PURPOSE,
        subject: email,
        expiresAt: new Date(Date.now() + CODE_MINUTES * 60_000),
      },
    })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'token',
      entityId: token.id,
      by: 'system',
      change: 'send-code',
      at: now,
    })
    await queueMessage(tx, {
      eventId,
      councilId: council.id,
      to: { address: email },
      content: signInCode.with({ code, portal: council.portalName, doing: doing ?? null }),
      releaseAt: now,
    })
  })
  return { ok: true }
}
