import { Prisma, type Reader } from '#app/platform/database/client.server'
import { candidateColumns, candidateFrom } from './facts'
import { vacancyFrom } from './match-line'
import type { Blocked } from './blocked'
import type { CandidateTies, Known, MatchCandidate, MatchVacancy, VacancyTies } from './facts'

/** A dismissed or declined introduction is not proposed again for so long. */
const KNOWN_DAYS = 90
const DAY_MS = 86_400_000

const lists = new Set<string>(['roles_wanted', 'roles_ruled_out', 'services_wanted', 'services_ruled_out',
  'qualifications', 'registrations', 'matters']) // prettier-ignore

/** A row `c` of `candidate` as one line for `candidateFrom`. */
export const candidateLine = Prisma.raw(
  `concat(${candidateColumns
    .map((column) => {
      if (lists.has(column)) return `array_to_string(c.${column}, ',')`
      return column === 'active_since' ? '(extract(epoch from c.active_since) * 1000)::bigint' : `c.${column}`
    })
    .join(`, E'\\t', `)})`,
)

/** Free to be matched: active, and with a consent that is still open. */
export const mayBeMatched = Prisma.sql`c.status = 'active' and ${hasConsented()}`

function hasConsented(): Prisma.Sql {
  return Prisma.sql`exists (select from consent k where k.person_id = c.person_id and k.purpose = 'matching'
    and k.council_id = c.council_id and k.withdrawn_at is null)`
}

/** Applications that stand between a person and a vacancy: all that were sent and not withdrawn. */
const sentApplication = Prisma.sql`a.status not in ('draft', 'withdrawn')`

/** Introductions that do the same: the live ones, and those that somebody said no to lately. */
function standingIntroduction(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - KNOWN_DAYS * DAY_MS).toISOString()
  return Prisma.sql`(i.status in ('suggested', 'endorsed', 'awaiting_candidate', 'consented', 'sent')
    or (i.status in ('dismissed', 'declined') and i.updated_at > ${since}::timestamptz))`
}

export type LoadedCandidate = { candidate: MatchCandidate; ties: CandidateTies; blocked: Blocked | null }

type CandidateRow = { line: string; active: boolean; consented: boolean; excluded: string; known: string }

/** Candidates of a council with what stands between them and vacancies; those of another council are left out. */
export async function loadCandidates(
  db: Reader,
  { candidateIds, councilId, now }: { candidateIds: string[]; councilId: string; now: Date },
): Promise<LoadedCandidate[]> {
  const rows = await db.$queryRaw<CandidateRow[]>`
    select ${candidateLine} as line, c.status = 'active' as active, ${hasConsented()} as consented,
      coalesce((select string_agg(provider_id::text, ',') from provider_exclusion where candidate_id = c.id), '') as excluded,
      coalesce((select string_agg(concat(k.vacancy_id, k.kind), ',' order by k.kind) from (
        select a.vacancy_id, 'a' as kind from job_application a where a.person_id = c.person_id and ${sentApplication}
        union all select i.vacancy_id, 'i' from introduction i
        where i.council_id = c.council_id and i.candidate_id = c.id and ${standingIntroduction(now)}) k), '') as known
    from candidate c where c.id = any (${candidateIds}::uuid[]) and c.council_id = ${councilId}::uuid`
  return rows.map(({ line, active, consented, excluded, known }) => ({
    candidate: candidateFrom(line),
    ties: { knownVacancies: readKnown(known), excludedProviders: idsOf(excluded) },
    blocked: !active ? 'not-active' : consented ? null : 'no-consent',
  }))
}

/** "019c…a,019d…i": ids of 36 characters, each followed by `a` (applied) or `i` (introduced, which counts more). */
function readKnown(text: string): Map<string, Known> {
  return new Map([...idsOf(text)].map((item) => [item.slice(0, 36), item.endsWith('i') ? 'introduced' : 'applied']))
}

function idsOf(text: string): Set<string> {
  return new Set(text === '' ? [] : text.split(','))
}

export type LoadedVacancy = { vacancy: MatchVacancy; councilId: string; ties: VacancyTies }

type VacancyRow = {
  line: string
  councilId: string
  approved: boolean
  sites: string | null
  applied: string
  introduced: string
  excludedBy: string
}

/**
 * Vacancies of any council, live or not, with what stands between them and a council's candidates. What is not
 * approved has no place that may be known, and no sites here.
 */
export async function loadVacancies(
  db: Reader,
  { vacancyIds, councilId, now }: { vacancyIds: string[]; councilId: string; now: Date },
): Promise<LoadedVacancy[]> {
  const rows = await db.$queryRaw<VacancyRow[]>`
    select match_line(v, p.status = 'verified', null) as line, v.council_id as "councilId", v.status = 'approved' as approved,
      (select string_agg(concat(s.position[0], ',', s.position[1]), ';') from search_site s where s.vacancy_id = v.id) as sites,
      coalesce((select string_agg(a.person_id::text, ',') from job_application a
        where a.vacancy_id = v.id and a.person_id is not null and ${sentApplication}), '') as applied,
      coalesce((select string_agg(i.candidate_id::text, ',') from introduction i
        where i.vacancy_id = v.id and i.council_id = ${councilId}::uuid and ${standingIntroduction(now)}), '') as introduced,
      coalesce((select string_agg(e.candidate_id::text, ',') from provider_exclusion e
        where e.provider_id = v.provider_id and e.council_id = ${councilId}::uuid), '') as "excludedBy"
    from vacancy v join provider p on p.id = v.provider_id where v.id = any (${vacancyIds}::uuid[])`
  return rows.map(({ line, councilId: owner, approved, sites, applied, introduced, excludedBy }) => {
    const vacancy = vacancyFrom(line, now.getTime())
    const facts = { ...vacancy.facts, open: vacancy.facts.open && approved, sites: readSites(sites) }
    const ties = { applied: idsOf(applied), introduced: idsOf(introduced), excludedBy: idsOf(excludedBy) }
    return { vacancy: { ...vacancy, facts }, councilId: owner, ties }
  })
}

function readSites(text: string | null) {
  return (text ?? '')
    .split(';')
    .filter(Boolean)
    .map((site) => {
      const [eastings, northings] = site.split(',').map(Number)
      return { eastings: eastings!, northings: northings! }
    })
}
