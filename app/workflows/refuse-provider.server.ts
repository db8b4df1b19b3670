import { providerRefused } from '#emails/provider-refused'
import { changeProviderStatus, type CouncilContext, type ProviderDecision } from './change-provider-status.server'

/**
 * Refuses a registration with a reason that its owners read. Its location ids become free, so that whoever really runs
 * the place can register it; applying again takes them back if they are still free.
 */
export function refuseProvider(
  { providerId, reason }: { providerId: string; reason: string },
  context: CouncilContext,
): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'refuse',
      reason,
      mail: ({ name, origin }) =>
        providerRefused.with({ provider: name, council: context.council.name, reason, url: `${origin}/provider/apply-again` }),
      also: async (tx, { id }) => {
        await tx.site.updateMany({ where: { providerId: id, councilId: context.council.id }, data: { holdsLocationId: false } })
      },
    },
    context,
  )
}
