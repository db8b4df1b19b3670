import type { Email } from '#emails/email'
import { providerReinstated } from '#emails/organisations/provider-reinstated'
import { providerSuspended } from '#emails/organisations/provider-suspended'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { changeProviderStatus, type ProviderDecision } from './change-provider-status.server'

type Input = { providerId: string; reason: string }

const mailData = (provider: string, reason: string, council: Council) => ({
  provider,
  council: council.name,
  reason,
  contact: council.contactEmail,
  url: `${councilOrigin(council)}/provider`,
})

/** The mail that a suspension would send, to look at before. */
export function suspensionMail({ provider, reason }: { provider: string; reason: string }, council: Council): Email {
  return providerSuspended.compose(mailData(provider, reason, council))
}

/** Suspends a verified provider: its vacancies are hidden at once, and its owners read why. */
export function suspendProvider({ providerId, reason }: Input, work: Reacting<CouncilWork>): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'suspend',
      reason,
      mail: ({ name }) => providerSuspended.with(mailData(name, reason, work.council)),
    },
    work,
  )
}

/** Ends a suspension: vacancies that are still in their dates are shown again. The reason stays in the history only. */
export function reinstateProvider(
  { providerId, reason }: Input,
  work: Reacting<CouncilWork>,
): Promise<ProviderDecision> {
  return changeProviderStatus(
    {
      providerId,
      event: 'reinstate',
      reason: null,
      note: reason,
      mail: ({ name, origin }) =>
        providerReinstated.with({ provider: name, council: work.council.name, url: `${origin}/provider/vacancies` }),
    },
    work,
  )
}
