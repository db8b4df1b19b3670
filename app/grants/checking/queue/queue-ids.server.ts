import { openGrantStatuses, type GrantStatus } from '#app/grants/applying/grant-application'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { readSearch, statusesOfView, type QueueFilters, type QueueView } from './queue-filters'
import { named } from '#app/platform/database/named.server'

/** `schemeIds` null: all of the council's. */
export type QueueScope = { councilId: string; personId: string; schemeIds: string[] | null }

/**
 * A list is never looked at further than this, nor counted: so a page costs the same with a thousand applications and
 * with fifty thousand. What lies beyond is found by scheme or by search.
 */
export const MOST_LISTED = 1000

/** Written out, since only then the planner sees that the queue's partial index covers it. */
const OPEN = Prisma.raw(`a.status in (${openGrantStatuses.map((status) => `'${status}'`).join(', ')})`)

type Counts = Record<Exclude<QueueView, 'all'>, number>

/** How many there are in each view, up to MOST_LISTED. */
export async function countQueue(db: Reader, scope: QueueScope): Promise<Counts> {
  const rows = (condition: Prisma.Sql) => Prisma.sql`(select count(*)::int from
    (select from grant_application a where ${inScope(scope)} and ${OPEN} and ${condition} limit ${MOST_LISTED}) counted)`
  const status = (view: keyof typeof statusesOfView) => oneOf(statusesOfView[view])
  const [counts] = await db.$queryRaw<Counts[]>`
    select ${rows(status('waiting'))} as waiting, ${rows(Prisma.sql`${status('urgent')} and a.urgent`)} as urgent,
      ${rows(Prisma.sql`a.claimed_by_person_id = ${scope.personId}::uuid`)} as mine,
      ${rows(status('approver'))} as approver, ${rows(status('applicant'))} as applicant, ${rows(status('hold'))} as hold,
      (select count(*)::int from (${doubted(scope)} limit ${MOST_LISTED}) counted) as doubted`
  return counts!
}

/** The ids of one page of a view or a search, in order. */
export async function queueIds(
  db: Reader,
  scope: QueueScope,
  { filters, counts }: { filters: QueueFilters; counts: Counts },
): Promise<{ ids: string[]; page: Page }> {
  const search = readSearch(filters.q)
  if (search === 'too-short') return { ids: [], page: paginate(1, 0) }
  if (search) return searched(db, scope, search, filters.page)
  if (filters.view === 'all') return newest(db, scope, filters.page)
  const page = paginate(filters.page, counts[filters.view])
  const rows = await rowsOfView(db, scope, filters.view, page)
  return { ids: rows.map(({ id }) => id), page }
}

type Id = { id: string }

function rowsOfView(db: Reader, scope: QueueScope, view: Exclude<QueueView, 'all'>, page: Page): Promise<Id[]> {
  if (view === 'mine') return mine(db, scope, page)
  if (view !== 'doubted') return queued(db, scope, view, page)
  return db.$queryRaw<Id[]>`
    select id from (${doubted(scope)}) d order by since, id limit ${page.limit} offset ${page.offset}`
}

/** Approved, with something to be looked into before the rest of it is paid, and since when. */
function doubted(scope: QueueScope): Prisma.Sql {
  return Prisma.sql`select a.id, min(s.found_at) as since from grant_signal s join grant_application a on a.id = s.application_id
    where s.council_id = ${scope.councilId}::uuid and s.resolved_at is null and a.status = 'approved' and ${inScope(scope)}
    group by a.id`
}

const ORDER = Prisma.sql`order by urgent desc, due_on, id`

