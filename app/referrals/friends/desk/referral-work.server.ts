import type { Actor, ProviderMembership } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { PrismaClient } from '#app/platform/database/client.server'

/** A manager (owner or recruiter) of a provider at work on its referrals: what `as('provider-recruiter', …)` hands over. */
export type ReferralWork = {
  db: PrismaClient
  clock: Clock
  actor: Pick<Actor, 'personId'>
  provider: Pick<ProviderMembership, 'providerId'>
}
