import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'

/**
 * A moderator has looked into a report and leaves the advert as it is. (Sending back or taking down resolves the reports
 * of a vacancy by itself.) Whoever looks after the vacancy's provider does not resolve complaints about it.
 */
export async function resolveReport(
  { reportId, note }: { reportId: string; note: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'own-provider' | 'already-resolved' }> {
  if (!isUuid(reportId)) return { ok: false, reason: 'not-found' }
  return inTransaction(db, async (tx) => {
    const report = await tx.vacancyReport.findFirst({
      where: { id: reportId, councilId: council.id },
      select: {
        vacancy: {
          select: { provider: { select: { members: { where: { personId: actor.personId, endedAt: null } } } } },
        },
      },
    })
    if (!report) return { ok: false, reason: 'not-found' }
    if (report.vacancy.provider.members.length > 0) return { ok: false, reason: 'own-provider' }
    const at = clock.now()
    const { count } = await tx.vacancyReport.updateMany({
      where: { id: reportId, councilId: council.id, resolvedAt: null },
      data: { resolvedAt: at },
    })
    if (count === 0) return { ok: false, reason: 'already-resolved' }
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy_report',
      entityId: reportId,
      by: actor,
      change: 'resolve',
      code: 'nothing_wrong',
      at,
      ...(note && { detail: { reason: note } }),
    })
    return { ok: true }
  })
}
