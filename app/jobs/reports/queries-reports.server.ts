import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import type { ListedReport } from './vacancy-report'

/** Reports about a council's vacancies: open ones oldest first, or resolved ones newest first. */
export async function vacancyReports(
  db: Reader,
  { councilId, open, page }: { councilId: string; open: boolean; page: number },
): Promise<{ page: Page; reports: ListedReport[]; counts: { open: number; resolved: number } }> {
  const [all, openCount] = await Promise.all([
    db.vacancyReport.count({ where: { councilId } }),
    db.vacancyReport.count({ where: { councilId, resolvedAt: null } }),
  ])
  const counts = { open: openCount, resolved: all - openCount }
  const shown = paginate(page, open ? counts.open : counts.resolved)
  const rows = await db.vacancyReport.findMany({
    where: { councilId, resolvedAt: open ? null : { not: null } },
    include: {
      vacancy: {
        select: {
          id: true,
          reference: true,
          title: true,
          status: true,
          provider: { select: { name: true } },
          _count: { select: { reports: { where: { resolvedAt: null } } } },
        },
      },
    },
    orderBy: open ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ resolvedAt: 'desc' }, { id: 'desc' }],
    skip: shown.offset,
    take: shown.limit,
  })
  const reports = rows.map(({ vacancy: { provider, _count, status, ...vacancy }, ...row }) => ({
    id: row.id,
    reason: row.reason,
    words: row.words,
    email: row.email,
    createdAt: row.createdAt,
    resolvedAt: row.resolvedAt,
    vacancy: { ...vacancy, status, provider: provider.name, reports: _count.reports },
  }))
  return { page: shown, reports, counts }
}
