import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { recordOf } from '#app/shared/record-of'
import type { ApplicantList, ApplicantRow, ApplicantsVacancy, VacancyChoice } from './applicant'
import {
  applicantStages,
  openStatuses,
  statusesOfStage,
  type ApplicantFilters,
  type ApplicantStage,
} from './applicant-filters'
import { distancesToWork } from './queries-distance.server'
import { EMPLOYER_SILENT, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { showsPersonalData } from './policy'
import { undoTarget } from '#app/hiring/applications/release'

type StoredRow = Omit<ApplicantRow, 'heldUntil' | 'distance'> & {
  previousStatus: ApplicationStatus | null
  statusReleasedAt: Date | null
  postcode: string | null
  erased: boolean
}

/** A provider's applicants: who waits for an answer first, longest first. */
export async function listApplicants(
  db: Reader,
  { providerId, filters, now }: { providerId: string; filters: ApplicantFilters; now: Date },
): Promise<ApplicantList> {
  const { stage, vacancyId } = filters
  const counts = await countApplicants(db, { providerId, vacancyId })
  const page = paginate(filters.page, counts[stage])
  const rows = await db.$queryRaw<StoredRow[]>`
    select a.id, a.name, a.status, a.previous_status as "previousStatus", a.status_released_at as "statusReleasedAt",
      a.submitted_at as "submittedAt", a.seen_by_provider_at is not null as seen, a.postcode, p.erased_at is not null as erased,
      a.decision_reason is not distinct from ${EMPLOYER_SILENT} as silent, v.id as "vacancyId", v.title as "vacancyTitle",
      a.status = 'hired' and exists (select from employment e where e.application_id = a.id)
        and not exists (select from employment e where e.application_id = a.id and e.status <> 'fell_through') as "didNotStart"
    from job_application a join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id
    where ${scopeOf({ providerId, vacancyId })} and a.status = any(${[...statusesOfStage[stage]]})
    order by ${orderOf(stage)}, a.id
    limit ${page.limit} offset ${page.offset}`
  const distances = await distancesToWork(
    db,
    rows.flatMap(({ id, postcode, vacancyId: vacancy, status, erased, didNotStart }) =>
      postcode && showsPersonalData({ status, erased, didNotStart }) ? [{ id, postcode, vacancyId: vacancy }] : [],
    ),
  )
  return {
    page,
    counts,
    rows: rows.map(({ previousStatus, statusReleasedAt, postcode: _postcode, erased, ...row }) => ({
      ...row,
      name: erased ? '' : row.name,
      heldUntil: undoTarget({ ...row, previousStatus, statusReleasedAt }, now) ? statusReleasedAt : null,
      distance: distances.get(row.id)?.words ?? null,
    })),
  }
}

/** Who waits longest comes first; among those who wait no more, who came last. */
function orderOf(stage: ApplicantStage): Prisma.Sql {
  if (stage === 'hired' || stage === 'ended') return Prisma.sql`a.submitted_at desc`
  return Prisma.sql`a.status = 'submitted' desc, a.status = any(${[...openStatuses]}) desc, a.submitted_at`
}

async function countApplicants(db: Reader, scope: Scope): Promise<Record<ApplicantStage, number>> {
  const rows = await db.$queryRaw<{ status: ApplicationStatus; people: number }[]>`
    select a.status, count(*)::int as people from job_application a where ${scopeOf(scope)} group by a.status`
  const of = (statuses: readonly ApplicationStatus[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { people }) => sum + people, 0)
  return recordOf(applicantStages, (stage) => of(statusesOfStage[stage]))
}

type Scope = { providerId: string; vacancyId: string | null }

function scopeOf({ providerId, vacancyId }: Scope): Prisma.Sql {
  const provider = Prisma.sql`a.provider_id = ${providerId}::uuid and a.status <> 'draft'`
  return vacancyId ? Prisma.sql`${provider} and a.vacancy_id = ${vacancyId}::uuid` : provider
}

/** The provider's vacancies that anybody applied to, for the filter; those with people who wait come first. */
export async function vacanciesWithApplicants(db: Reader, providerId: string): Promise<VacancyChoice[]> {
  return db.$queryRaw<VacancyChoice[]>`
    select v.id, v.title, v.reference, count(*) filter (where a.status = any(${[...openStatuses]}))::int as applicants
    from vacancy v join job_application a on a.vacancy_id = v.id and a.status <> 'draft'
    where v.provider_id = ${providerId}::uuid
    group by v.id order by applicants desc, v.title, v.id limit 200`
}

/** One of the provider's vacancies, for its own list of applicants; null when it has none of this id. */
export async function applicantsVacancy(
  db: Reader,
  { id, providerId }: { id: string | undefined; providerId: string },
): Promise<ApplicantsVacancy | null> {
  if (!isUuid(id)) return null
  const row = await db.vacancy.findFirst({
    where: { id, providerId },
    select: { id: true, title: true, reference: true, openings: true, openingsTaken: true, status: true },
  })
  if (!row) return null
  const { status, ...vacancy } = row
  return { ...vacancy, over: status === 'closed' || vacancy.openingsTaken >= vacancy.openings }
}

/** The applicants of a vacancy who still wait for something, to be told together that it is over. */
export async function remainingApplicants(
  db: Reader,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
): Promise<{ id: string; status: ApplicationStatus }[]> {
  const rows = await db.jobApplication.findMany({
    where: { vacancyId, providerId, status: { in: [...openStatuses] }, person: { erasedAt: null } },
    select: { id: true, status: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map((row) => ({ id: row.id, status: row.status }))
}

/** Vacancies that are over while people still wait for an answer; the fullest first, at most three. */
export async function overApplicants(
  db: Reader,
  { providerId }: { providerId: string },
): Promise<{ id: string; title: string; people: number }[]> {
  return db.$queryRaw`
    select v.id, v.title, count(*)::int as people
    from vacancy v join job_application a on a.vacancy_id = v.id and a.status = any(${[...openStatuses]})
      join person p on p.id = a.person_id and p.erased_at is null
    where v.provider_id = ${providerId}::uuid and (v.status = 'closed' or v.openings_taken >= v.openings)
    group by v.id order by people desc, v.id limit 3`
}
