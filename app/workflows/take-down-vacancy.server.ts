import { vacancyTakenDown } from '#emails/vacancy-taken-down'
import type { CouncilContext } from './change-provider-status.server'
import { moderateVacancy, type ModerationDecision } from './moderate-vacancy.server'

/** A moderator closes a vacancy for good as `moderated`; the provider reads the reason. */
export function takeDownVacancy(
  { vacancyId, reason }: { vacancyId: string; reason: string },
  context: CouncilContext,
): Promise<ModerationDecision> {
  const { name, contactEmail } = context.council
  return moderateVacancy(
    {
      vacancyId,
      event: 'take_down',
      reason,
      mail: ({ title, provider_name }, url) =>
        vacancyTakenDown.with({ title, provider: provider_name, council: name, reason, contact: contactEmail, url }),
    },
    context,
  )
}
