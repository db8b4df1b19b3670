import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { ProviderKind, ProviderStatus } from './provider'

/** The provider and its counts, for the navigation on every page of a provider's workspace. */
export type ProviderWorkspace = {
  name: string
  kind: ProviderKind
  status: ProviderStatus
  /** Why the council refused or suspended it. */
  statusReason: string | null
  counts: {
    /** Applicants nobody has answered yet. */
    applicants: number
    /** Of these, those whom a job broker introduced. */
    introductions: number
    /** Drafts, and vacancies the council is reading. */
    vacancies: number
    /** Retention checks to answer, and agreed starts whose day has come. */
    starters: number
    /** Questions of the council whether somebody works there. */
    confirmations: number
    /** Referral programme: people to confirm, friends to ring or to check, cash-ins to approve. */
    referrals: number
  }
}

/** Null when the provider is not there. */
export async function providerWorkspace(
  db: Reader,
  { providerId, now }: { providerId: string; now: Date },
): Promise<ProviderWorkspace | null> {
  const [row] = await db.$queryRaw<(Omit<ProviderWorkspace, 'counts'> & ProviderWorkspace['counts'])[]>`
    select p.name, p.kind, p.status, p.status_reason as "statusReason",
      (select count(*)::int from job_application where provider_id = p.id and status = 'submitted') as applicants,
      (select count(*)::int from introduction i join job_application a on a.id = i.application_id
       where i.provider_id = p.id and i.status = 'sent' and a.status = 'submitted') as introductions,
      (select count(*)::int from vacancy where provider_id = p.id and status in ('draft', 'pending_review')) as vacancies,
      (select count(*)::int from employment e
       where e.provider_id = p.id and (
         (e.status = 'agreed' and e.start_agreed <= ${londonDate(now)}::date)
         or (e.status = 'started' and exists (select from retention_check c
           where c.employment_id = e.id and c.due_at <= ${now} and c.answered_at is null)))) as starters,
      (select count(*)::int from confirmation
       where provider_id = p.id and asked_at is not null and answered_at is null and cancelled_at is null) as confirmations,
      (select count(*)::int from referrer where provider_id = p.id and council_id = p.council_id and status = 'waiting')
        + (select count(*)::int from referral_flag where provider_id = p.id and status = 'open')
        + (select count(*)::int from referral where provider_id = p.id and via = 'call-me' and stage = 'interested'
           and application_id is null and contacted_at is null and friend_sealed is not null)
        + (select count(*)::int from cash_in where provider_id = p.id and status = 'requested') as referrals
    from provider p where p.id = ${providerId}::uuid`
  if (!row) return null
  const { applicants, introductions, vacancies, starters, confirmations, referrals, ...provider } = row
  return { ...provider, counts: { applicants, introductions, vacancies, starters, confirmations, referrals } }
}

/** What an owner may see and change about the organisation. */
export async function organisationDetails(
  db: Reader,
  { providerId, councilId }: { providerId: string; councilId: string },
) {
  const row = await db.provider.findFirst({
    where: { id: providerId, councilId },
    select: {
      name: true,
      kind: true,
      about: true,
      website: true,
      contactName: true,
      contactPhone: true,
      contactEmail: true,
      council: { select: { name: true } },
    },
  })
  return row && { ...row, council: row.council.name }
}
