import { Prisma } from '#app/platform/database/client.server'
import { addressed, named } from '#app/platform/database/named.server'

/*
 * Which events are about a case. An administrator who knows a reference, or whose case it is, finds what was done; the
 * record itself names no applicant, so nobody is found by part of a name.
 */

/** What hangs on applications for grants (`ids` in SQL), as events name it. */
const ofGrants = (ids: Prisma.Sql) => Prisma.sql`
  select id from grant_application where id in (${ids})
  union all select id from instalment where application_id in (${ids})
  union all select id from confirmation where application_id in (${ids})
  union all select id from grant_recovery where application_id in (${ids})
  union all select id from bank_details where application_id in (${ids})`

/** Ids of what a reference of this council names: an application for a grant, a payment in a run, a vacancy. */
export function idsOfReference(councilId: string, reference: string): Prisma.Sql {
  const council = Prisma.sql`council_id = ${councilId}::uuid`
  return Prisma.sql`(
    ${ofGrants(Prisma.sql`select id from grant_application where reference = ${reference} and ${council}`)}
    union all select id from vacancy where reference = ${reference} and ${council}
    union all select r.id from vacancy_report r join vacancy v on v.id = r.vacancy_id
      where v.reference = ${reference} and v.council_id = ${councilId}::uuid
    union all select run_id from payment_line where reference = ${reference} and ${council}
    union all select li.instalment_id from payment_line l join payment_line_instalment li on li.line_id = l.id
      where l.reference = ${reference} and l.council_id = ${councilId}::uuid)`
}

/** Ids of the cases at this council of a person, known by the whole name or email address. */
export function idsOfPerson(councilId: string, known: string): Prisma.Sql {
  const council = Prisma.sql`council_id = ${councilId}::uuid`
  const at = addressed(Prisma.sql`email`, known)
  // `named` has an index and finds a part of a name too; the key says that it is the whole.
  const called = Prisma.sql`(${named(Prisma.sql`name`, known)} and search_key(name) = search_key(${known}))`
  const people = Prisma.sql`
    select id from person where ${at} or ${called}
    union all select person_id from account where email = ${known.toLowerCase()}`
  const mine = Prisma.sql`(${called} or ${at} or person_id in (${people}))`
  return Prisma.sql`(
    ${ofGrants(Prisma.sql`select id from grant_application where ${council} and ${mine}`)}
    union all select id from job_application where ${council} and ${mine}
    union all select id from employment where ${council} and person_id in (${people})
    union all select id from candidate where ${council} and person_id in (${people})
    union all select i.id from introduction i join candidate c on c.id = i.candidate_id
      where c.council_id = ${councilId}::uuid and c.person_id in (${people}))`
}

/** The application for a grant that an event is about, whatever of it changed (SQL, about `e`; null: none). */
export const GRANT_OF_EVENT = Prisma.sql`case e.entity
  when 'grant_application' then e.entity_id
  when 'instalment' then (select i.application_id from instalment i where i.id = e.entity_id and i.council_id = e.council_id)
  when 'confirmation' then (select k.application_id from confirmation k where k.id = e.entity_id and k.council_id = e.council_id)
  when 'grant_recovery' then (select r.application_id from grant_recovery r where r.id = e.entity_id and r.council_id = e.council_id)
  when 'bank_details' then (select b.application_id from bank_details b where b.id = e.entity_id and b.council_id = e.council_id)
end`
