import type { ProgrammeRules } from '#app/referrals/programmes/rules'
import { identityKeys } from '#app/people/profile/duplicates'
import type { Reader } from '#app/platform/database/client.server'
import { addMonths, londonDate, startOfLondonDay } from '#app/shared/dates'
import type { FriendIdentity } from './friend-keys.server'

type Claim = {
  providerId: string
  friend: FriendIdentity
  rules: Pick<ProgrammeRules, 'appliedMonths' | 'workedMonths'>
  /** When they showed interest. */
  at: Date
  /** The application with which they do. */
  applicationId: string | null
}

/**
 * Why a friend does not count by the rules: they applied here, or worked here, not long before. Known by their account,
 * and by the email address of an application here; by its phone number where one of the two has no account, since two
 * accounts with one number may be a household.
 */
export async function exclusionOf(
  db: Reader,
  { providerId, friend, rules, at, applicationId }: Claim,
): Promise<'applied' | 'worked' | null> {
  const { email, phone } = identityKeys({ name: '', postcode: null, ...friend })
  const day = londonDate(at)
  const appliedSince = startOfLondonDay(addMonths(day, -rules.appliedMonths))
  const workedSince = addMonths(day, -rules.workedMonths)
  const [row] = await db.$queryRaw<{ applied: boolean; worked: boolean }[]>`
    with theirs as (
      select id, person_id, submitted_at from job_application
      where provider_id = ${providerId}::uuid and status <> 'draft' and submitted_at < ${at}
        and id is distinct from ${applicationId}::uuid
        and (person_id = ${friend.personId}::uuid or (${email} <> '' and lower(email) = ${email})
          or (${phone} <> '' and (person_id is null or ${friend.personId}::uuid is null)
            and right(phone_figures(phone), length(${phone}::text)) = ${phone}))
    )
    select exists (select from theirs where submitted_at >= ${appliedSince}) as applied,
      exists (select from employment e where e.provider_id = ${providerId}::uuid
        and (e.person_id = ${friend.personId}::uuid or e.person_id in (select person_id from theirs))
        and e.status in ('started', 'ended') and e.started_on <= ${day}::date
        and e.application_id is distinct from ${applicationId}::uuid
        and coalesce(e.ended_on, ${day}::date) >= ${workedSince}::date) as worked`
  if (rules.workedMonths > 0 && row?.worked) return 'worked'
  return rules.appliedMonths > 0 && row?.applied ? 'applied' : null
}
