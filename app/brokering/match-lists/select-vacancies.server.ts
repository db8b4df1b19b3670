import type { CandidateFacts, Point } from '#app/brokering/matching/facts'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import type { MatchVacancy } from './facts'
import { vacancyFrom } from './match-line'

export type Ring = {
  centre: Point
  /** Metres: further away than `from`, at most `upTo`. */
  from: number
  upTo: number
  /** About how many sites to read, counted from the centre. */
  sites: number
  /** For whom: what plainly does not fit them is left out. */
  candidate: Pick<CandidateFacts, 'hoursMin' | 'hoursMax' | 'car'>
}

/**
 * The vacancies of a ring around a place, by the index that holds them (`search_site_match`): each once, whatever its
 * number of sites, unless it was `seen` nearer by.
 * @returns the radius up to which everything was read, in metres
 */
export async function vacanciesOfRing(
  db: Reader,
  ring: Ring,
  { seen, now }: { seen: ReadonlySet<string>; now: Date },
): Promise<{ vacancies: MatchVacancy[]; upTo: number }> {
  const [row] = await db.$queryRaw<[{ edge: number | null; lines: string | null }]>(ringQuery(ring))
  return { vacancies: readLines(row.lines, seen, now.getTime()), upTo: row.edge ?? ring.upTo }
}

/** Answers `edge`, the distance of the first site that is not read any more, or null; and `lines`. */
export function ringQuery({ centre, from, upTo, sites, candidate }: Ring): Prisma.Sql {
  const here = pointOf(centre)
  const inner = from > 0 ? Prisma.sql`and not s.position <@ circle(${here}, ${from}::float8)` : Prisma.empty
  const edge = Prisma.sql`select position <-> ${here} as metres from search_site where position <@ circle(${here}, ${upTo}::float8)
    order by position <-> ${here} offset ${sites} limit 1`
  return Prisma.sql`
    with edge as materialized (${edge})
    select (select metres from edge) as edge, string_agg(s.match_line, E'\n') as lines
    from search_site s
    where s.position <@ circle(${here}, coalesce((select metres from edge), ${upTo}::float8)) ${inner} and ${plainFilters(candidate)}`
}

/** The matcher's rules on hours and cars, on the line as it stands: most of what does not fit never leaves PostgreSQL. */
function plainFilters({ hoursMin, hoursMax, car }: Ring['candidate']): Prisma.Sql {
  const least = Prisma.sql`nullif(split_part(s.match_line, E'\t', 5), '')::float8`
  const most = Prisma.sql`nullif(split_part(s.match_line, E'\t', 6), '')::float8`
  const driving = car ? Prisma.empty : Prisma.sql`and s.match_line not like E'%\tessential\t%'`
  // Hours that were not said, by either side, exclude nothing.
  const hours =
    hoursMax === 0
      ? Prisma.sql`true`
      : Prisma.sql`coalesce(${least} <= ${hoursMax}::float8, true)
        and coalesce(${most} = 0 or ${most} >= ${hoursMin}::float8, true)`
  return Prisma.sql`${hours} ${driving}`
}

/** The vacancies with a site among the nearest to a place, nearest first. */
export async function nearestVacancies(
  db: Reader,
  { centre, sites }: { centre: Point; sites: number },
  now: Date,
): Promise<MatchVacancy[]> {
  const here = pointOf(centre)
  const [row] = await db.$queryRaw<[{ lines: string | null }]>`
    select string_agg(match_line, E'\n' order by metres, match_line) as lines
    from (select s.match_line, s.position <-> ${here} as metres from search_site s
      order by s.position <-> ${here} limit ${sites}) near`
  return readLines(row.lines, new Set(), now.getTime())
}

export function pointOf({ eastings, northings }: Point): Prisma.Sql {
  return Prisma.sql`point(${eastings}::float8, ${northings}::float8)`
}

function readLines(lines: string | null, seen: ReadonlySet<string>, now: number): MatchVacancy[] {
  if (lines === null) return []
  const found = new Map<string, MatchVacancy>()
  for (const line of lines.split('\n')) {
    const vacancy = vacancyFrom(line, now)
    const { id } = vacancy.facts
    if (seen.has(id)) continue
    const known = found.get(id)
    if (known) known.facts = { ...known.facts, sites: [...known.facts.sites, ...vacancy.facts.sites] }
    else found.set(id, vacancy)
  }
  return [...found.values()]
}
