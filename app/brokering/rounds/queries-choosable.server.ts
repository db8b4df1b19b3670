import { publicProviderName } from '#app/organisations/sites/precision'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { metresFromMiles, type Position } from '#app/shared/grid-reference'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ChooseFilters } from './choose-filters'
import type { ChoosableCandidate, ChoosableVacancy } from './round-view'

const CHOOSE_PER_PAGE = 50

type Ask = {
  roundId: string
  councilId: string
  /** Whose caseload "mine" is. */
  personId: string
  /** `near` is where the typed place was found to be; null without one. */
  filters: Omit<ChooseFilters, 'where'> & { near: Position | null }
  now: Date
}

/** Candidates free to be matched who are not in the round yet, the longest waiting first. */
export async function choosableCandidates(db: Reader, ask: Ask): Promise<{ rows: ChoosableCandidate[]; page: Page }> {
  const from = Prisma.sql`candidate c where ${freeCandidates(ask)}`
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${from}`
  const page = paginate(ask.filters.page, counted!.total, CHOOSE_PER_PAGE)
  const rows = await db.$queryRaw<ChoosableCandidate[]>`
    select c.id, p.name, split_part(c.postcode, ' ', 1) as outcode, b.name as broker, c.active_since as "activeSince"
    from (select * from ${from} order by c.active_since, c.id limit ${page.limit} offset ${page.offset}) c
      join person p on p.id = c.person_id left join person b on b.id = c.broker_person_id
    order by c.active_since, c.id`
  return { rows, page }
}

/** The ids of all of them, at most `most`. */
export async function choosableCandidateIds(db: Reader, ask: Ask, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from candidate c where ${freeCandidates(ask)} order by c.active_since, c.id limit ${most}`
  return rows.map(({ id }) => id)
}

function freeCandidates({ roundId, councilId, personId, filters }: Ask): Prisma.Sql {
  const { whose, role, near, radius } = filters
  return Prisma.join(
    [
      Prisma.sql`c.council_id = ${councilId}::uuid and c.status = 'active'`,
      Prisma.sql`not exists (select from round_candidate m where m.round_id = ${roundId}::uuid and m.candidate_id = c.id)`,
      ...(whose === 'mine' ? [Prisma.sql`c.broker_person_id = ${personId}::uuid`] : []),
      ...(role
        ? [
            Prisma.sql`not c.roles_ruled_out @> array[${role}]
            and (cardinality(c.roles_wanted) = 0 or c.roles_wanted @> array[${role}])`,
          ]
        : []),
      ...(near ? [Prisma.sql`point(c.eastings, c.northings) <@ ${around(near, radius)}`] : []),
    ],
    ' and ',
  )
}

/** Open vacancies of the council that are not in the round yet, the oldest first. */
export async function choosableVacancies(db: Reader, ask: Ask): Promise<{ rows: ChoosableVacancy[]; page: Page }> {
  const from = openVacancies(ask)
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${from}`
  const page = paginate(ask.filters.page, counted!.total, CHOOSE_PER_PAGE)
  const rows = await db.$queryRaw<(ChoosableVacancy & { kind: string })[]>`
    select v.id, v.title, p.name as provider, p.kind, v.openings - v.openings_taken as "openingsLeft",
      coalesce((select s.town from vacancy_site vs join site s on s.id = vs.site_id where vs.vacancy_id = v.id
        order by s.closed_at nulls first, s.name, s.id limit 1), '') as town
    from (select v.*, r.publish_at as since from ${from} order by r.publish_at, v.id
      limit ${page.limit} offset ${page.offset}) v join provider p on p.id = v.provider_id
    order by v.since, v.id`
  return {
    rows: rows.map(({ kind, ...row }) => ({ ...row, provider: publicProviderName({ kind, name: row.provider }) })),
    page,
  }
}

/** The ids of all of them, at most `most`. */
export async function choosableVacancyIds(db: Reader, ask: Ask, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select v.id from ${openVacancies(ask)} order by r.publish_at, v.id limit ${most}`
  return rows.map(({ id }) => id)
}

function openVacancies({ roundId, councilId, filters: { role, near, radius }, now }: Ask): Prisma.Sql {
  const fitting = [
    Prisma.sql`r.council_id = ${councilId}::uuid and r.provider_verified and r.publish_at <= ${now}
      and r.live_until > ${now} and v.openings_taken < v.openings`,
    Prisma.sql`not exists (select from round_vacancy m where m.round_id = ${roundId}::uuid and m.vacancy_id = v.id)`,
    ...(role ? [Prisma.sql`r.roles && array[${role}]`] : []),
    ...(near
      ? [Prisma.sql`v.id in (select s.vacancy_id from search_site s where s.position <@ ${around(near, radius)})`]
      : []),
  ]
  return Prisma.sql`search_row r join vacancy v on v.id = r.vacancy_id where ${Prisma.join(fitting, ' and ')}`
}

function around({ eastings, northings }: Position, miles: number): Prisma.Sql {
  return Prisma.sql`circle(point(${eastings}, ${northings}), ${metresFromMiles(miles)})`
}

type Asked = { roundId: string; councilId: string; ids: readonly string[] }

/** Names of the council's candidates of these ids who are not in the round. */
export async function candidatesLeftOut(db: Reader, { roundId, councilId, ids }: Asked): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select p.name from candidate c join person p on p.id = c.person_id
    where c.id = any(${ids.filter(isUuid)}::uuid[]) and c.council_id = ${councilId}::uuid
      and not exists (select from round_candidate m where m.round_id = ${roundId}::uuid and m.candidate_id = c.id)
    order by p.name`
  return rows.map(({ name }) => name || 'Somebody without a name')
}

/** Titles of the council's vacancies of these ids that are not in the round. */
export async function vacanciesLeftOut(db: Reader, { roundId, councilId, ids }: Asked): Promise<string[]> {
  const rows = await db.$queryRaw<{ title: string }[]>`
    select v.title from vacancy v where v.id = any(${ids.filter(isUuid)}::uuid[]) and v.council_id = ${councilId}::uuid
      and not exists (select from round_vacancy m where m.round_id = ${roundId}::uuid and m.vacancy_id = v.id)
    order by v.title`
  return rows.map(({ title }) => title)
}
