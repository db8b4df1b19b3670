import { providerVerified } from '#emails/organisations/provider-verified'
import { changeProviderStatus, type CouncilContext, type ProviderDecision } from './change-provider-status.server'

/** Accepts a registration: the provider may publish from now on, and its owners are told. */
export function verifyProvider(
  { providerId }: { providerId: string },
  context: CouncilContext,
): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'verify',
      reason: null,
      mail: ({ name, origin }) =>
        providerVerified.with({
          provider: name,
          council: context.council.name,
          url: `${origin}/provider/vacancies/new`,
        }),
    },
    context,
  )
}
