import type { Tx } from '#app/platform/database/client.server'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'

/**
 * What grants count from the first day of a job: the weeks at which its employer is asked again, the months after which
 * a payment falls due, and whether money
 * waits that would be paid as soon as the person works there.
 */
export async function countsFromStart(
  tx: Tx,
  employmentId: string,
  now: Date,
): Promise<{ weeks: number[]; months: number[]; moneyWaits: boolean }> {
  if (!isUuid(employmentId)) return { weeks: [], months: [], moneyWaits: false }
  const weeks = await tx.$queryRaw<{ week: number }[]>`
    select distinct (c ->> 'week')::int as week
    from grant_application a join scheme_version v on v.id = a.version_id,
      jsonb_array_elements(v.definition -> 'retentionChecks') c
    where a.employment_id = ${employmentId}::uuid and a.status in ('approved', 'monitoring')`
  const waiting = await tx.instalment.count({
    where: {
      application: { employmentId },
      whileEmployed: true,
      status: { in: ['scheduled', 'due'] },
      dueOn: { lte: toDateColumn(londonDate(now)) },
    },
  })
  const counted = await tx.instalment.findMany({
    where: { application: { employmentId }, firstDayMonths: { not: null }, status: 'scheduled' },
    select: { firstDayMonths: true },
    distinct: ['firstDayMonths'],
  })
  const months = counted.flatMap(({ firstDayMonths }) => firstDayMonths ?? [])
  return { months, weeks: weeks.map(({ week }) => week), moneyWaits: waiting > 0 }
}
