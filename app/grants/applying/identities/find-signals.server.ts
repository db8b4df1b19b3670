import { z } from 'zod'
import { openGrantStatuses, type GrantStatus } from '../grant-application'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { signalKinds, stopsMoney } from './signal'

/** More of one kind than this say nothing new: a hostel where many care workers live. The newest are kept. */
const MOST_OF_A_KIND = 20

/** States in which what looks the same can still be looked into before anything is promised. */
const OPEN: readonly GrantStatus[] = openGrantStatuses
/** In which money is promised and not all of it paid: what stops money is looked for until the last payment. */
const PROMISED: GrantStatus = 'approved'
const GONE: readonly GrantStatus[] = ['draft', 'expired']

/** Of the same person, one sign is enough: all of theirs are the same, of course. The first of these that they share. */
const SAME_PERSON_KINDS = ['national-insurance', 'name-and-birth-date', 'bank-account', 'email', 'phone']

const Found = z.object({ applicationId: z.string(), kind: z.enum(signalKinds) })
/** A doubt that was not there before. */
export type FoundSignal = z.output<typeof Found>

type Scope = { applicationIds: readonly string[]; now: Date }

/**
 * Looks for what should be looked into before money is promised or moves: another person's application with the same
 * account (now or before), number, address or name and birth date, by the keyed hashes of `writeIdentities`; another live
 * application of the same person to the same scheme; an entry of the risk list; money that was asked back and did not come;
 * an interest of whoever recommended or decided. Finding the same again changes nothing, so what was resolved stays so.
 * Both sides of a pair are marked while something can be done about it. Answers what is new, on whichever side.
 */
export async function findSignals(tx: Tx, { applicationIds, now }: Scope): Promise<FoundSignal[]> {
  if (applicationIds.length === 0) return []
  const ids = Prisma.sql`${[...new Set(applicationIds)]}::uuid[]`
  return [
    ...(await findShared(tx, ids, now)),
    ...(await parsedRows(tx, Found)`
      insert into grant_signal (council_id, application_id, kind, risk_entry_id, found_at)
      select m.council_id, m.id, 'risk-list', e.id, ${now} from (${mine(ids)}) m
      join risk_entry e on e.council_id = m.council_id and e.kind = m.kind and e.hash = m.hash and e.ended_at is null
      on conflict do nothing ${NEW}`),
    ...(await findOwed(tx, Prisma.sql`a.id = any(${ids})`, now)),
    ...(await findInterests(tx, Prisma.sql`a.id = any(${ids})`, now)),
  ]
}

const NEW = Prisma.sql`returning application_id as "applicationId", kind`
const STILL_MATTERS = Prisma.sql`(a.status = any(${[...OPEN]}::text[]) or a.status = ${PROMISED})`

/** A new entry of the risk list against everything that is open, or still to be paid. Answers what is new. */
export function findRisk(tx: Tx, { entryId, now }: { entryId: string; now: Date }): Promise<FoundSignal[]> {
  return parsedRows(tx, Found)`
    insert into grant_signal (council_id, application_id, kind, risk_entry_id, found_at)
    select distinct a.council_id, a.id, 'risk-list', e.id, ${now}::timestamptz from risk_entry e
    join lateral (
      select i.application_id from grant_identity i where i.council_id = e.council_id and i.kind = e.kind and i.hash = e.hash
      union select c.id from bank_details b join grant_application c on c.bank_details_id = b.id
        where e.kind = 'bank-account' and b.council_id = e.council_id and b.fingerprint = e.hash) k on true
    join grant_application a on a.id = k.application_id and ${STILL_MATTERS}
    where e.id = ${entryId}::uuid and e.ended_at is null on conflict do nothing ${NEW}`
}

/** What somebody was asked to pay back, and has not, on what else they have with this council. Answers what is new. */
export function findOwedBy(tx: Tx, { recoveryId, now }: { recoveryId: string; now: Date }): Promise<FoundSignal[]> {
  return findOwed(tx, Prisma.sql`r.id = ${recoveryId}::uuid`, now)
}

