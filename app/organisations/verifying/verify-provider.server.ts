import { providerVerified } from '#emails/organisations/provider-verified'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { changeProviderStatus, type ProviderDecision } from './change-provider-status.server'

/** Accepts a registration: the provider may publish from now on, and its owners are told. */
export function verifyProvider(
  { providerId }: { providerId: string },
  work: Reacting<CouncilWork>,
): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'verify',
      reason: null,
      mail: ({ name, origin }) =>
        providerVerified.with({
          provider: name,
          council: work.council.name,
          url: `${origin}/provider/vacancies/new`,
        }),
    },
    work,
  )
}
