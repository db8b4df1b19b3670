import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'

/** A named broker at work for their council. */
export type BrokerWork = {
  db: PrismaClient
  clock: Clock
  council: Pick<Council, 'id'>
  actor: Pick<Actor, 'personId'>
}
