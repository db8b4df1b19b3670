import { isOneOf } from '#app/shared/one-of'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn } from '#app/shared/dates'
import type { EmploymentRecord } from './employment-word'

/** The record of somebody's work; null when there is none. */
export async function employmentRecord(
  db: Reader,
  { employmentId, councilId }: { employmentId: string | null; councilId: string },
): Promise<EmploymentRecord | null> {
  if (!employmentId) return null
  const row = await db.employment.findFirst({
    where: { id: employmentId, councilId },
    select: {
      status: true,
      startAgreed: true,
      startedOn: true,
      endedOn: true,
      vacancy: { select: { roles: true } },
      retentionChecks: { select: { week: true, answer: true, answeredAt: true, answeredByPersonId: true } },
    },
  })
  if (!row) return null
  const startedOn = row.startedOn ?? (row.status === 'agreed' ? row.startAgreed : null)
  const role = row.vacancy?.roles[0] ?? ''
  return {
    status: row.status,
    startedOn: startedOn && fromDateColumn(startedOn),
    endedOn: row.endedOn && fromDateColumn(row.endedOn),
    role: isOneOf(roles, role) ? role : null,
    checks: row.retentionChecks,
  }
}
