import { publicProviderName } from '#app/organisations/sites/precision'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { DESK_COUNTED, type ConsentAwaited, type DeskList, type OpenReview, type Unanswered } from './desk'
import type { DeskAsk } from './queries-people.server'

type Extra = { kind: string; total: number }
type Stored<Row> = Row & Extra

const line = Prisma.sql`i.id, c.id as "candidateId", person.name, v.id as "vacancyId", v.title, p.name as provider, p.kind`
const joined = Prisma.sql`join candidate c on c.id = i.candidate_id join person on person.id = c.person_id
  join vacancy v on v.id = i.vacancy_id join provider p on p.id = i.provider_id`

function ownedBy({ scope, personId }: DeskAsk): Prisma.Sql {
  return scope === 'mine' ? Prisma.sql`i.broker_person_id = ${personId}::uuid` : Prisma.sql`true`
}

function listed<Row extends Extra & { provider: string }>(rows: Row[]): DeskList<Omit<Row, keyof Extra>> {
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => {
      const { total: _total, kind, ...rest } = row
      return { ...rest, provider: publicProviderName({ kind, name: row.provider }) }
    }),
  }
}

/** Introductions that an employer should have answered by now, the longest due first. */
export async function unansweredIntroductions(db: Reader, ask: DeskAsk): Promise<DeskList<Unanswered>> {
  const rows = await db.$queryRaw<Stored<Unanswered>[]>`
    select *, count(*) over ()::int as total from (
      select ${line}, i.answer_due_at as "dueAt"
      from introduction i join job_application a on a.id = i.application_id and a.status = 'submitted' ${joined}
      where i.council_id = ${ask.councilId}::uuid and i.status = 'sent' and i.answer_due_at <= ${ask.now}
        and ${ownedBy(ask)}
      order by i.answer_due_at, i.id limit ${DESK_COUNTED}) counted
    order by "dueAt", id limit ${ask.limit}`
  return listed(rows)
}

/** Candidates who were asked and have not answered, the soonest to lapse first. */
export async function awaitedConsents(db: Reader, ask: DeskAsk): Promise<DeskList<ConsentAwaited>> {
  const rows = await db.$queryRaw<Stored<ConsentAwaited>[]>`
    select *, count(*) over ()::int as total from (
      select ${line}, i.asked_at as "askedAt", i.lapse_at as "lapseAt"
      from introduction i ${joined}
      where i.council_id = ${ask.councilId}::uuid and i.status = 'awaiting_candidate' and ${ownedBy(ask)}
      order by i.lapse_at, i.id limit ${DESK_COUNTED}) counted
    order by "lapseAt", id limit ${ask.limit}`
  return listed(rows)
}

/** Where a candidate asked for another person to look again: those one may decide first, then the soonest due. */
export async function openReviews(db: Reader, ask: DeskAsk): Promise<DeskList<OpenReview>> {
  const rows = await db.$queryRaw<(OpenReview & { total: number })[]>`
    select *, count(*) over ()::int as total from (
      select m.id, person.name, v.title, m.due_at as "dueAt",
        m.contested_person_id is not distinct from ${ask.personId}::uuid as "notForMe"
      from match_review m join introduction i on i.id = m.introduction_id ${joined}
      where m.council_id = ${ask.councilId}::uuid and m.decided_at is null
      order by "notForMe", m.due_at, m.id limit ${DESK_COUNTED}) counted
    order by "notForMe", "dueAt", id limit ${ask.limit}`
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }) => row) }
}
