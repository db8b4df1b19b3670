import { z } from 'zod'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'

/**
 * The first day in the job that an application is about, as far as anybody said: as the employment record has it, else as
 * the employer said, else as the applicant did (SQL, about `a`; null: nobody has).
 */
export const KNOWN_FIRST_DAY = Prisma.sql`coalesce(
  (select e.started_on from employment e where e.id = a.employment_id),
  (select c.since from confirmation c where c.application_id = a.id and c.kind = 'employment' and c.answer = 'employed'
    order by c.answered_at desc limit 1),
  a.started_on)`

/** The same, else the day it was decided (SQL, about `a`). */
export const FIRST_DAY = Prisma.sql`coalesce(${KNOWN_FIRST_DAY}, (coalesce(a.decided_at, a.created_at) at time zone 'Europe/London')::date)`

/** The first day at work from which an application's weeks and months are counted. @throws when there is no such application */
export async function firstDayAtWork(db: Reader, applicationId: string): Promise<LocalDate> {
  const [row] = await parsedRows(db, z.object({ day: z.date() }))`
    select ${FIRST_DAY} as day from grant_application a where a.id = ${applicationId}::uuid`
  if (!row) throw new Error(`There is no application ${applicationId}.`)
  return fromDateColumn(row.day)
}
