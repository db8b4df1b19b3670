import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import type { HistoryRow } from './history-view'
import { entryWords } from './points-words'

/** Every entry of a person's points at a provider, the newest first. */
export async function pointsHistory(
  db: Reader,
  { providerId, personId, page: wanted }: { providerId: string; personId: string; page: number },
): Promise<{ rows: HistoryRow[]; page: Page }> {
  const referrer = await db.referrer.findUnique({
    where: { providerId_personId: { providerId, personId } },
    select: { id: true },
  })
  if (!referrer) return { rows: [], page: paginate(1, 0) }
  const where = { providerId, referrerId: referrer.id }
  const page = paginate(wanted, await db.pointsEntry.count({ where }))
  const entries = await db.pointsEntry.findMany({
    where,
    select: {
      id: true,
      at: true,
      kind: true,
      milestone: true,
      points: true,
      code: true,
      vacancyId: true,
      referral: { select: { link: { select: { vacancy: { select: { title: true } } } } } },
    },
    orderBy: { id: 'desc' },
    skip: page.offset,
    take: page.limit,
  })
  const shared = entries.flatMap(({ vacancyId }) => vacancyId ?? [])
  const vacancies = await db.vacancy.findMany({
    where: { providerId, id: { in: shared } },
    select: { id: true, title: true },
  })
  const titles = new Map(vacancies.map(({ id, title }) => [id, title]))
  const rows = entries.map(({ id, at, kind, milestone, points, code, vacancyId, referral }) => ({
    id: String(id),
    at,
    ...entryWords({ kind, milestone, points, code }),
    vacancyTitle: (vacancyId ? titles.get(vacancyId) : referral?.link?.vacancy?.title) ?? null,
    points,
  }))
  return { rows, page }
}
