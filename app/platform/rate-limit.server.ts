import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { Reader } from './database/client.server'

export type RateLimit = { name: string; points: number; seconds: number }

export const REPORTS_PER_IP: RateLimit = { name: 'report-ip', points: 20, seconds: 60 * 60 }

function limiterOf(db: Reader, limit: RateLimit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  })
}

/** Takes one point. False when none is left; they come back `seconds` after the first was taken. Real time. */
export async function withinLimit(db: Reader, limit: RateLimit, key: string): Promise<boolean> {
  try {
    await limiterOf(db, limit).consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

/** Whether all points are taken. Takes none. */
export async function isUsedUp(db: Reader, limit: RateLimit, key: string): Promise<boolean> {
  const taken = await limiterOf(db, limit).get(key)
  return taken !== null && taken.consumedPoints >= limit.points
}
