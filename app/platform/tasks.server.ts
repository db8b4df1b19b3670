import type { PrismaClient, Tx } from './database/client.server'

/** The background tasks. They carry no payload but ids: each looks into the database for what is due. */
export const TICKS = ['send-messages', 'run-due-work'] as const
export type Tick = (typeof TICKS)[number]

/**
 * Wakes the worker for a tick once this transaction commits. Several wakes of the same tick that wait become one.
 * Correctness never depends on it: every tick also runs by the clock.
 */
export async function enqueueTick(tx: Tx, tick: Tick): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${tick}, job_key => ${tick}, max_attempts => 3)`
}

/** Looks for what is due at `now`, does it, and answers how much it did. Doing it twice is doing it once. */
export type Sweep = {
  name: string
  run: (db: PrismaClient, now: Date) => Promise<number>
  /** After those of every area: it removes what they let go of. */
  isLast?: true
}
