import type { Email } from '#emails/email'
import { providerRefused } from '#emails/organisations/provider-refused'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { changeProviderStatus, type ProviderDecision } from './change-provider-status.server'

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
  work: Reacting<CouncilWork>,
): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'refuse',
      reason,
      mail: ({ name }) => providerRefused.with(mailData(name, reason, work.council)),
    },
    work,
  )
}
