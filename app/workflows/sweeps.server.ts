import type { PrismaClient } from '#app/platform/database/client.server'
import { forgetExpired } from '#app/platform/forget-expired.server'

/** Looks for what is due at `now`, does it, and answers how much it did. Doing it twice is doing it once. */
export type Sweep = { name: string; run: (db: PrismaClient, now: Date) => Promise<number> }

/** Every sweep of the portal, in the order in which one run does them. */
export const sweeps: readonly Sweep[] = [{ name: 'forget-expired', run: forgetExpired }]
