import type { Email } from '#emails/email'
import { vacancySentBack } from '#emails/jobs/vacancy-sent-back'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { moderateVacancy, type ModerationDecision } from './moderate-vacancy.server'

type Letter = { vacancyId: string; title: string; provider: string; reason: string }

const mailData = ({ vacancyId, title, provider, reason }: Letter, council: Council) => ({
  title,
  provider,
  council: council.name,
  reason,
  url: `${councilOrigin(council)}/provider/vacancies/${vacancyId}/edit`,
})

/** The mail that sending it back would send, to look at before. */
export function sentBackMail(letter: Letter, council: Council): Email {
  return vacancySentBack.compose(mailData(letter, council))
}

/** A moderator sends a vacancy back to draft; the provider reads the reason, and people stop seeing it at once. */
export function sendBackVacancy(
  { vacancyId, reason }: { vacancyId: string; reason: string },
  work: Reacting<CouncilWork>,
): Promise<ModerationDecision> {
  return moderateVacancy(
    {
      vacancyId,
      event: 'send_back',
      reason,
      mail: ({ id, title, provider_name }) =>
        vacancySentBack.with(mailData({ vacancyId: id, title, provider: provider_name, reason }, work.council)),
    },
    work,
  )
}
