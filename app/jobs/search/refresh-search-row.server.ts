import { contractLabels, patternLabels, roleLabels, serviceLabels } from '#app/jobs/vocabulary/vocabulary'
import { inTransaction, Prisma, type PrismaClient, type Reader, type Tx } from '#app/platform/database/client.server'
import type { Sweep } from '#app/platform/tasks.server'

/** The words of the vocabulary, so that a search for "waking nights" finds the value `waking-nights`. */
const LABELS = JSON.stringify({
  ...roleLabels,
  ...serviceLabels,
  ...patternLabels,
  ...contractLabels,
  'nursing-home': '',
})

/** Not stemmed: "nurse" and "nursing" have one stem, and a cook at a nursing home is no nurse. */
const PLAIN_LABELS = JSON.stringify({ 'nursing-home': 'nursing home the nursing homes' })

/** So that a rebuild of everything neither holds locks nor runs for long. */
const BATCH = 2_000

/**
 * Brings the search index up to date with one vacancy, in the transaction that changed it: a row for every approved
 * vacancy (its instants decide whether it is live), none for another. Call it after every change of a vacancy, its
 * state, its sites or its screening.
 */
export async function refreshSearchRow(tx: Tx, vacancyId: string): Promise<void> {
  await refresh(tx, Prisma.sql`v.id = ${vacancyId}::uuid`)
}

/** The same for all vacancies of a provider: after its status, name or kind changed, or anything of its sites. */
export async function refreshProviderSearchRows(tx: Tx, providerId: string): Promise<void> {
  await refresh(tx, Prisma.sql`v.provider_id = ${providerId}::uuid`)
}

/** Makes the whole index anew, in batches. Answers how many vacancies it went through. */
export async function rebuildSearchRows(db: Reader): Promise<number> {
  let done = 0
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await db.vacancy.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (batch.length === 0) return done
    await refresh(db, Prisma.sql`v.id = any (${batch.map(({ id }) => id)}::uuid[])`)
    done += batch.length
    last = batch.at(-1)!.id
  }
}

/** More than are ever lost at once. */
const MOST_REPAIRED = 500

/**
 * Finds what the index has lost, has too much of, or has otherwise than the vacancy says (a restored backup, a table that
 * somebody mended by hand), and writes it anew. Rows that are missing are found at once; of the others a sixtieth is
 * compared each minute, by the first letters of their random ids. Answers how many were repaired.
 */
export async function repairSearchRows(db: PrismaClient, now: Date): Promise<number> {
  const minute = now.getUTCMinutes()
  const from = uuidFrom(minute / 60)
  const until = minute === 59 ? Prisma.sql`true` : Prisma.sql`v.id < ${uuidFrom((minute + 1) / 60)}::uuid`
  const wrong = await db.$queryRaw<{ id: string }[]>`
    select v.id from vacancy v where v.status = 'approved' and (
      not exists (select from search_row r where r.vacancy_id = v.id)
      or not exists (select from search_site s where s.vacancy_id = v.id)
        and exists (select from vacancy_site vs where vs.vacancy_id = v.id))
    union select r.vacancy_id from search_row r join vacancy v on v.id = r.vacancy_id where v.status <> 'approved'
    union select v.id from vacancy v join provider p on p.id = v.provider_id join search_row r on r.vacancy_id = v.id
      where v.id >= ${from}::uuid and ${until} and (${copiedTo}) is distinct from (${copiedFrom})
    limit ${MOST_REPAIRED}`
  if (wrong.length === 0) return 0
  const ids = wrong.map(({ id }) => id)
  await inTransaction(db, (tx) => refresh(tx, Prisma.sql`v.id = any (${ids}::uuid[])`))
  return ids.length
}

export const repairSearchSweep: Sweep = { name: 'repair-search-rows', run: repairSearchRows }

/** The first id of a share of all random ids, from 0 to 1. */
function uuidFrom(share: number): string {
  const start = Math.floor(share * 0x1_0000)
  return `${start.toString(16).padStart(4, '0')}0000-0000-0000-0000-000000000000`
}

async function refresh(tx: Reader, scope: Prisma.Sql): Promise<void> {
  // A provider that is being suspended waits for us or we for it; else the older reading could be written last.
  await tx.$queryRaw`
    select count(*)::int from (
      select from provider p where p.id in (select v.provider_id from vacancy v where ${scope}) order by p.id for share) locked`
  await tx.$executeRaw`
    with gone as (
      delete from search_row r using vacancy v where r.vacancy_id = v.id and v.status <> 'approved' and ${scope}
    ), place as (${publicPlaces(scope)}), written as (${writeRows(scope)}), gone_site as (
      delete from search_site old using vacancy v where old.vacancy_id = v.id and v.status = 'approved' and ${scope}
        and not exists (select from place where place.vacancy_id = old.vacancy_id and place.site_id = old.site_id)
    )
    insert into search_site (vacancy_id, site_id, position, district_gss, match_line)
    select vacancy_id, site_id, position, district_gss, match_line(vacancy, verified, position) from place
    on conflict (vacancy_id, site_id) do update set position = excluded.position, district_gss = excluded.district_gss,
      match_line = excluded.match_line`
}

