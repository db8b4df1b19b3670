import type { PrismaClient } from './database/client.server'

const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes what only served a moment: sessions, codes, kept forms, form keys, rate limits. Real time. */
export async function forgetExpired(db: PrismaClient): Promise<number> {
  const now = new Date()
  const expired = { expiresAt: { lt: now } }
  const counts = await Promise.all([
    db.session.deleteMany({ where: expired }),
    db.token.deleteMany({ where: expired }),
    db.pendingRequest.deleteMany({ where: expired }),
    db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 7 * DAY_MS) } } }),
    db.rateLimit.deleteMany({ where: { expire: { lt: now } } }),
  ])
  return counts.reduce((sum, { count }) => sum + count, 0)
}
