import { londonDate } from '#app/shared/dates'
import { countDaysFrom } from '#app/shared/day-bounds'
import type { Reader } from './database/client.server'
import { isDemoOrTest } from './env.server'

/** The one source of "now" for everything with a date a person can see. */
export interface Clock {
  now(): Date
}

let offsetMs = 0

/** The portal's clock: real time, plus the offset of `/dev/clock` in demo and test. */
export const portalClock: Clock = { now: () => new Date(Date.now() + offsetMs) }

// What people type is measured by the portal's own day.
countDaysFrom(() => londonDate(portalClock.now()))

/** Reads the offset that another process may have set. Does nothing in production. */
export async function refreshClock(db: Reader): Promise<void> {
  if (!isDemoOrTest()) return
  const row = await db.clockOffset.findUnique({ where: { id: 1 } })
  offsetMs = Number(row?.offsetMs ?? 0)
}

/** Moves the portal's clock to `now` for every process (demo and test only). */
export async function setClock(db: Reader, now: Date): Promise<void> {
  if (!isDemoOrTest()) throw new Error('The clock can be moved in demo and test only.')
  const moved = BigInt(now.getTime() - Date.now())
  await db.clockOffset.upsert({ where: { id: 1 }, create: { id: 1, offsetMs: moved }, update: { offsetMs: moved } })
  offsetMs = Number(moved)
}