/**
 * Where the public may know each approved vacancy to be: the site itself, or the middle of its outcode (of a 10 km
 * square, should the outcode be unknown). Closed sites count only where no other is left.
 */
function publicPlaces(scope: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select vs.vacancy_id, vs.site_id,
      case when s.public_precision = 'exact' then point(s.eastings, s.northings)
        when o.outcode is not null then point(o.eastings, o.northings)
        else point(s.eastings / 10000 * 10000 + 5000, s.northings / 10000 * 10000 + 5000) end as position,
      case when s.public_precision = 'exact' then s.district_gss else o.district_gss end as district_gss,
      s.town, v as vacancy, p.status = 'verified' as verified
    from vacancy v join provider p on p.id = v.provider_id
      join vacancy_site vs on vs.vacancy_id = v.id join site s on s.id = vs.site_id
      left join outcode o on o.outcode = split_part(s.postcode, ' ', 1)
    where v.status = 'approved' and ${scope} and (s.closed_at is null or not exists (
      select from vacancy_site other join site open on open.id = other.site_id
      where other.vacancy_id = v.id and open.closed_at is null))`
}

/** Words parted as a typed query parts them (letters and digits only); else "A-12" would be indexed as the number -12. */
function wordsOf(column: string): Prisma.Sql {
  return Prisma.raw(`regexp_replace(${column}, '[^[:alnum:]]+', ' ', 'g')`)
}

/** The columns of a row beside its document, from a vacancy `v` and its provider `p`. */
const copied = {
  council_id: 'v.council_id',
  provider_id: 'v.provider_id',
  reference: 'v.reference',
  roles: 'v.roles',
  services: 'v.services',
  contract: 'v.contract',
  patterns: 'v.patterns',
  pay_hourly_pence: 'v.pay_hourly_pence',
  hours_min: 'v.hours_min',
  hours_max: 'v.hours_max',
  driving: 'v.driving',
  experience: 'v.experience',
  sponsorship: 'v.sponsorship',
  provider_verified: "p.status = 'verified'",
  publish_at: 'v.publish_at',
  closes_at: 'v.closes_at',
  live_until: 'least(v.closes_at, v.touched_at + make_interval(hours => 90 * 24))',
}
const copiedNames = Prisma.raw(Object.keys(copied).join(', '))
const copiedTo = Prisma.raw(
  Object.keys(copied)
    .map((column) => `r.${column}`)
    .join(', '),
)
const copiedFrom = Prisma.raw(Object.values(copied).join(', '))

/**
 * The document: title (A), role, service, shift and contract in words (B), employer and towns (C), description (D).
 * The employer's name is not stemmed. "the" between two parts keeps a phrase from reaching from one into the next.
 */
function writeRows(scope: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    insert into search_row (vacancy_id, ${copiedNames}, document)
    select v.id, ${Prisma.raw(Object.values(copied).join(', '))},
      setweight(to_tsvector('english', ${wordsOf('v.title')}), 'A')
        || setweight(to_tsvector('english', coalesce((
          select string_agg('the ' || (${LABELS}::jsonb ->> word), ' ')
          from unnest(v.roles || v.services || v.patterns || v.contract) word), '')), 'B')
        || setweight(to_tsvector('simple', coalesce((
          select string_agg('the ' || (${PLAIN_LABELS}::jsonb ->> word), ' ') from unnest(v.services) word), '')), 'B')
        || setweight(to_tsvector('simple', 'the '
          || case when p.kind = 'personal-assistant-employer' then '' else ${wordsOf('p.name')} end), 'C')
        || setweight(to_tsvector('english', coalesce((
          select string_agg(distinct 'the ' || ${wordsOf('town')}, ' ') from place where place.vacancy_id = v.id), '')), 'C')
        || setweight(to_tsvector('english', 'the ' || ${wordsOf('v.description')}), 'D')
    from vacancy v join provider p on p.id = v.provider_id
    where v.status = 'approved' and ${scope}
    order by v.id
    on conflict (vacancy_id) do update set (${copiedNames}, document) = (${Prisma.raw(
      Object.keys(copied)
        .map((column) => `excluded.${column}`)
        .join(', '),
    )}, excluded.document)
    returning vacancy_id`
}
