import { vacancyReported } from '#emails/jobs/vacancy-reported'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import { queueMessage } from '#app/platform/messages.server'
import { REPORTS_PER_IP, withinLimit } from '#app/platform/rate-limit.server'
import type { VisitorWork } from '#app/platform/work'
import { reportReasonLabels, type Report } from './report'

type Reported = { id: string; reference: string; title: string; councilId: string }

/**
 * Keeps what somebody says is wrong with an advert, and tells the council that answers for it. Sent twice with the same
 * key, it is kept once.
 * @param council the advert's own council, not the host's
 */
export async function reportVacancy(
  { vacancy, report }: { vacancy: Reported; report: Report },
  { db, clock, actor, council, ip }: VisitorWork,
): Promise<{ ok: true; reportId: string } | { ok: false; reason: 'too-many' }> {
  if (!(await withinLimit(db, REPORTS_PER_IP, ip))) return { ok: false, reason: 'too-many' }
  const at = clock.now()
  const reportId = await inTransaction(db, (tx) =>
    once(tx, { scope: `report:${vacancy.id}`, key: report.formKey || `${ip} ${at.toISOString()}` }, async () => {
      const { reason, words, email } = report
      const { id } = await tx.vacancyReport.create({
        data: { councilId: vacancy.councilId, vacancyId: vacancy.id, reason, words, email, createdAt: at },
        select: { id: true },
      })
      const eventId = await recordEvent(tx, {
        councilId: vacancy.councilId,
        entity: 'vacancy_report',
        entityId: id,
        by: actor ?? 'system',
        change: 'report',
        code: reason,
        at,
      })
      const { reference, title } = vacancy
      await queueMessage(tx, {
        eventId,
        councilId: vacancy.councilId,
        to: { address: council.contactEmail },
        content: vacancyReported.with({
          reference,
          title,
          reason: reportReasonLabels[reason],
          portal: council.portalName,
          url: `${councilOrigin(council)}/council/reports`,
        }),
        releaseAt: at,
      })
      return id
    }),
  )
  return { ok: true, reportId }
}
