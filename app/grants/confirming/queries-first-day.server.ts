import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'

/**
 * The first day in the job that an application is about: as the employment record has it, else as the employer said,
 * else as the applicant did, else the day it was decided. Weeks are counted from it.
 */
export async function firstDayAtWork(db: Reader, applicationId: string): Promise<LocalDate> {
  const row = await db.grantApplication.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      startedOn: true,
      decidedAt: true,
      createdAt: true,
      employment: { select: { startedOn: true } },
      confirmations: {
        where: { kind: 'employment', answer: 'employed' },
        orderBy: { answeredAt: 'desc' },
        take: 1,
        select: { since: true },
      },
    },
  })
  const day = row.employment?.startedOn ?? row.confirmations[0]?.since ?? row.startedOn
  return day ? fromDateColumn(day) : londonDate(row.decidedAt ?? row.createdAt)
}
