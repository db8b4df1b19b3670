import { vacancyApproved } from '#emails/jobs/vacancy-approved'
import { formatDay, formatTime } from '#app/shared/date-words'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { moderateVacancy, type ModerationDecision } from './moderate-vacancy.server'

type Input = {
  vacancyId: string
  /** The moderator accepts the reason for its minimum age or occupational requirement; needed where it has one. */
  acceptsRequirement: boolean
  /** `updated_at` of the text that the moderator read: another text is not approved by accident. */
  readVersion: Date
}

/** A moderator approves a vacancy that waited for review; it is live from its publishing time on, by itself. */
export function approveVacancy(
  { vacancyId, acceptsRequirement, readVersion }: Input,
  work: Reacting<CouncilWork>,
): Promise<ModerationDecision> {
  const now = work.clock.now()
  return moderateVacancy(
    {
      vacancyId,
      event: 'approve',
      reason: null,
      objection: ({ updated_at, has_requirement }) => {
        if (updated_at.getTime() !== readVersion.getTime()) return 'changed-meanwhile'
        return has_requirement && !acceptsRequirement ? 'requirement-not-accepted' : null
      },
      mail: ({ title, provider_name, publish_at }, url) =>
        vacancyApproved.with({
          title,
          provider: provider_name,
          council: work.council.name,
          liveFrom:
            publish_at && publish_at > now ? `${formatDay(publish_at, now)} at ${formatTime(publish_at)}` : null,
          url,
        }),
    },
    work,
  )
}
