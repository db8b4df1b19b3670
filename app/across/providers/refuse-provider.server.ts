import type { Email } from '#emails/email'
import { providerRefused } from '#emails/organisations/provider-refused'
import { councilOrigin, type Council } from '#app/platform/council.server'
import { changeProviderStatus, type CouncilContext, type ProviderDecision } from './change-provider-status.server'

const mailData = (provider: string, reason: string, council: Council) => ({
  provider,
  council: council.name,
  reason,
  url: `${councilOrigin(council)}/provider/apply-again`,
})

/** The mail that a refusal would send, to look at before. */
export function refusalMail({ provider, reason }: { provider: string; reason: string }, council: Council): Email {
  return providerRefused.compose(mailData(provider, reason, council))
}

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
      mail: ({ name }) => providerRefused.with(mailData(name, reason, context.council)),
      also: async (tx, { id }) => {
        await tx.site.updateMany({
          where: { providerId: id, councilId: context.council.id },
          data: { holdsLocationId: false },
        })
      },
    },
    context,
  )
}
