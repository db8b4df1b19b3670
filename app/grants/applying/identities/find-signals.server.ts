import { openGrantStatuses, type GrantStatus } from '../grant-application'
import { Prisma, type Tx } from '#app/platform/database/client.server'

/** More of one kind than this say nothing new: a hostel where many care workers live. The newest are kept. */
const MOST_OF_A_KIND = 20

/** States in which what looks the same can still be looked into. */
const OPEN: readonly GrantStatus[] = openGrantStatuses
const GONE: readonly GrantStatus[] = ['draft', 'expired']

/** Of the same person, one sign is enough: all of theirs are the same, of course. The first of these that they share. */
const SAME_PERSON_KINDS = ['national-insurance', 'name-and-birth-date', 'bank-account', 'email', 'phone']

/**
 * Looks for what should be looked into before money is promised, by the keyed hashes that `writeIdentities` wrote: another
 * person's application with the same account, number, address or name and birth date; another live application of the
 * same person to the same scheme; an entry of the risk list. Finding the same again changes nothing, so what was resolved
 * stays so. Both sides are marked while they are open. Answers how many were new for this application.
 */
export async function findSignals(
  tx: Tx,
  { applicationId, now }: { applicationId: string; now: Date },
): Promise<number> {
  const others = await tx.$executeRaw`
    ${matches(applicationId)}
    insert into grant_signal (council_id, application_id, kind, other_application_id, found_at)
    select council_id, ${applicationId}::uuid, kind, other_id, ${now} from matches on conflict do nothing`
  // The other side, while somebody can still look into it.
  await tx.$executeRaw`
    ${matches(applicationId)}
    insert into grant_signal (council_id, application_id, kind, other_application_id, found_at)
    select council_id, other_id, kind, ${applicationId}::uuid, ${now} from matches
    where other_status = any(${[...OPEN]}::text[]) on conflict do nothing`
  const listed = await tx.$executeRaw`
    insert into grant_signal (council_id, application_id, kind, risk_entry_id, found_at)
    select i.council_id, i.application_id, 'risk-list', e.id, ${now} from grant_identity i
    join risk_entry e on e.council_id = i.council_id and e.kind = i.kind and e.hash = i.hash and e.ended_at is null
    where i.application_id = ${applicationId}::uuid on conflict do nothing`
  return others + listed
}

/** A new entry of the risk list against everything that is open. Answers how many applications it was found on. */
export async function findRisk(tx: Tx, { entryId, now }: { entryId: string; now: Date }): Promise<number> {
  return tx.$executeRaw`
    insert into grant_signal (council_id, application_id, kind, risk_entry_id, found_at)
    select a.council_id, a.id, 'risk-list', e.id, ${now} from risk_entry e
    join grant_identity i on i.council_id = e.council_id and i.kind = e.kind and i.hash = e.hash
    join grant_application a on a.id = i.application_id and a.status = any(${[...OPEN]}::text[])
    where e.id = ${entryId}::uuid and e.ended_at is null on conflict do nothing`
}

/** A common table expression `matches`: what this application shares with which other. */
function matches(applicationId: string): Prisma.Sql {
  return Prisma.sql`
    with shared as (
      select mine.council_id, mine.kind, a.id as other_id, a.status as other_status, a.submitted_at,
        a.person_id = self.person_id as same_person,
        row_number() over (partition by a.id order by array_position(${SAME_PERSON_KINDS}::text[], mine.kind)) as rank,
        row_number() over (partition by mine.kind order by a.submitted_at desc nulls last, a.id) as newest
      from grant_identity mine
      join grant_application self on self.id = mine.application_id
      join grant_identity theirs on theirs.council_id = mine.council_id and theirs.kind = mine.kind
        and theirs.hash = mine.hash and theirs.application_id <> mine.application_id
      join grant_application a on a.id = theirs.application_id
      where mine.application_id = ${applicationId}::uuid and a.status <> all(${[...GONE]}::text[])
        and (a.person_id <> self.person_id
          or (a.scheme_id = self.scheme_id and a.status = any(${[...OPEN]}::text[]) and mine.kind <> 'household'))
    ), matches as (
      select * from shared where newest <= ${MOST_OF_A_KIND} and (not same_person or rank = 1)
    )`
}
