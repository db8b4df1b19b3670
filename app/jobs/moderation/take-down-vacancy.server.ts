import type { Email } from '#emails/email'
import { vacancyTakenDown } from '#emails/jobs/vacancy-taken-down'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { moderateVacancy, type ModerationDecision } from './moderate-vacancy.server'

type Letter = { vacancyId: string; title: string; provider: string; reason: string }

const mailData = ({ vacancyId, title, provider, reason }: Letter, council: Council) => ({
  title,
  provider,
  council: council.name,
  reason,
  contact: council.contactEmail,
  url: `${councilOrigin(council)}/provider/vacancies/${vacancyId}`,
})

/** The mail that taking it down would send, to look at before. */
export function takenDownMail(letter: Letter, council: Council): Email {
  return vacancyTakenDown.compose(mailData(letter, council))
}

/** A moderator closes a vacancy for good as `moderated`; the provider reads the reason. */
export function takeDownVacancy(
  { vacancyId, reason }: { vacancyId: string; reason: string },
  work: Reacting<CouncilWork>,
): Promise<ModerationDecision> {
  return moderateVacancy(
    {
      vacancyId,
      event: 'take_down',
      reason,
      mail: ({ id, title, provider_name }) =>
        vacancyTakenDown.with(mailData({ vacancyId: id, title, provider: provider_name, reason }, work.council)),
    },
    work,
  )
}
