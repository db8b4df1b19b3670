import { z } from 'zod'
import type { FoundSignal } from '#app/grants/applying/identities/find-signals.server'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { isFreeMail } from '#app/shared/free-mail'
import { applicantWays, applicationsReachedAt, employersReachedAt, employerWays } from './ways-sql.server'

/**
 * As quick as this by a link, whoever answers had the question open already, or waited for it. A verified provider's people
 * are known, and sign in to answer.
 */
const QUICK_MINUTES = 2
/** More than this of one employer says nothing new. The newest are kept. */
const MOST_OTHERS = 20

/** While it can be looked into before anything is promised. */
const open = (application: Prisma.Sql) =>
  Prisma.sql`${application}.status in ('submitted', 'checking', 'info_requested', 'on_hold', 'recommended')`
const OPEN = open(Prisma.sql`a`)
/** Who answers is doubted until the last payment: it is paid only while they work there. */
const STILL_MATTERS = Prisma.sql`(${OPEN} or a.status = 'approved')`

const Found = z.object({
  applicationId: z.string(),
  kind: z.enum(['unverified-employer', 'employer-is-applicant', 'employer-elsewhere', 'own-device', 'quick-answer']),
})
const NEW = Prisma.sql`returning application_id as "applicationId", kind`

/**
 * Looks for what makes it doubtful who confirms that somebody works there: an address that anybody can have, an employer
 * whom nobody checked, one that is reached where the applicant is or where another applicant is, an answer from the
 * applicant's own browser, or within two minutes. Finding the same again changes nothing; what is no question any more
 * (another address was asked, the employer was verified) goes, unless somebody looked into it. Answers what is new.
 */
export async function findEmployerDoubts(
  tx: Tx,
  { applicationIds, now }: { applicationIds: readonly string[]; now: Date },
): Promise<FoundSignal[]> {
  if (applicationIds.length === 0) return []
  const ids = Prisma.sql`${[...new Set(applicationIds)]}::uuid[]`
  await dropMoot(tx, ids)
  return [
    ...(await findFreeMail(tx, ids, now)),
    ...(await parsedRows(tx, Found)`
      insert into grant_signal (council_id, application_id, kind, confirmation_id, found_at)
      select distinct on (a.id) a.council_id, a.id, 'unverified-employer', k.id, ${now}::timestamptz
      from grant_application a join confirmation k on k.application_id = a.id and k.kind = 'employment' and k.cancelled_at is null
        left join provider p on p.id = a.provider_id
      where a.id = any(${ids}) and ${OPEN} and p.status is distinct from 'verified'
        and not exists (select from grant_signal s where s.application_id = a.id and s.kind = 'unverified-employer')
      order by a.id, k.due_at desc, k.id desc on conflict do nothing ${NEW}`),
    ...(await findOwn(tx, ids, now)),
    ...(await findElsewhere(tx, ids, now)),
    ...(await parsedRows(tx, Found)`
      insert into grant_signal (council_id, application_id, kind, confirmation_id, found_at)
      select a.council_id, a.id, d.kind, k.id, ${now}::timestamptz
      from grant_application a join confirmation k on k.application_id = a.id
        cross join lateral (select 'own-device' as kind where k.own_device union all select 'quick-answer'
          where k.own_device is not null and k.provider_id is null and k.answered_at <= k.asked_at + make_interval(mins => ${QUICK_MINUTES})) d
      where a.id = any(${ids}) and ${STILL_MATTERS} on conflict do nothing ${NEW}`),
  ]
}

async function dropMoot(tx: Tx, ids: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    delete from grant_signal s using confirmation k, grant_application a left join provider p on p.id = a.provider_id
    where a.id = any(${ids}) and s.application_id = a.id and s.confirmation_id = k.id and s.resolved_at is null
      and ((k.cancelled_at is not null and k.answered_at is null)
        or (s.kind = 'unverified-employer' and p.status = 'verified'))`
}

const Asked = z.object({ applicationId: z.string(), councilId: z.string(), confirmationId: z.string(), at: z.string() })

/** Where the employer was asked by a link, or would be if it were not the applicant's own address. */
async function findFreeMail(tx: Tx, ids: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  const asked = await parsedRows(tx, Asked)`
    select a.id as "applicationId", a.council_id as "councilId", k.id as "confirmationId", coalesce(k.email, a.employer_email) as at
    from grant_application a join confirmation k on k.application_id = a.id and k.kind = 'employment' and k.cancelled_at is null
    where a.id = any(${ids}) and ${OPEN} and coalesce(k.email, a.employer_email) is not null
      and (k.email is not null or (k.provider_id is null and not exists (select from confirmation o
        where o.application_id = a.id and o.email is not null and o.cancelled_at is null)))
      and not exists (select from grant_signal s where s.confirmation_id = k.id and s.kind = 'free-mail')`
  const anybodys = asked.filter(({ at }) => isFreeMail(at))
  await tx.grantSignal.createMany({
    data: anybodys.map(({ applicationId, councilId, confirmationId }) => ({
      councilId,
      applicationId,
      confirmationId,
      kind: 'free-mail',
      foundAt: now,
    })),
    skipDuplicates: true,
  })
  return anybodys.map(({ applicationId }) => ({ applicationId, kind: 'free-mail' }))
}

/** Employers who are reached where their own applicant is. */
function findOwn(tx: Tx, ids: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  return parsedRows(tx, Found)`
    with employer as (${employerWays(Prisma.sql`a.id = any(${ids}) and ${STILL_MATTERS}`)}),
      applicant as (${applicantWays(Prisma.sql`b.id = any(${ids})`)})
    insert into grant_signal (council_id, application_id, kind, confirmation_id, found_at)
    select distinct e.council_id, e.application_id, 'employer-is-applicant', e.confirmation_id, ${now}::timestamptz
    from employer e join applicant o on o.application_id = e.application_id and o.way = e.way
    on conflict do nothing ${NEW}`
}

/**
 * Employers of these applications who are reached where another applicant is; and those of others who are reached where
 * the applicants of these are.
 */
function findElsewhere(tx: Tx, ids: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  return parsedRows(tx, Found)`
    with pairs as (
      select e.application_id, o.id as other_id from (${employerWays(Prisma.sql`a.id = any(${ids}) and ${OPEN}`)}) e
        cross join lateral (${applicationsReachedAt(Prisma.sql`e.way`)}) o where not e.team
      union
      select e.id, x.application_id from (${applicantWays(Prisma.sql`b.id = any(${ids}) and ${open(Prisma.sql`b`)}`)}) x
        cross join lateral (${employersReachedAt(Prisma.sql`x.way`)}) e),
    newest as (
      select a.council_id, a.id, b.id as other_id,
        row_number() over (partition by a.id order by b.submitted_at desc, b.id) as n
      from pairs join grant_application a on a.id = pairs.application_id and ${OPEN}
        join grant_application b on b.id = pairs.other_id and b.council_id = a.council_id and b.person_id <> a.person_id
          and b.submitted_at is not null)
    insert into grant_signal (council_id, application_id, kind, other_application_id, found_at)
    select council_id, id, 'employer-elsewhere', other_id, ${now}::timestamptz from newest where n <= ${MOST_OTHERS}
    order by id, other_id on conflict do nothing ${NEW}`
}
