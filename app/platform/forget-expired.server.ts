import type { PrismaClient } from './database/client.server'
import { logger } from './logger.server'

const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes what only served a moment: sessions, codes, kept forms, form keys, rate limits. Real time. */
export async function forgetExpired(db: PrismaClient): Promise<number> {
  const now = new Date()
  const expired = { expiresAt: { lt: now } }
  await reportOutlived(db, now)
  const counts = await Promise.all([
    db.session.deleteMany({ where: expired }),
    db.token.deleteMany({ where: expired }),
    db.keptForm.deleteMany({ where: expired }),
    db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 7 * DAY_MS) } } }),
    db.rateLimit.deleteMany({ where: { expire: { lt: now } } }),
  ])
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const GRACE_MS = 10 * 60 * 1000

/** What strangers sent is gone after its hour. Where it is not, this did not run for a while, and somebody should know. */
async function reportOutlived(db: PrismaClient, now: Date): Promise<void> {
  const outlived = await db.keptForm.count({ where: { expiresAt: { lt: new Date(now.getTime() - GRACE_MS) } } })
  if (outlived > 0) logger.warn({ outlived }, 'kept forms outlived their hour: the sweep had not run')
}
