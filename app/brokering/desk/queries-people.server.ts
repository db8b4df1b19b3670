import { safeContactWords } from '#app/people/profile/safe-contact'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import {
  DESK_COUNTED,
  type DeskList,
  type DeskScope,
  type DueAction,
  type DueCheck,
  type UnclaimedCandidate,
  type WaitingCandidate,
} from './desk'
import { liveIntroduction } from './sql-parts.server'

/** Who asks, for which council; `mine` leaves other brokers' people out. */
export type DeskAsk = { councilId: string; personId: string; scope: DeskScope; now: Date; limit: number }

type Counted = { total: number; safeContact: unknown }

const reachable = Prisma.sql`c.id as "candidateId", p.name, p.phone, p.safe_contact as "safeContact"`

function ownedBy({ scope, personId }: DeskAsk): Prisma.Sql {
  return scope === 'mine' ? Prisma.sql`c.broker_person_id = ${personId}::uuid` : Prisma.sql`true`
}

/** The rows with what to know before ringing, and their total. */
function listed<Stored extends Counted>(rows: Stored[]): DeskList<Omit<Stored, keyof Counted> & { careful: string[] }> {
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, safeContact, ...row }) => ({ ...row, careful: safeContactWords(safeContact) })),
  }
}

/** Whose next action is due: one's own first, then the longest due. */
export async function dueActions(db: Reader, ask: DeskAsk): Promise<DeskList<DueAction>> {
  const rows = await db.$queryRaw<(Omit<DueAction, 'careful' | 'on'> & Counted & { on: Date })[]>`
    select *, count(*) over ()::int as total from (
      select ${reachable}, c.next_action_words as words, c.next_action_on as "on",
        c.broker_person_id is not distinct from ${ask.personId}::uuid as mine
      from candidate c join person p on p.id = c.person_id
      where c.council_id = ${ask.councilId}::uuid and c.next_action_on <= ${londonDate(ask.now)}::date
        and c.status <> 'closed' and ${ownedBy(ask)}
      order by mine desc, c.next_action_on, c.id limit ${DESK_COUNTED}) counted
    order by mine desc, "on", "candidateId" limit ${ask.limit}`
  return listed(rows.map(({ on, ...row }) => ({ ...row, on: fromDateColumn(on) })))
}

/** Who started work and is to be asked how it goes, the longest due first. */
export async function dueChecks(db: Reader, ask: DeskAsk): Promise<DeskList<DueCheck>> {
  const rows = await db.$queryRaw<(Omit<DueCheck, 'careful'> & Counted)[]>`
    select *, count(*) over ()::int as total from (
      select ${reachable}, k.week, k.due_at as "dueAt"
      from in_work_check k join candidate c on c.id = k.candidate_id join person p on p.id = c.person_id
      where k.council_id = ${ask.councilId}::uuid and k.due_at <= ${ask.now} and k.done_at is null
        and c.status <> 'closed' and ${ownedBy(ask)}
      order by k.due_at, k.id limit ${DESK_COUNTED}) counted
    order by "dueAt", "candidateId" limit ${ask.limit}`
  return listed(rows)
}

/** Who waits longest: free to be matched, and introduced to nobody. */
export async function waitingCandidates(db: Reader, ask: DeskAsk): Promise<DeskList<WaitingCandidate>> {
  const rows = await db.$queryRaw<(Omit<WaitingCandidate, 'careful'> & Counted)[]>`
    select *, count(*) over ()::int as total from (
      select ${reachable}, c.active_since as since, c.last_contact_at as "lastContactAt",
        nullif(d.best_score, 0) as "bestScore"
      from candidate c join person p on p.id = c.person_id left join daily_list d on d.candidate_id = c.id
      where c.council_id = ${ask.councilId}::uuid and c.status = 'active' and ${ownedBy(ask)}
        and not exists (select from introduction i where i.candidate_id = c.id and ${liveIntroduction})
      order by c.active_since, c.id limit ${DESK_COUNTED}) counted
    order by since, "candidateId" limit ${ask.limit}`
  return listed(rows)
}

/** Registered, and in nobody's caseload, the earliest first: everybody's, whatever the scope. */
export async function unclaimedCandidates(db: Reader, ask: DeskAsk): Promise<DeskList<UnclaimedCandidate>> {
  const rows = await db.$queryRaw<(Omit<UnclaimedCandidate, 'careful'> & Counted)[]>`
    select *, count(*) over ()::int as total from (
      select ${reachable}, c.registered_at as "registeredAt", split_part(c.postcode, ' ', 1) as outcode
      from candidate c join person p on p.id = c.person_id
      where c.council_id = ${ask.councilId}::uuid and c.broker_person_id is null and c.status <> 'closed'
      order by c.registered_at, c.id limit ${DESK_COUNTED}) counted
    order by "registeredAt", "candidateId" limit ${ask.limit}`
  return listed(rows)
}
