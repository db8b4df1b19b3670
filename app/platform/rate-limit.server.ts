import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { PrismaClient } from './database/client.server'

export type RateLimit = { name: string; points: number; seconds: number }

/** contract.md, "Signing in". */
export const CODES_PER_ADDRESS: RateLimit = { name: 'code-address', points: 5, seconds: 15 * 60 }
export const CODES_PER_IP: RateLimit = { name: 'code-ip', points: 100, seconds: 15 * 60 }
export const REPORTS_PER_IP: RateLimit = { name: 'report-ip', points: 20, seconds: 60 * 60 }

/** Takes one point. False when none is left; they come back `seconds` after the first was taken. Real time. */
export async function withinLimit(db: PrismaClient, limit: RateLimit, key: string): Promise<boolean> {
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  })
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
