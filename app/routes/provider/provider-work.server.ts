import type { ProviderContext } from '#app/platform/guard.server'
import type { ProviderWork } from '#app/organisations/providers/provider-work.server'

/** A guarded request of a provider's member as what its workflows need. */
export function providerWork({ db, clock, council, actor, provider }: ProviderContext): ProviderWork {
  const { providerId, providerName } = provider
  return { db, clock, council, actor, providerId, providerName }
}