/** @param where about `a`, an application, or `r`, a recovery of the same person's on another one */
function findOwed(tx: Tx, where: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  return parsedRows(tx, Found)`
    insert into grant_signal (council_id, application_id, kind, recovery_id, found_at)
    select a.council_id, a.id, 'owes-money', r.id, ${now} from grant_recovery r
    join grant_application debt on debt.id = r.application_id
    join grant_application a on a.council_id = debt.council_id and a.id <> debt.id and ${STILL_MATTERS}
    where ${where} and r.status = 'asked' and r.recovered_pence < r.pence and (a.person_id = debt.person_id
      or exists (select from grant_identity one join grant_identity other on other.kind = one.kind and other.hash = one.hash
        where one.application_id = a.id and other.application_id = debt.id and one.kind = 'national-insurance'))
    on conflict do nothing ${NEW}`
}

/** An interest that somebody has in what they recommended or decided. @param where about `a` */
export function findInterests(tx: Tx, where: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  return parsedRows(tx, Found)`
    insert into grant_signal (council_id, application_id, kind, interest_person_id, found_at)
    select distinct a.council_id, a.id, 'interest', d.by_person_id, ${now}::timestamptz from grant_application a
    join grant_decision d on d.application_id = a.id
      and (d.id in (a.recommendation_id, a.decision_id) or (d.kind = 'appeal' and d.outcome = 'uphold'))
    where ${where} and a.status in ('recommended', ${PROMISED}) and has_grant_interest(a.id, d.by_person_id)
    on conflict do nothing ${NEW}`
}

/** What these applications are recognised by: their hashes, and the account they are paid into. */
function mine(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select a.id, a.council_id, a.person_id, a.scheme_id, a.status, i.kind, i.hash
    from grant_application a join grant_identity i on i.application_id = a.id where a.id = any(${ids})
    union
    select a.id, a.council_id, a.person_id, a.scheme_id, a.status, 'bank-account', b.fingerprint
    from grant_application a join bank_details b on b.id = a.bank_details_id where a.id = any(${ids}) and b.fingerprint <> ''`
}

/**
 * What they share with others': both sides in one statement, so that each sees the same, and in one order, so that two who
 * find the same pair at once do not wait for each other.
 */
function findShared(tx: Tx, ids: Prisma.Sql, now: Date): Promise<FoundSignal[]> {
  const stops = Prisma.sql`${[...stopsMoney]}::text[]`
  return parsedRows(tx, Found)`
    with mine as (${mine(ids)}),
    pairs as (
      select m.*, t.application_id as other_id from mine m join grant_identity t on t.council_id = m.council_id
        and t.kind = m.kind and t.hash = m.hash and t.application_id <> m.id
      union
      select m.*, b.application_id from mine m join bank_details b on m.kind = 'bank-account'
        and b.council_id = m.council_id and b.fingerprint = m.hash and b.application_id <> m.id),
    shared as (
      select p.*, a.status as other_status, a.person_id = p.person_id as same_person,
        row_number() over (partition by p.id, a.id order by array_position(${SAME_PERSON_KINDS}::text[], p.kind)) as rank,
        row_number() over (partition by p.id, p.kind order by a.submitted_at desc nulls last, a.id) as newest
      from pairs p join grant_application a on a.id = p.other_id
      where a.status <> all(${[...GONE]}::text[]) and case
        when a.person_id <> p.person_id then p.status <> ${PROMISED} or p.kind = any(${stops})
        else a.scheme_id = p.scheme_id and p.kind <> 'household'
          and a.status = any(${[...OPEN]}::text[]) and p.status = any(${[...OPEN]}::text[]) end),
    matches as (select * from shared where newest <= ${MOST_OF_A_KIND} and (not same_person or rank = 1))
    insert into grant_signal (council_id, application_id, kind, other_application_id, found_at)
    select council_id, id, kind, other_id, ${now}::timestamptz from matches
    union
    select council_id, other_id, kind, id, ${now}::timestamptz from matches
      where other_status = any(${[...OPEN]}::text[]) or (other_status = ${PROMISED} and kind = any(${stops}))
    order by 2, 4, 3 on conflict do nothing ${NEW}`
}
