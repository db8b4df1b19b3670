import type { Reader } from '#app/platform/database/client.server'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { VacancyStatus } from '#app/jobs/vacancies/vacancy'
import { isLive } from '#app/jobs/vacancies/vacancy-state'
import { paginate, type Page } from '#app/shared/pagination'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { statusForCandidate } from '#app/hiring/applications/release'

/** An application as a line on its candidate's pages. */
export type OwnApplicationLine = {
  id: string
  reference: string
  title: string
  /** As anybody may read it. */
  provider: string
  town: string | null
  /** What the candidate may know. */
  status: ApplicationStatus
  vacancyLive: boolean
  submittedAt: Date | null
  updatedAt: Date
  draftExpiresAt: Date | null
}

const lineColumns = {
  id: true,
  status: true,
  previousStatus: true,
  statusReleasedAt: true,
  submittedAt: true,
  updatedAt: true,
  draftExpiresAt: true,
  vacancy: {
    select: {
      reference: true,
      title: true,
      status: true,
      publishAt: true,
      closesAt: true,
      touchedAt: true,
      provider: { select: { name: true, kind: true, status: true } },
      sites: { select: { site: { select: { town: true } } }, take: 1 },
    },
  },
} as const

type VacancyFacts = {
  status: VacancyStatus
  publishAt: Date | null
  closesAt: Date | null
  touchedAt: Date | null
  provider: { name: string; kind: string; status: string }
}

export function isVacancyLive(vacancy: VacancyFacts, now: Date): boolean {
  const { status, publishAt, closesAt, touchedAt, provider } = vacancy
  const providerVerified = provider.status === 'verified'
  return isLive({ status, providerVerified, publishAt, closesAt, touchedAt }, now)
}

/** Status columns as stored, as the candidate may know them. */
export function knownStatus(
  row: { status: ApplicationStatus; previousStatus: ApplicationStatus | null; statusReleasedAt: Date | null },
  now: Date,
): ApplicationStatus {
  return statusForCandidate(row, now)
}

type LineRow = Awaited<ReturnType<typeof lines>>[number]

function lines(db: Reader, where: object, { skip, take }: { skip: number; take: number }) {
  return db.jobApplication.findMany({
    where,
    select: lineColumns,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  })
}

function lineOf(row: LineRow, now: Date): OwnApplicationLine {
  const { id, submittedAt, updatedAt, draftExpiresAt, vacancy } = row
  return {
    id,
    reference: vacancy.reference,
    title: vacancy.title,
    provider: publicProviderName(vacancy.provider),
    town: vacancy.sites[0]?.site.town ?? null,
    status: knownStatus(row, now),
    vacancyLive: isVacancyLive(vacancy, now),
    submittedAt,
    updatedAt,
    draftExpiresAt,
  }
}

/** A person's applications, drafts among them, what changed last first. */
export async function ownApplications(
  db: Reader,
  { personId, now, page: wanted }: { personId: string; now: Date; page: number },
): Promise<{ items: OwnApplicationLine[]; page: Page }> {
  const where = { personId }
  const page = paginate(wanted, await db.jobApplication.count({ where }))
  const rows = await lines(db, where, { skip: page.offset, take: page.limit })
  return { items: rows.map((row) => lineOf(row, now)), page }
}

/** Stored states in which something may still happen, as far as the candidate knows: a "no" that is held back is one. */
const OPEN = ['draft', 'submitted', 'shortlisted', 'interviewing', 'offered', 'inactive']
const MOST_ON_FIRST_PAGE = 50

/** What is still going on for a person. */
export async function ownOpenApplications(
  db: Reader,
  { personId, now }: { personId: string; now: Date },
): Promise<OwnApplicationLine[]> {
  const held = { previousStatus: { not: null }, statusReleasedAt: { gt: now } }
  const where = { personId, OR: [{ status: { in: OPEN } }, held] }
  return (await lines(db, where, { skip: 0, take: MOST_ON_FIRST_PAGE })).map((row) => lineOf(row, now))
}

/** The person's application to a vacancy that is neither a draft nor withdrawn; at most one, by the unique index. */
export async function sentApplicationId(
  db: Reader,
  { personId, vacancyId }: { personId: string; vacancyId: string },
): Promise<string | null> {
  const row = await db.jobApplication.findFirst({
    where: { personId, vacancyId, status: { notIn: ['draft', 'withdrawn'] } },
    select: { id: true },
  })
  return row?.id ?? null
}
