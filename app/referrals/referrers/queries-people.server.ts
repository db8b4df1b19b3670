import { z } from 'zod'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ListedReferrer, ReferrerDetails } from './person'
import { referrerStatuses, type ReferrerStatus } from './referrer'
import { named } from '#app/platform/database/named.server'

/** Seats that are taken or promised: whoever is in the programme, and whoever is invited. */
export async function seatsTaken(db: Reader, { providerId }: { providerId: string }): Promise<number> {
  return db.referrer.count({ where: { providerId, status: { in: ['active', 'invited'] } } })
}

/** How many people of a provider stand where; those with nobody are left out. */
export async function peopleCounts(
  db: Reader,
  { providerId }: { providerId: string },
): Promise<Partial<Record<ReferrerStatus, number>>> {
  const rows = await db.referrer.groupBy({ by: ['status'], where: { providerId }, _count: { _all: true } })
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count._all]))
}

/** A referrer with the address that the portal writes to; null when they are not this provider's. */
export async function personOfReferrer(
  db: Reader,
  { providerId, referrerId }: { providerId: string; referrerId: string },
): Promise<{ personId: string; status: ReferrerStatus; name: string; address: string | null } | null> {
  if (!isUuid(referrerId)) return null
  const row = await db.referrer.findFirst({
    where: { id: referrerId, providerId },
    select: {
      personId: true,
      status: true,
      name: true,
      person: { select: { account: { select: { email: true } } } },
    },
  })
  if (!row) return null
  const { personId, name, person } = row
  return { personId, name, status: row.status, address: person.account?.email ?? null }
}

const Listed = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(referrerStatuses),
  payrollNumber: z.string().nullable(),
  site: z.string().nullable(),
  email: z.string().nullable(),
  since: z.date(),
  friends: whole,
  balance: whole,
  excluded: z.boolean(),
})

const Details = Listed.extend({
  personId: z.string(),
  siteId: z.string().nullable(),
  joinedAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  owed: whole,
  openCashIn: whole.nullable(),
})

type Filter = { status: ReferrerStatus | null; q: string }

/** A provider's people in its programme: who waits first, then by name. An address shows while it is needed. */
export async function peopleOf(
  db: Reader,
  { providerId, status, q, page: wanted }: Filter & { providerId: string; page: number },
): Promise<{ people: ListedReferrer[]; page: Page }> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const where = Prisma.sql`r.provider_id = ${providerId}::uuid
    and ${status === null ? Prisma.sql`r.status <> 'left'` : Prisma.sql`r.status = ${status}`}
    and (${q} = '' or ${named(Prisma.sql`r.name`, q)} or r.payroll_number ilike ${like} or (a.email ilike ${like} and r.contact_erased_at is null))`
  const from = Prisma.sql`referrer r left join account a on a.person_id = r.person_id left join site s on s.id = r.site_id`
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${from} where ${where}`
  const page = paginate(wanted, counted!.total)
  const people = await parsedRows<ListedReferrer>(db, Listed)`
    select r.id, r.name, r.status, r.payroll_number as "payrollNumber", s.name as site,
      case when r.contact_erased_at is null then a.email end as email, coalesce(r.joined_at, r.updated_at) as since,
      (select count(*)::int from referral f where f.provider_id = r.provider_id and f.referrer_id = r.id) as friends,
      (select coalesce(sum(balance), 0)::int from points_account p
        where p.provider_id = r.provider_id and p.referrer_id = r.id) as balance,
      exists (select from programme_exclusion e
        where e.provider_id = r.provider_id and e.person_id = r.person_id and e.ended_at is null) as excluded
    from ${from} where ${where}
    order by r.status = 'waiting' desc, r.status = 'invited', lower(r.name), r.id
    limit ${page.limit} offset ${page.offset}`
  return { people, page }
}

/** One of a provider's people; null when they are not this provider's. */
export async function referrerDetails(
  db: Reader,
  { providerId, referrerId }: { providerId: string; referrerId: string },
): Promise<ReferrerDetails | null> {
  if (!isUuid(referrerId)) return null
  const [row] = await parsedRows<ReferrerDetails>(db, Details)`
    select r.id, r.person_id as "personId", r.name, r.status, r.payroll_number as "payrollNumber", r.site_id as "siteId",
      s.name as site, case when r.contact_erased_at is null then a.email end as email, r.joined_at as "joinedAt",
      r.left_at as "leftAt", coalesce(r.joined_at, r.updated_at) as since,
      (select count(*)::int from referral f where f.provider_id = r.provider_id and f.referrer_id = r.id) as friends,
      coalesce(p.balance, 0) as balance, coalesce(p.owed, 0) as owed,
      (select points from cash_in c where c.provider_id = r.provider_id and c.referrer_id = r.id
        and c.status in ('requested', 'approved', 'exported')) as "openCashIn",
      exists (select from programme_exclusion e
        where e.provider_id = r.provider_id and e.person_id = r.person_id and e.ended_at is null) as excluded
    from referrer r left join account a on a.person_id = r.person_id left join site s on s.id = r.site_id
      left join lateral (select sum(balance)::int as balance, sum(owed)::int as owed from points_account
        where provider_id = r.provider_id and referrer_id = r.id) p on true
    where r.id = ${referrerId}::uuid and r.provider_id = ${providerId}::uuid`
  return row ?? null
}