/** Takes the first rows of each scheme and state from the index, which has them in order, then the page of these. */
async function queued(db: Reader, scope: QueueScope, view: keyof typeof statusesOfView, page: Page): Promise<Id[]> {
  const urgent = view === 'urgent' ? Prisma.sql`and a.urgent` : Prisma.empty
  const schemes = scope.schemeIds
    ? Prisma.sql`cross join unnest(${scope.schemeIds}::uuid[]) as of_scheme (scheme_id)`
    : Prisma.empty
  const inScheme = scope.schemeIds ? Prisma.sql`and a.scheme_id = of_scheme.scheme_id` : Prisma.empty
  return db.$queryRaw<Id[]>`
    select first.id from unnest(${[...statusesOfView[view]]}::text[]) as of_status (status) ${schemes}
    cross join lateral (
      select a.id, a.urgent, a.due_on from grant_application a
      where a.council_id = ${scope.councilId}::uuid ${inScheme} and a.status = of_status.status and ${OPEN} ${urgent}
      ${ORDER} limit ${page.offset + page.limit}
    ) first
    ${ORDER} limit ${page.limit} offset ${page.offset}`
}

function mine(db: Reader, scope: QueueScope, page: Page): Promise<Id[]> {
  return db.$queryRaw<Id[]>`
    select a.id from grant_application a
    where ${inScope(scope)} and ${OPEN} and a.claimed_by_person_id = ${scope.personId}::uuid
    ${ORDER} limit ${page.limit} offset ${page.offset}`
}

async function newest(db: Reader, scope: QueueScope, wanted: number): Promise<{ ids: string[]; page: Page }> {
  const first = (limit: number) =>
    scope.schemeIds
      ? Prisma.sql`select first.* from unnest(${scope.schemeIds}::uuid[]) as of_scheme (scheme_id) cross join lateral (
          select a.id, a.submitted_at from grant_application a where a.council_id = ${scope.councilId}::uuid
            and a.scheme_id = of_scheme.scheme_id and a.submitted_at is not null
          order by a.submitted_at desc, a.id limit ${limit}) first order by first.submitted_at desc, first.id limit ${limit}`
      : Prisma.sql`select a.id, a.submitted_at from grant_application a where a.council_id = ${scope.councilId}::uuid
          and a.submitted_at is not null order by a.submitted_at desc, a.id limit ${limit}`
  const [{ total }] = await db.$queryRaw<[{ total: number }]>`
    select count(*)::int as total from (${first(MOST_LISTED)}) listed`
  const page = paginate(wanted, total)
  const rows = await db.$queryRaw<Id[]>`
    select listed.id from (${first(page.offset + page.limit)}) listed
    order by listed.submitted_at desc, listed.id limit ${page.limit} offset ${page.offset}`
  return { ids: rows.map(({ id }) => id), page }
}

async function searched(
  db: Reader,
  scope: QueueScope,
  { reference, name }: { reference: string | null; name: string },
  wanted: number,
): Promise<{ ids: string[]; page: Page }> {
  if (reference) {
    const rows = await db.$queryRaw<Id[]>`select a.id from grant_application a
      where a.reference = ${reference} and a.submitted_at is not null and ${inScope(scope)}`
    if (rows.length > 0) return { ids: rows.map(({ id }) => id), page: paginate(1, rows.length) }
  }
  const rows = await db.$queryRaw<(Id & { total: number })[]>`
    with found as (select a.id, a.submitted_at from grant_application a
      where ${named(Prisma.sql`a.name`, name)} and a.submitted_at is not null and ${inScope(scope)} limit ${MOST_LISTED})
    select id, (select count(*)::int from found) as total from found order by submitted_at desc, id`
  const page = paginate(wanted, rows[0]?.total ?? 0)
  return { ids: rows.slice(page.offset, page.offset + page.limit).map(({ id }) => id), page }
}

function inScope({ councilId, schemeIds }: QueueScope): Prisma.Sql {
  const schemes = schemeIds ? Prisma.sql`and a.scheme_id = any(${schemeIds}::uuid[])` : Prisma.empty
  return Prisma.sql`a.council_id = ${councilId}::uuid ${schemes}`
}

function oneOf(statuses: readonly GrantStatus[]): Prisma.Sql {
  return Prisma.sql`a.status = any(${[...statuses]}::text[])`
}
