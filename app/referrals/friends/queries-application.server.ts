import { firstName } from '#app/people/profile/names'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import type { ReferralStage } from './referral'

export type ApplicationReferral = {
  id: string
  referrerId: string
  /** "Amira": as their provider knows them. */
  firstName: string
  stage: ReferralStage
  showsName: boolean
  held: boolean
}

/**
 * The referral that an application belongs to, for its candidate (`personId`) or its provider (`providerId`): its own, or
 * that of an earlier application of theirs at this provider. Null where there is none, or it ended.
 */
export async function referralOfApplication(
  db: Reader,
  { applicationId, ...scope }: { applicationId: string } & ({ personId: string } | { providerId: string }),
): Promise<ApplicationReferral | null> {
  if (!isUuid(applicationId)) return null
  const personId = 'personId' in scope ? scope.personId : null
  const providerId = 'providerId' in scope ? scope.providerId : null
  const [row] = await db.$queryRaw<(Omit<ApplicationReferral, 'firstName'> & { name: string })[]>`
    select r.id, r.referrer_id as "referrerId", r.stage, r.shows_name as "showsName", r.held,
      coalesce(nullif(f.name, ''), p.name) as name
    from job_application a
    join referral r on r.provider_id = a.provider_id and r.ended_at is null
      and (r.application_id = a.id or (r.person_id = a.person_id and a.submitted_at >= r.interest_at
        and a.submitted_at < (r.interest_at at time zone 'Europe/London' + make_interval(days => (
          select v.window_days from programme_version v where v.id = r.version_id))) at time zone 'Europe/London'))
    join referrer f on f.id = r.referrer_id join person p on p.id = f.person_id
    where a.id = ${applicationId}::uuid and a.status <> 'draft'
      and (${personId}::uuid is null or a.person_id = ${personId}::uuid)
      and (${providerId}::uuid is null or a.provider_id = ${providerId}::uuid)
    order by r.application_id = a.id desc, r.interest_at desc limit 1`
  if (!row) return null
  const { name, ...referral } = row
  return { ...referral, firstName: firstName(name) }
}

/** Whether somebody told this person about a job of one of a council's providers. */
export async function isReferred(
  db: Reader,
  { personId, councilId }: { personId: string; councilId: string },
): Promise<boolean> {
  const where = { personId, councilId, endedAt: null }
  return (await db.referral.findFirst({ where, select: { id: true } })) !== null
}
