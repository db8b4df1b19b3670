import { vacancySentBack } from '#emails/vacancy-sent-back'
import type { CouncilContext } from './change-provider-status.server'
import { moderateVacancy, type ModerationDecision } from './moderate-vacancy.server'

/** A moderator sends a vacancy back to draft; the provider reads the reason, and people stop seeing it at once. */
export function sendBackVacancy(
  { vacancyId, reason }: { vacancyId: string; reason: string },
  context: CouncilContext,
): Promise<ModerationDecision> {
  return moderateVacancy(
    {
      vacancyId,
      event: 'send_back',
      reason,
      mail: ({ title, provider_name }, url) =>
        vacancySentBack.with({ title, provider: provider_name, council: context.council.name, reason, url: `${url}/edit` }),
    },
    context,
  )
}
