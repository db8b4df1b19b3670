import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'

/** In whose name a provider's workflow runs; every one of them is limited to `providerId`. */
export type ProviderWork = {
  db: PrismaClient
  clock: Clock
  council: Council
  actor: Pick<Actor, 'personId' | 'email'>
  providerId: string
  providerName: string
}
