import { Prisma } from '#app/platform/database/client.server'

/**
 * Every address and phone at which the employer of an application is reached, in its one spelling, with the question that
 * it is about; `team` marks those of the provider's people who were not the ones to answer. The applicant's own place in
 * that team is left out: nobody is asked about themselves there.
 * @param where about `a`, the application
 */
export function employerWays(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select distinct a.id as application_id, a.council_id, a.person_id, k.id as confirmation_id, w.way, w.team
    from grant_application a join confirmation k on k.application_id = a.id and k.cancelled_at is null
      left join provider p on p.id = a.provider_id
      cross join lateral (
        select mailbox_of(k.email), false
        union select mailbox_of(a.employer_email), false where p.status is distinct from 'verified'
        union select mailbox_of(p.contact_email), false union select phone_key(p.contact_phone), false
        union select x.way, false from person h left join account c on c.person_id = h.id
          cross join lateral (values (mailbox_of(h.email)), (mailbox_of(c.email)), (phone_key(h.phone))) x (way)
          where h.id = k.answered_by_person_id and k.own_device is not null
        union select x.way, true from provider_member m join person h on h.id = m.person_id left join account c on c.person_id = h.id
          cross join lateral (values (mailbox_of(h.email)), (mailbox_of(c.email)), (phone_key(h.phone))) x (way)
          where m.provider_id = p.id and m.ended_at is null and m.role in ('owner', 'recruiter') and m.person_id <> a.person_id
      ) w (way, team)
    where w.way <> '' and ${where}`
}

/** Every address and phone of the applicants of these, in its one spelling. @param where about `b`, the application */
export function applicantWays(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select distinct b.id as application_id, b.council_id, b.person_id, w.way
    from grant_application b join person h on h.id = b.person_id left join account c on c.person_id = b.person_id
      cross join lateral (values (mailbox_of(b.email)), (mailbox_of(h.email)), (mailbox_of(c.email)), (phone_key(b.phone)),
        (phone_key(h.phone))) w (way)
    where w.way <> '' and ${where}`
}

/** Applications of people who are reached there, by index. @param way an address or phone in its one spelling */
export function applicationsReachedAt(way: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select o.id from grant_application o where mailbox_of(o.email) = ${way}
    union all select o.id from grant_application o where phone_key(o.phone) = ${way}
    union all select o.id from person h join grant_application o on o.person_id = h.id
      where mailbox_of(h.email) = ${way} or phone_key(h.phone) = ${way}
    union all select o.id from account c join grant_application o on o.person_id = c.person_id where mailbox_of(c.email) = ${way}`
}

/**
 * Applications whose employer is reached there, but for the provider's people, as `employerWays` tells it: a question that
 * was cancelled counts no more, nor what an applicant said of an employer who is verified.
 * @param way an address or phone in its one spelling
 */
export function employersReachedAt(way: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select o.id from grant_application o left join provider p on p.id = o.provider_id
      where mailbox_of(o.employer_email) = ${way} and p.status is distinct from 'verified'
    union all select k.application_id from confirmation k where mailbox_of(k.email) = ${way} and k.cancelled_at is null
    union all select o.id from provider p join grant_application o on o.council_id = p.council_id and o.provider_id = p.id
      where mailbox_of(p.contact_email) = ${way} or phone_key(p.contact_phone) = ${way}`
}
