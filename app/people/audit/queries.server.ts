import { Prisma, type Reader } from '#app/platform/database/client.server'
import type { AuditEvent } from './audit-event'
import { GRANT_OF_EVENT, idsOfPerson, idsOfReference } from './cases-sql.server'
import { auditPeriod, type AuditFilter } from './audit-filter'
import { addressed, named } from '#app/platform/database/named.server'

export const EVENTS_PER_PAGE = 50

type AuditQuery = { councilId: string; filter: AuditFilter; limit?: number }

/** A council's events, newest first, `limit` of them before `filter.before`. */
export function auditEvents(db: Reader, query: AuditQuery): Promise<AuditEvent[]> {
  return db.$queryRaw<AuditEvent[]>(eventsSql(query))
}

/** The same as one value that PostgreSQL writes: half the work where they are thousands. */
export async function manyAuditEvents(db: Reader, query: AuditQuery): Promise<AuditEvent[]> {
  const [row] = await db.$queryRaw<{ events: string | null }[]>`
    select json_agg(x order by x.id desc)::text as events from (${eventsSql(query)}) x`
  const events = JSON.parse(row?.events ?? '[]') as (Omit<AuditEvent, 'id' | 'at'> & { id: number; at: string })[]
  return events.map((event) => ({ ...event, id: BigInt(event.id), at: new Date(event.at) }))
}

/** Names of applicants are not read: the record says that something happened to an application, not whose it is. */
function eventsSql({ councilId, filter, limit = EVENTS_PER_PAGE }: AuditQuery): Prisma.Sql {
  return Prisma.sql`
    select e.id, e.at, e.entity, e.entity_id as "entityId", e.change, e.from_state as "fromState", e.to_state as "toState",
      e.code, e.actor_kind as "actorKind", coalesce(nullif(actor.name, ''), actor.email) as actor,
      g.id as "grantId",
      case e.entity
        when 'provider' then (select p.name from provider p where p.id = e.entity_id and p.council_id = e.council_id)
        when 'vacancy' then (select v.reference || ' ' || v.title from vacancy v where v.id = e.entity_id and v.council_id = e.council_id)
        when 'vacancy_report' then (select v.reference || ' ' || v.title from vacancy_report r join vacancy v on v.id = r.vacancy_id
          where r.id = e.entity_id and r.council_id = e.council_id)
        when 'site' then (select s.name from site s where s.id = e.entity_id and s.council_id = e.council_id)
        when 'council_member' then (select coalesce(nullif(m.name, ''), m.email) from person m where m.id = e.entity_id)
        when 'account' then (select a.email from account a join council_member cm on cm.person_id = a.person_id
          where a.id = e.entity_id and cm.council_id = e.council_id limit 1)
        when 'payment_run' then (select 'No. ' || r.number from payment_run r where r.id = e.entity_id and r.council_id = e.council_id)
        when 'message' then (select m.recipient from message m where m.id = e.entity_id and m.council_id = e.council_id)
        else g.reference
      end as about,
      case when e.entity in ('provider', 'vacancy', 'vacancy_report') then d.data ->> 'reason' end as reason
    from event e
      left join person actor on actor.id = e.actor_person_id and (
        exists (select from council_member cm where cm.person_id = actor.id and cm.council_id = e.council_id)
        or exists (select from provider_member pm where pm.person_id = actor.id and pm.council_id = e.council_id))
      left join event_detail d on d.event_id = e.id
      left join grant_application g on g.id = ${GRANT_OF_EVENT} and g.council_id = e.council_id
    where ${wanted(councilId, filter)}
    order by e.id desc limit ${limit}`
}

/** Which entities this council has events of, for the filter. */
export async function auditEntities(db: Reader, councilId: string): Promise<string[]> {
  // A loose index scan: one probe for each entity instead of a walk through all events.
  const rows = await db.$queryRaw<{ entity: string }[]>`
    with recursive found as (
      (select entity from event where entity > '' order by entity limit 1)
      union all
      select (select entity from event where entity > found.entity order by entity limit 1) from found where found.entity is not null)
    select entity from found where entity is not null
      and exists (select from event e where e.entity = found.entity and e.council_id = ${councilId}::uuid)`
  return rows.map(({ entity }) => entity)
}

function wanted(councilId: string, filter: AuditFilter): Prisma.Sql {
  const { since, until } = auditPeriod(filter)
  const conditions = [Prisma.sql`e.council_id = ${councilId}::uuid`]
  if (filter.entity) conditions.push(Prisma.sql`e.entity = ${filter.entity}`)
  else if (!filter.withCodes) conditions.push(Prisma.sql`e.entity <> 'token'`)
  if (since) conditions.push(Prisma.sql`e.at >= ${since}`)
  if (until) conditions.push(Prisma.sql`e.at < ${until}`)
  if (filter.before !== null) conditions.push(Prisma.sql`e.id < ${filter.before}`)
  if (filter.person) {
    // Through their ids, which are few, so that the index of who did what answers; `actor` says whose names may be known.
    conditions.push(Prisma.sql`actor.id is not null and e.actor_person_id in (
      select p.id from person p where ${named(Prisma.sql`p.name`, filter.person)} or ${addressed(Prisma.sql`p.email`, filter.person)})`)
  }
  if (filter.reference) conditions.push(Prisma.sql`e.entity_id in ${idsOfReference(councilId, filter.reference)}`)
  if (filter.about) conditions.push(Prisma.sql`e.entity_id in ${idsOfPerson(councilId, filter.about)}`)
  return Prisma.join(conditions, ' and ')
}
