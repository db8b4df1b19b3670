import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { fromColumns } from './columns'
import type { VacancyAnswers } from './answers'
import type { ClosedReason, VacancyStatus } from './vacancy'
import { stateAt, type VacancyState } from './vacancy-state'
import { vacancyTabs, type VacancyTab } from './vacancy-tabs'
import { storedFindings, type Finding } from './finding'

type Scope = { providerId: string }

export type OpenSite = { id: string; name: string; town: string; postcode: string }

/** The provider's places of work that are not closed. */
export function openSites(db: Reader, { providerId }: Scope): Promise<OpenSite[]> {
  return db.site.findMany({
    where: { providerId, closedAt: null },
    select: { id: true, name: true, town: true, postcode: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

export type ProviderVacancy = {
  id: string
  reference: string
  status: VacancyStatus
  state: VacancyState
  answers: VacancyAnswers
  sites: OpenSite[]
  openingsTaken: number
  submittedAt: Date | null
  approvedAt: Date | null
  touchedAt: Date | null
  closedAt: Date | null
  closedReason: ClosedReason | null
  /** What the moderator wrote when sending it back or taking it down. */
  moderationReason: string | null
  moderationMatches: Finding[]
  applicants: { total: number; unanswered: number }
}

/** Whether a vacancy is this provider's: a look before a form is read. */
export async function findVacancy(db: Reader, { vacancyId, providerId }: Scope & { vacancyId: string }) {
  if (!isUuid(vacancyId)) return null
  return db.vacancy.findFirst({ where: { id: vacancyId, providerId }, select: { id: true } })
}

/** One vacancy with everything its provider may know of it; null when it is not this provider's. */
export async function providerVacancy(
  db: Reader,
  { vacancyId, providerId, now }: Scope & { vacancyId: string; now: Date },
): Promise<ProviderVacancy | null> {
  if (!isUuid(vacancyId)) return null
  const row = await db.vacancy.findFirst({
    where: { id: vacancyId, providerId },
    include: {
      provider: { select: { status: true } },
      sites: { select: { siteId: true, site: { select: { id: true, name: true, town: true, postcode: true } } } },
      questions: true,
    },
  })
  if (!row) return null
  const counts = await db.jobApplication.groupBy({
    by: ['status'],
    where: { vacancyId, providerId, status: { not: 'draft' } },
    _count: { _all: true },
  })
  const status = row.status
  const answers = fromColumns(row)
  return {
    id: row.id,
    reference: row.reference,
    status,
    state: stateAt({ ...row, status, providerVerified: row.provider.status === 'verified' }, now),
    // A time that has passed means "at once" for what is not published yet.
    answers:
      isUnpublished(status) && answers.publishAt && answers.publishAt <= now
        ? { ...answers, publishAt: null }
        : answers,
    sites: row.sites.map(({ site }) => site),
    openingsTaken: row.openingsTaken,
    submittedAt: row.submittedAt,
    approvedAt: row.approvedAt,
    touchedAt: row.touchedAt,
    closedAt: row.closedAt,
    closedReason: row.closedReason,
    moderationReason: row.moderationReason,
    moderationMatches: storedFindings(row.moderationMatches),
    applicants: {
      total: counts.reduce((sum, { _count }) => sum + _count._all, 0),
      unanswered: counts.find((count) => count.status === 'submitted')?._count._all ?? 0,
    },
  }
}

const isUnpublished = (status: VacancyStatus) => status === 'draft' || status === 'pending_review'

export type ListedVacancy = {
  id: string
  reference: string
  title: string
  state: VacancyState
  sites: string
  applicants: number
  unanswered: number
  publishAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  closedReason: ClosedReason | null
  updatedAt: Date
  /** The council sent it back with a reason. */
  sentBack: boolean
}

/** The same question as `stateAt`, for many rows at once; a test holds the two together. */
const stateSql = (now: Date) => Prisma.sql`
  case when v.status <> 'approved' then v.status
    when v.closes_at <= ${now} and v.closes_at <= v.touched_at + make_interval(hours => 90 * 24) then 'expired'
    when v.touched_at + make_interval(hours => 90 * 24) <= ${now} then 'stale'
    when v.publish_at > ${now} then 'scheduled'
    when p.status <> 'verified' then 'suspended'
    else 'live' end`

/** The provider's vacancies in one tab, the most urgent first. Drafts that were thrown away are gone. */
export async function providerVacancies(
  db: Reader,
  { providerId, tab, page: wanted, now }: Scope & { tab: VacancyTab; page: number; now: Date },
): Promise<{ counts: Record<VacancyTab, number>; page: Page; vacancies: ListedVacancy[] }> {
  const all = Prisma.sql`
    select v.*, ${stateSql(now)} as state from vacancy v join provider p on p.id = v.provider_id
    where v.provider_id = ${providerId}::uuid and (v.status <> 'closed' or v.submitted_at is not null)`
  const states = await db.$queryRaw<{ state: VacancyState; vacancies: number }[]>`
    select state, count(*)::int as vacancies from (${all}) v group by state`
  const counts = Object.fromEntries(
    Object.entries(vacancyTabs).map(([name, { states: within }]) => [
      name,
      states
        .filter(({ state }) => (within as readonly string[]).includes(state))
        .reduce((sum, row) => sum + row.vacancies, 0),
    ]),
  ) as Record<VacancyTab, number>
  const page = paginate(wanted, counts[tab])
  const vacancies = await db.$queryRaw<ListedVacancy[]>`
    select v.id, v.reference, v.title, v.state, v.publish_at as "publishAt", v.closes_at as "closesAt",
      v.closed_at as "closedAt", v.closed_reason as "closedReason", v.updated_at as "updatedAt",
      v.status = 'draft' and v.moderation_reason is not null as "sentBack",
      coalesce((select string_agg(s.name, ', ' order by s.name) from vacancy_site vs join site s on s.id = vs.site_id
        where vs.vacancy_id = v.id), '') as sites,
      (select count(*)::int from job_application a where a.vacancy_id = v.id and a.status <> 'draft') as applicants,
      (select count(*)::int from job_application a where a.vacancy_id = v.id and a.status = 'submitted') as unanswered
    from (${all}) v where v.state = any (${[...vacancyTabs[tab].states]})
    order by ${Prisma.raw(vacancyTabs[tab].order)}, v.id
    limit ${page.limit} offset ${page.offset}`
  return { counts, page, vacancies }
}
