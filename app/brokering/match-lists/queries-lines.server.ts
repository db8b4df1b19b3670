import type { Point } from '#app/brokering/matching/facts'
import { vacancySummaries } from '#app/jobs/advert/queries-public.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import type { MatchVacancy } from './facts'
import type { CandidateLine, VacancyLine } from './lines'
import { daysOf, RECENT_DAYS, wholeDays } from './order'
import { pointOf } from './select-vacancies.server'

const DAY_MS = 86_400_000

/** Introductions `i` that count as recent: what a broker put forward, whatever came of it. */
export function introducedRecently(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - RECENT_DAYS * DAY_MS).toISOString()
  return Prisma.sql`i.status not in ('suggested', 'dismissed') and i.created_at > ${since}::timestamptz`
}

/** What a list shows of a vacancy beside the advert: its site nearest to the candidate, and how often it was introduced to. */
export type VacancyExtra = { siteId: string | null; recentIntroductions: number }

export async function vacancyExtras(
  db: Reader,
  vacancyIds: string[],
  { centre, now }: { centre: Point; now: Date },
): Promise<Map<string, VacancyExtra>> {
  if (vacancyIds.length === 0) return new Map()
  const rows = await db.$queryRaw<(VacancyExtra & { id: string })[]>`
    select listed.id,
      (select s.site_id from search_site s where s.vacancy_id = listed.id
        order by s.position <-> ${pointOf(centre)}, s.site_id limit 1) as "siteId",
      (select count(*)::int from introduction i where i.vacancy_id = listed.id and ${introducedRecently(now)})
        as "recentIntroductions"
    from unnest(${vacancyIds}::uuid[]) as listed (id)`
  return new Map(rows.map(({ id, ...extra }) => [id, extra]))
}

type Listed = VacancyExtra & { vacancy: MatchVacancy; metres: number }

/** The lines of vacancies by id; without what is no longer approved. */
export async function vacancyLines(db: Reader, listed: Listed[], now: Date): Promise<Map<string, VacancyLine>> {
  const wanted = listed.map(({ vacancy, siteId, metres }) => ({
    vacancyId: vacancy.facts.id,
    siteId,
    metres: Number.isFinite(metres) ? metres : null,
  }))
  const summaries = new Map((await vacancySummaries(db, wanted)).map((summary) => [summary.vacancyId, summary]))
  return new Map(
    listed.flatMap(({ vacancy, recentIntroductions }) => {
      const summary = summaries.get(vacancy.facts.id)
      if (!summary) return []
      const { openingsLeft } = vacancy
      return [[summary.vacancyId, { ...summary, openingsLeft, ...daysOf(vacancy, now), recentIntroductions }]]
    }),
  )
}

type CandidateRow = Omit<CandidateLine, 'daysWaiting'> & { activeSince: Date | null }

/** The lines of a council's candidates by id. */
export async function candidateLines(
  db: Reader,
  { candidateIds, councilId, now }: { candidateIds: string[]; councilId: string; now: Date },
): Promise<Map<string, CandidateLine>> {
  if (candidateIds.length === 0) return new Map()
  const rows = await db.$queryRaw<CandidateRow[]>`
    select c.id as "candidateId", c.person_id as "personId", p.name, split_part(c.postcode, ' ', 1) as outcode,
      c.travel_mode as "travelMode", c.travel_minutes as "travelMinutes", c.roles_wanted as "rolesWanted", c.experience,
      c.hours_min as "hoursMin", c.hours_max as "hoursMax", c.active_since as "activeSince",
      c.broker_person_id as "brokerPersonId", nullif(b.name, '') as broker,
      (select count(*)::int from introduction i where i.council_id = c.council_id and i.candidate_id = c.id
        and ${introducedRecently(now)}) as "recentIntroductions",
      (select count(*)::int from introduction i where i.council_id = c.council_id and i.candidate_id = c.id
        and (i.status in ('endorsed', 'awaiting_candidate', 'consented')
          or (i.status = 'sent' and exists (select from job_application a where a.id = i.application_id
            and a.status in ('submitted', 'shortlisted', 'interviewing', 'offered'))))) as "liveIntroductions"
    from candidate c join person p on p.id = c.person_id left join person b on b.id = c.broker_person_id
    where c.id = any (${candidateIds}::uuid[]) and c.council_id = ${councilId}::uuid`
  return new Map(
    rows.map(({ activeSince, ...row }) => {
      const daysWaiting = activeSince ? wholeDays(activeSince.getTime(), now.getTime()) : 0
      return [row.candidateId, { ...row, daysWaiting }]
    }),
  )
}
