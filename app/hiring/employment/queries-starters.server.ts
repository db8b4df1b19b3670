import { Prisma, type Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { paginate } from '#app/shared/pagination'
import { recordOf } from '#app/shared/record-of'
import type { EmploymentStatus } from './employment'
import {
  starterViews,
  statusesOfView,
  type StarterFilters,
  type StarterList,
  type StarterRow,
  type StarterView,
} from './starter'

type StoredRow = Omit<StarterRow, 'startAgreed' | 'startedOn' | 'endedOn' | 'question'> & {
  startAgreed: Date | null
  startedOn: Date | null
  endedOn: Date | null
  dueWeek: number | null
  startDue: boolean
}

/** People a provider hired: those about whom something is asked first, longest due first. */
export async function listStarters(
  db: Reader,
  { providerId, filters, now }: { providerId: string; filters: StarterFilters; now: Date },
): Promise<StarterList> {
  const counts = await countStarters(db, providerId)
  const page = paginate(filters.page, counts[filters.view])
  const statuses = [...statusesOfView[filters.view]]
  const rows = await starters(db, {
    scope: Prisma.sql`e.provider_id = ${providerId}::uuid and e.status = any(${statuses})`,
    now,
    limit: page.limit,
    offset: page.offset,
  })
  return { rows, page, counts, questions: await countQuestions(db, { providerId, now }) }
}

/** Only those about whom something is asked, longest due first. */
export async function dueStarters(
  db: Reader,
  { providerId, now, limit }: { providerId: string; now: Date; limit: number },
): Promise<{ rows: StarterRow[]; total: number }> {
  const scope = Prisma.sql`e.provider_id = ${providerId}::uuid and ${isAsked(now)}`
  const [rows, total] = await Promise.all([
    starters(db, { scope, now, limit, offset: 0 }),
    countQuestions(db, { providerId, now }),
  ])
  return { rows, total }
}

/** Nothing is asked while what the provider said is with the council. */
const NOT_WAITING = Prisma.sql`not exists (select from start_claim w where w.employment_id = e.id and w.status = 'waiting')`

/** An agreed day has come, or a retention check is due. */
function isAsked(now: Date): Prisma.Sql {
  return Prisma.sql`((e.status = 'agreed' and coalesce(e.start_agreed <= ${londonDate(now)}::date, true) and ${NOT_WAITING})
    or (e.status = 'started' and exists (select from retention_check c
      where c.employment_id = e.id and c.due_at <= ${now} and c.answered_at is null)))`
}

async function starters(
  db: Reader,
  { scope, now, limit, offset }: { scope: Prisma.Sql; now: Date; limit: number; offset: number },
): Promise<StarterRow[]> {
  const rows = await db.$queryRaw<StoredRow[]>`
    select e.id, case when p.erased_at is null then coalesce(nullif(a.name, ''), p.name) else '' end as name, v.title,
      s.name as "siteName", e.status, e.start_agreed as "startAgreed", e.started_on as "startedOn", e.ended_on as "endedOn",
      check_due.week as "dueWeek", e.status = 'agreed' and coalesce(e.start_agreed <= ${londonDate(now)}::date, true) and ${NOT_WAITING} as "startDue"
    from employment e join person p on p.id = e.person_id
      left join job_application a on a.id = e.application_id
      left join vacancy v on v.id = e.vacancy_id
      left join site s on s.id = e.site_id
      left join lateral (
        select c.week, c.due_at from retention_check c
        where e.status = 'started' and c.employment_id = e.id and c.due_at <= ${now} and c.answered_at is null
        order by c.week desc limit 1) check_due on true
    where ${scope}
    order by ${isAsked(now)} desc, coalesce(check_due.due_at, case when e.status = 'agreed' then e.start_agreed::timestamptz end) nulls last,
      coalesce(e.ended_on, e.started_on, e.start_agreed) desc, e.id
    limit ${limit} offset ${offset}`
  return rows.map(({ dueWeek, startDue, startAgreed, startedOn, endedOn, ...row }) => ({
    ...row,
    startAgreed: startAgreed && fromDateColumn(startAgreed),
    startedOn: startedOn && fromDateColumn(startedOn),
    endedOn: endedOn && fromDateColumn(endedOn),
    question: dueWeek !== null ? { kind: 'check', week: dueWeek } : startDue ? { kind: 'start' } : null,
  }))
}

async function countStarters(db: Reader, providerId: string): Promise<Record<StarterView, number>> {
  const rows = await db.$queryRaw<{ status: EmploymentStatus; people: number }[]>`
    select status, count(*)::int as people from employment where provider_id = ${providerId}::uuid group by status`
  const of = (view: StarterView) =>
    rows.filter(({ status }) => statusesOfView[view].includes(status)).reduce((sum, { people }) => sum + people, 0)
  return recordOf(starterViews, of)
}

async function countQuestions(db: Reader, { providerId, now }: { providerId: string; now: Date }): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from employment e where e.provider_id = ${providerId}::uuid and ${isAsked(now)}`
  return row?.total ?? 0
}
