import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isVacancyLive } from '#app/hiring/own/queries-candidate.server'

/** A job a person keeps on their list. */
export type SavedJob = {
  reference: string
  title: string
  provider: string
  town: string | null
  /** False once it is closed, expired or hidden. */
  live: boolean
  closesAt: Date | null
  savedAt: Date
  pay: { payUnit: 'hour' | 'year' | null; payMinPence: number | null; payMaxPence: number | null }
  /** The person has applied, and not withdrawn. */
  applied: boolean
}

const columns = (personId: string) => ({
  savedAt: true,
  vacancy: {
    select: {
      reference: true,
      title: true,
      status: true,
      publishAt: true,
      closesAt: true,
      touchedAt: true,
      payUnit: true,
      payMinPence: true,
      payMaxPence: true,
      provider: { select: { name: true, kind: true, status: true } },
      sites: { select: { site: { select: { town: true } } }, take: 1 },
      applications: { where: { personId, status: { notIn: ['draft', 'withdrawn'] } }, select: { id: true }, take: 1 },
    },
  },
})

/** What a person saved, newest first. */
export async function savedJobs(
  db: Reader,
  { personId, now, page: wanted, perPage }: { personId: string; now: Date; page: number; perPage?: number },
): Promise<{ items: SavedJob[]; page: Page }> {
  const where = { personId }
  const page = paginate(wanted, await db.savedVacancy.count({ where }), perPage)
  const rows = await db.savedVacancy.findMany({
    where,
    select: columns(personId),
    orderBy: [{ savedAt: 'desc' }, { vacancyId: 'desc' }],
    skip: page.offset,
    take: page.limit,
  })
  const items = rows.map(({ savedAt, vacancy }) => ({
    reference: vacancy.reference,
    title: vacancy.title,
    provider: publicProviderName(vacancy.provider),
    town: vacancy.sites[0]?.site.town ?? null,
    live: isVacancyLive(vacancy, now),
    closesAt: vacancy.closesAt,
    savedAt,
    pay: {
      payUnit: vacancy.payUnit,
      payMinPence: vacancy.payMinPence,
      payMaxPence: vacancy.payMaxPence,
    },
    applied: vacancy.applications.length > 0,
  }))
  return { items, page }
}
