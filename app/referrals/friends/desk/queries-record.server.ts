import { Prisma, type Reader } from '#app/platform/database/client.server'
import { named } from '#app/platform/database/named.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ToldBy, UntoldApplicant } from './manager-views'

/** Applications that can still be somebody's friend: not erased, and nobody is written down for them. */
const untold = (providerId: string) => ({
  providerId,
  status: { not: 'draft' },
  person: { erasedAt: null },
  referrals: { none: { endedAt: null } },
})

const columns = { id: true, name: true, submittedAt: true, vacancy: { select: { title: true } } } as const

type Row = { id: string; name: string; submittedAt: Date | null; vacancy: { title: string } }

const asUntold = ({ vacancy, submittedAt, ...row }: Row): UntoldApplicant => ({
  ...row,
  vacancyTitle: vacancy.title,
  submittedAt: submittedAt!,
})

/** Applicants since a moment for whom nobody is written down, the latest first; `q` is part of a name. */
export async function untoldApplicants(
  db: Reader,
  { providerId, since, q, page }: { providerId: string; since: Date; q: string; page: number },
): Promise<{ rows: UntoldApplicant[]; page: Page }> {
  const where = {
    ...untold(providerId),
    submittedAt: { gte: since },
    ...(q && { id: { in: await namedApplications(db, { providerId, since, q }) } }),
  }
  const place = paginate(page, await db.jobApplication.count({ where }))
  const rows = await db.jobApplication.findMany({
    where,
    select: columns,
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    skip: place.offset,
    take: place.limit,
  })
  return { rows: rows.map(asUntold), page: place }
}

/** More than one search shows pages of. */
const MOST_NAMED = 1_000

async function namedApplications(
  db: Reader,
  { providerId, since, q }: { providerId: string; since: Date; q: string },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from job_application where provider_id = ${providerId}::uuid and submitted_at >= ${since}
      and ${named(Prisma.sql`name`, q)} order by submitted_at desc, id limit ${MOST_NAMED}`
  return rows.map(({ id }) => id)
}

/** One of them; null when it is not this provider's, or somebody is written down already. */
export async function untoldApplicant(
  db: Reader,
  { id, providerId }: { id: string | null; providerId: string },
): Promise<UntoldApplicant | null> {
  if (!isUuid(id)) return null
  const row = await db.jobApplication.findFirst({ where: { id, ...untold(providerId) }, select: columns })
  return row && asUntold(row)
}

/** Who told an applicant about the job: the referral that counts, else the last that was ended. */
export async function toldBy(
  db: Reader,
  { applicationId, providerId }: { applicationId: string; providerId: string },
): Promise<ToldBy | null> {
  const [row] = await db.referral.findMany({
    where: { applicationId, providerId, OR: [{ endedReason: null }, { endedReason: { not: 'reassigned' } }] },
    select: {
      id: true,
      endedAt: true,
      held: true,
      referrer: { select: { name: true, person: { select: { name: true } } } },
    },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }],
    take: 1,
  })
  if (!row) return null
  const { id, endedAt, held, referrer } = row
  return { referralId: id, name: referrer.name || referrer.person.name, counts: endedAt === null, held }
}
