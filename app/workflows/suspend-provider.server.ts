import { providerReinstated } from '#emails/provider-reinstated'
import { providerSuspended } from '#emails/provider-suspended'
import { changeProviderStatus, type CouncilContext, type ProviderDecision } from './change-provider-status.server'

type Input = { providerId: string; reason: string }

/** Suspends a verified provider: its vacancies are hidden at once, and its owners read why. */
export function suspendProvider({ providerId, reason }: Input, context: CouncilContext): Promise<ProviderDecision> {
  const { name: councilName, contactEmail } = context.council
  return changeProviderStatus(
    {
      providerId,
      event: 'suspend',
      reason,
      mail: ({ name, origin }) =>
        providerSuspended.with({ provider: name, council: councilName, reason, contact: contactEmail, url: `${origin}/provider` }),
    },
    context,
  )
}

/** Ends a suspension: vacancies that are still in their dates are shown again. The reason stays in the history only. */
export function reinstateProvider({ providerId, reason }: Input, context: CouncilContext): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'reinstate',
      reason: null,
      mail: ({ name, origin }) =>
        providerReinstated.with({ provider: name, council: context.council.name, url: `${origin}/provider/vacancies` }),
      note: reason,
    },
    context,
  )
}
