import type { Place } from '#app/people/places/place'
import { resolvePlace } from '#app/people/places/queries-place.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { daysBetween, fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import { metresFromMiles } from '#app/shared/grid-reference'
import { PER_PAGE, paginate } from '#app/shared/pagination'
import { whoIsMeant, type CaseFilters, type CaseOrder } from './case-filters'
import type { CaseList, CaseRow } from './case-list'
import type { CandidateStatus } from '#app/brokering/candidates/candidate'
import { wantsWords } from '../case-words'
import { profileOf, profileSelect } from '#app/brokering/candidates/profile'
import { named } from '#app/platform/database/named.server'

type Scope = { councilId: string; personId: string; now: Date }
const and = (condition: Prisma.Sql) => Prisma.sql` and ${condition}`

/**
 * A page of the council's cases, as their brokers look for them: twenty rows by an index, their number, and the counts
 * of the tabs. The number of statements does not depend on how many cases there are.
 */
export async function listCases(
  db: Reader,
  { filters, ...scope }: Scope & { filters: CaseFilters },
): Promise<CaseList> {
  const found = filters.near ? await resolvePlace(db, filters.near) : null
  const place = found?.ok ? found.place : null
  const placeProblem = found && !found.ok && found.reason === 'not-found' ? found.sentence : null
  const from = casesNamed(filters.q)
  const where = placeProblem ? Prisma.sql`false` : conditions(filters, scope, place)
  const [[counted], counts] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from ${from} where ${where}`,
    tabCounts(db, scope),
  ])
  const page = paginate(filters.page, counted!.total)
  const ids = await db.$queryRaw<{ id: string }[]>`
    select c.id from ${from} where ${where} order by ${orders[filters.order]} limit ${PER_PAGE} offset ${page.offset}`
  const rows = await caseRows(
    db,
    ids.map(({ id }) => id),
    scope,
  )
  return { rows, page, counts, placeProblem, placeLabel: place?.label ?? null }
}

/** The London day of the next check at work, for a case `c`. */
const nextCheckOn = Prisma.sql`(select (min(k.due_at) at time zone 'Europe/London')::date from in_work_check k
  where k.candidate_id = c.id and k.done_at is null)`

/** Something is to be done about a case `c` by `now`: what was planned, or a check at work. */
const somethingIsDue = (now: Date) => Prisma.sql`(c.next_action_on <= ${londonDate(now)}::date
  or (c.status = 'in_work_support' and exists (select from in_work_check k
    where k.candidate_id = c.id and k.done_at is null and k.due_at <= ${now})))`

const orders: Record<CaseOrder, Prisma.Sql> = {
  // Who has a job, or paused, does not wait.
  waiting: Prisma.sql`c.status in ('paused', 'placed', 'in_work_support', 'closed'),
    coalesce(c.active_since, c.registered_at), c.id`,
  next: Prisma.sql`least(c.next_action_on, case when c.status = 'in_work_support' then ${nextCheckOn} end) nulls last, c.id`,
  newest: Prisma.sql`c.registered_at desc, c.id`,
}

function conditions(
  { whose, state, due, role, radius, q }: CaseFilters,
  scope: Scope,
  place: Place | null,
): Prisma.Sql {
  const { councilId, personId, now } = scope
  const open = Prisma.sql`c.status <> 'closed'`
  const parts = [
    Prisma.sql`c.council_id = ${councilId}::uuid`,
    and(state ? Prisma.sql`c.status = ${state}` : open),
    whose === 'mine' ? and(Prisma.sql`c.broker_person_id = ${personId}::uuid`) : Prisma.empty,
    whose === 'nobody' ? and(Prisma.sql`c.broker_person_id is null`) : Prisma.empty,
    due ? and(somethingIsDue(now)) : Prisma.empty,
    role
      ? and(Prisma.sql`not ${role} = any(c.roles_ruled_out)
          and (${role} = any(c.roles_wanted) or cardinality(c.roles_wanted) = 0)`)
      : Prisma.empty,
    place
      ? and(Prisma.sql`point(c.eastings, c.northings)
          <@ circle(point(${place.eastings}, ${place.northings}), ${metresFromMiles(radius)})`)
      : Prisma.empty,
    whoSql(q),
  ]
  return Prisma.join(parts, '')
}

/** People are looked at only when a name or number is searched for. */
function casesNamed(q: string): Prisma.Sql {
  const who = whoIsMeant(q)
  return who?.kind === 'name' || who?.kind === 'phone'
    ? Prisma.sql`candidate c join person p on p.id = c.person_id`
    : Prisma.sql`candidate c`
}

const backwards = (text: string) => [...text].toReversed().join('')
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function whoSql(q: string): Prisma.Sql {
  const who = whoIsMeant(q)
  switch (who?.kind) {
    case undefined:
      return Prisma.empty
    case 'phone':
      // Backwards, so that an index finds the last digits.
      return and(Prisma.sql`reverse(phone_figures(p.phone)) like ${`${backwards(who.digits)}%`}`)
    case 'postcode':
      return and(Prisma.sql`c.postcode like ${`${literally(who.starts)}%`}`)
    case 'name':
      return and(named(Prisma.sql`p.name`, who.name))
  }
}

async function tabCounts(db: Reader, { councilId, personId, now }: Scope): Promise<CaseList['counts']> {
  const [counts] = await db.$queryRaw<CaseList['counts'][]>`
    select (count(*) filter (where broker_person_id = ${personId}::uuid))::int as mine,
      (count(*) filter (where broker_person_id is null))::int as nobody, count(*)::int as everybody,
      (count(*) filter (where broker_person_id = ${personId}::uuid and ${somethingIsDue(now)}))::int as due
    from candidate c where council_id = ${councilId}::uuid and status <> 'closed'`
  return counts!
}

const LOOKING: readonly CandidateStatus[] = ['registered', 'profiled', 'active']

async function caseRows(db: Reader, ids: string[], { councilId, now }: Scope): Promise<CaseRow[]> {
  const cases = await db.candidate.findMany({
    where: { id: { in: ids }, councilId },
    select: {
      ...profileSelect,
      id: true,
      status: true,
      closedReason: true,
      brokerPersonId: true,
      nextActionOn: true,
      nextActionWords: true,
      lastContactAt: true,
      registeredAt: true,
      activeSince: true,
      person: { select: { name: true, phone: true } },
      inWorkChecks: {
        where: { doneAt: null },
        select: { week: true, dueAt: true },
        orderBy: { dueAt: 'asc' },
        take: 1,
      },
    },
  })
  const outcodes = cases.map(({ postcode }) => postcode.split(' ')[0]!)
  const brokerIds = cases.flatMap(({ brokerPersonId }) => brokerPersonId ?? [])
  const [towns, brokers] = await Promise.all([
    db.outcode.findMany({ where: { outcode: { in: outcodes } }, select: { outcode: true, town: true } }),
    db.person.findMany({ where: { id: { in: brokerIds } }, select: { id: true, name: true, email: true } }),
  ])
  const townOf = new Map(towns.map(({ outcode, town }) => [outcode, town]))
  const brokerOf = new Map(brokers.map(({ id, name, email }) => [id, name || email]))
  const byId = new Map(cases.map((row) => [row.id, row]))
  const today = londonDate(now)
  return ids.flatMap((id): CaseRow[] => {
    const row = byId.get(id)
    if (!row) return []
    const status = row.status
    const profile = profileOf(row)
    const outcode = row.postcode.split(' ')[0]!
    const [check] = row.inWorkChecks
    const on: LocalDate | null = row.nextActionOn && fromDateColumn(row.nextActionOn)
    return [
      {
        id,
        name: row.person.name,
        phone: row.person.phone,
        outcode,
        town: townOf.get(outcode) ?? null,
        status,
        closedReason: row.closedReason,
        roles: profile.rolesWanted,
        wants: wantsWords(profile),
        daysWaiting: LOOKING.includes(status)
          ? daysBetween(londonDate(row.activeSince ?? row.registeredAt), today)
          : null,
        brokerPersonId: row.brokerPersonId,
        broker: row.brokerPersonId ? (brokerOf.get(row.brokerPersonId) ?? 'Somebody who left') : null,
        nextAction: on && { on, words: row.nextActionWords ?? '', due: on <= today },
        nextCheck: status === 'in_work_support' && check ? { ...check, due: check.dueAt <= now } : null,
        lastContactAt: row.lastContactAt,
      },
    ]
  })
}
