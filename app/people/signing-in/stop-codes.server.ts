import { inTransaction, type Reader, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { issueToken, tokenSubject } from '#app/platform/tokens.server'
import type { VisitorWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lockAddress } from './sign-in-code.server'

const LINK_PURPOSE = 'sign-in-stop'
const STOPPED_PURPOSE = 'sign-in-stopped'
const DAY_MS = 24 * 60 * 60_000

const dayFromNow = () => new Date(Date.now() + DAY_MS)
const hashOf = (email: string) => keyedHash(STOPPED_PURPOSE, email)

/** The secret of a mail's link to stop such mails. It works for a day: longer than the code. */
export function issueStopLink(tx: Tx, email: string): Promise<string> {
  return issueToken(tx, { purpose: LINK_PURPOSE, subject: email, expiresAt: dayFromNow() })
}

/** Until when the owner wants no mail that strangers ask for; null when they have not said so. Real time. */
export async function stoppedUntil(db: Reader, email: string): Promise<Date | null> {
  const row = await db.token.findUnique({ where: { hash: hashOf(email) }, select: { expiresAt: true } })
  return row && row.expiresAt > new Date() ? row.expiresAt : null
}

/** Whose mails a link stops, and until when they are stopped already; null for a link that is over. */
export async function ofStopLink(db: Reader, secret: string): Promise<{ email: string; until: Date | null } | null> {
  const email = await tokenSubject(db, LINK_PURPOSE, secret)
  return email === null ? null : { email, until: await stoppedUntil(db, email) }
}

/**
 * Stops the mails that strangers ask for, for a day from now, or lets them come again. A browser in which the owner has
 * signed in gets its codes all the same. Real time. Refused: 'expired' link.
 */
export async function stopCodes(
  { secret, want }: { secret: string; want: 'stop' | 'start' },
  { db, clock, council }: Pick<VisitorWork, 'db' | 'clock' | 'council'>,
): Promise<Outcome<object, 'expired'>> {
  return inTransaction(db, async (tx) => {
    const email = await tokenSubject(tx, LINK_PURPOSE, secret)
    if (email === null) return refused('expired')
    await lockAddress(tx, email)
    const hash = hashOf(email)
    const expiresAt = want === 'stop' ? dayFromNow() : new Date()
    const { id } = await tx.token.upsert({
      where: { hash },
      create: { hash, purpose: STOPPED_PURPOSE, subject: email, expiresAt },
      update: { expiresAt },
    })
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'token',
      entityId: id,
      by: 'system',
      change: want === 'stop' ? 'stop-codes' : 'start-codes',
      at: clock.now(),
    })
    return ok()
  })
}
