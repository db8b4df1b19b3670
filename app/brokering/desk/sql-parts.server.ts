import { Prisma } from '#app/platform/database/client.server'

/**
 * On its way: not sent yet, or sent and neither over nor hired; a mere suggestion is none. Written out, not as
 * parameters, so that PostgreSQL sees the condition of the partial indexes.
 */
export const liveIntroduction = Prisma.sql`(i.status in ('endorsed', 'awaiting_candidate', 'consented')
  or (i.status = 'sent' and exists (select from job_application ia where ia.id = i.application_id
    and ia.status in ('submitted', 'shortlisted', 'interviewing', 'offered'))))`

/** In the running with the employer. */
export const runningApplication = Prisma.sql`a.status in ('submitted', 'shortlisted', 'interviewing', 'offered')`

/** A council's vacancies that people can see now, with an opening left. Needs search_row r and vacancy v. */
export function openVacancy(councilId: string, now: Date): Prisma.Sql {
  return Prisma.sql`r.council_id = ${councilId}::uuid and r.provider_verified and r.publish_at <= ${now}
    and r.live_until > ${now} and v.openings_taken < v.openings`
}

/** Town of the first site by name; needs vacancy v. */
export const townOfVacancy = Prisma.sql`coalesce((
  select s.town from vacancy_site vs join site s on s.id = vs.site_id where vs.vacancy_id = v.id
  order by s.closed_at nulls first, s.name, s.id limit 1), '')`
