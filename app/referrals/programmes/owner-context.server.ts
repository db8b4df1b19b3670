import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'

/** What each operation on a provider's own programme is given. */
export type OwnerContext = {
  db: PrismaClient
  clock: Clock
  council: Council
  /** The owner who makes the change. */
  actor: { personId: string }
  providerId: string
}
