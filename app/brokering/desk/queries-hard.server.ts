import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import { DESK_COUNTED, type DeskList, type EmptyVacancy, type NearRegistration } from './desk'
import { FEW_APPLICANTS, HARD_AFTER_DAYS, MOST_HARD, MOST_NEW, NEW_FOR_DAYS } from './hard-to-fill'
import type { DeskAsk } from './queries-people.server'
import { liveIntroduction, openVacancy, runningApplication, townOfVacancy } from './sql-parts.server'

/** Live vacancies that nobody applied for and nobody is being introduced to, the oldest first. */
export async function emptyVacancies(db: Reader, ask: DeskAsk): Promise<DeskList<EmptyVacancy>> {
  const rows = await db.$queryRaw<(EmptyVacancy & { kind: string; total: number })[]>`
    select *, count(*) over ()::int as total from (
      select v.id, v.title, p.name as provider, p.kind, ${townOfVacancy} as town, r.publish_at as since,
        v.openings - v.openings_taken as "openingsLeft"
      from search_row r join vacancy v on v.id = r.vacancy_id join provider p on p.id = v.provider_id
      where ${openVacancy(ask.councilId, ask.now)}
        and not exists (select from job_application a where a.vacancy_id = v.id and ${runningApplication})
        and not exists (select from introduction i where i.vacancy_id = v.id and ${liveIntroduction})
      order by r.publish_at, v.id limit ${DESK_COUNTED}) counted
    order by since, id limit ${ask.limit}`
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, kind, ...row }) => ({
      ...row,
      provider: publicProviderName({ kind, name: row.provider }),
    })),
  }
}

/**
 * New registrations within whose reach a vacancy is hard to fill, in a role they did not rule out, the newest first;
 * each with the nearest such vacancy. Compares the newest 50 people with the 200 oldest such vacancies.
 */
export async function registrationsNearHardVacancies(db: Reader, ask: DeskAsk): Promise<DeskList<NearRegistration>> {
  const rows = await db.$queryRaw<(NearRegistration & { total: number })[]>`
    with hard as materialized (
      select v.id, v.title, r.roles, r.services
      from search_row r join vacancy v on v.id = r.vacancy_id
      where ${openVacancy(ask.councilId, ask.now)} and r.publish_at <= ${addLondonDays(ask.now, -HARD_AFTER_DAYS)}
        and v.openings_taken = 0
        and (select count(*) from job_application a where a.vacancy_id = v.id and ${runningApplication}) < ${FEW_APPLICANTS}
      order by r.publish_at, v.id limit ${MOST_HARD}
    ), place as materialized (select h.*, s.position from hard h join search_site s on s.vacancy_id = h.id),
    fresh as materialized (
      select c.*, p.name from candidate c join person p on p.id = c.person_id
      where c.council_id = ${ask.councilId}::uuid and c.status = 'active'
        and c.registered_at > ${addLondonDays(ask.now, -NEW_FOR_DAYS)}
      order by c.registered_at desc, c.id limit ${MOST_NEW}
    )
    select c.id as "candidateId", c.name, c.registered_at as "registeredAt", near.id as "vacancyId", near.title,
      near.metres, near.others, count(*) over ()::int as total
    from fresh c join lateral (
      select of.id, of.title, of.metres, (count(*) over () - 1)::int as others from (
        select place.id, place.title, min(place.position <-> point(c.eastings, c.northings)) as metres
        from place
        where (place.position <-> point(c.eastings, c.northings)) <= c.reach_metres
          and not place.roles <@ c.roles_ruled_out and not place.services <@ c.services_ruled_out
          and (cardinality(c.roles_wanted) = 0 or place.roles && c.roles_wanted)
          and not exists (select from introduction i where i.candidate_id = c.id and i.vacancy_id = place.id)
        group by place.id, place.title) of
      order by of.metres, of.id limit 1) near on true
    order by c.registered_at desc, c.id limit ${ask.limit}`
  return { total: Math.min(rows[0]?.total ?? 0, DESK_COUNTED), rows: rows.map(({ total: _total, ...row }) => row) }
}
