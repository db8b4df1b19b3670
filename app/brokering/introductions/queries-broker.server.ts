import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate } from '#app/shared/pagination'
import { publicProviderName } from '#app/organisations/sites/precision'
import { introductionGroups, stageOf, type IntroductionGroup } from './progress/introduction-progress'
import type { BrokerLine, BrokerList } from './introduction-view'
import { jobOf, jobSelect } from './job-columns'
import type { IntroductionFilters } from './list-filters'
import { brokerActionsFor } from './policy'
import { progressOf, progressSelect } from './progress/progress-row'
import { namesOf } from './queries-history.server'
import { named } from '#app/platform/database/named.server'
import { readReference } from '#app/shared/reference'

type Scope = { councilId: string; personId: string; now: Date }

const fellThrough = Prisma.sql`exists (select from employment e
  where e.id = i.superseded_by_employment_id and e.status = 'fell_through')`

/** An introduction can stand in two: without an answer, and needing a broker since the answer is overdue. */
const inGroup: Record<IntroductionGroup, (now: Date) => Prisma.Sql> = {
  'needs-me': (now) => Prisma.sql`(i.status in ('suggested', 'endorsed', 'consented')
    or (i.status = 'sent' and a.status = 'submitted' and i.answer_due_at <= ${now})
    or (i.status = 'superseded' and ${fellThrough}))`,
  awaiting: () => Prisma.sql`i.status = 'awaiting_candidate'`,
  'without-answer': () => Prisma.sql`(i.status = 'sent' and a.status = 'submitted')`,
  'in-progress':
    () => Prisma.sql`(i.status = 'sent' and (a.status in ('shortlisted', 'interviewing', 'offered', 'inactive')
    or (a.status = 'hired' and exists (select from employment e where e.application_id = a.id and e.status = 'agreed'))))`,
  finished:
    () => Prisma.sql`(i.status in ('dismissed', 'declined', 'lapsed', 'closed') or (i.status = 'superseded' and not ${fellThrough})
    or (i.status = 'sent' and (a.status in ('not_selected', 'withdrawn', 'declined', 'hired_elsewhere')
      or (a.status = 'hired' and not exists (select from employment e where e.application_id = a.id and e.status = 'agreed')))))`,
}

/** What is most pressing comes first; what is over, newest first. */
const inOrder: Record<IntroductionGroup, Prisma.Sql> = {
  'needs-me': Prisma.sql`coalesce(i.answer_due_at, i.updated_at), i.id`,
  awaiting: Prisma.sql`i.lapse_at, i.id`,
  'without-answer': Prisma.sql`i.answer_due_at, i.id`,
  'in-progress': Prisma.sql`a.updated_at, i.id`,
  finished: Prisma.sql`i.updated_at desc, i.id`,
}

const joined = Prisma.sql`introduction i join candidate c on c.id = i.candidate_id join person p on p.id = c.person_id
  join vacancy v on v.id = i.vacancy_id left join job_application a on a.id = i.application_id`

/** A council's introductions in one part of the list, twenty a page, with how many stand in each. */
export async function brokerIntroductions(
  db: Reader,
  { councilId, personId, now, filters }: Scope & { filters: IntroductionFilters },
): Promise<BrokerList> {
  const { group, whose, q } = filters
  const where = Prisma.sql`i.council_id = ${councilId}::uuid
    ${whose === 'mine' ? Prisma.sql`and coalesce(i.broker_person_id, c.broker_person_id) = ${personId}::uuid` : Prisma.empty}
    ${q ? Prisma.sql`and (${named([Prisma.sql`p.name`, Prisma.sql`v.title`], q)} or v.reference = ${readReference(q) ?? ''})` : Prisma.empty}`
  const each = introductionGroups.map(
    (counted) => Prisma.sql`(count(*) filter (where ${inGroup[counted](now)}))::int as ${Prisma.raw(`"${counted}"`)}`,
  )
  const [counts] = await db.$queryRaw<[Record<IntroductionGroup, number>]>`
    select ${Prisma.join(each)} from ${joined} where ${where}`
  const page = paginate(filters.page, counts[group])
  const rows = await db.$queryRaw<{ id: string }[]>`
    select i.id from ${joined} where ${where} and ${inGroup[group](now)}
    order by ${inOrder[group]} limit ${page.limit} offset ${page.offset}`
  const ids = rows.map(({ id }) => id)
  return { rows: await brokerLines(db, { ids, councilId, personId, now }), page, counts }
}

/** All of a candidate's introductions, newest first, for the page of their case. */
export async function introductionsOf(
  db: Reader,
  { candidateId, ...scope }: Scope & { candidateId: string },
): Promise<BrokerLine[]> {
  const rows = await db.introduction.findMany({
    where: { candidateId, councilId: scope.councilId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_ONE,
    select: { id: true },
  })
  return brokerLines(db, { ids: rows.map(({ id }) => id), ...scope })
}

const MOST_OF_ONE = 100

export const brokerLineSelect = {
  ...progressSelect,
  id: true,
  candidateId: true,
  brokerPersonId: true,
  providerId: true,
  score: true,
  askedAt: true,
  lapseAt: true,
  sentAt: true,
  answerDueAt: true,
  updatedAt: true,
  supersededByEmploymentId: true,
  candidate: {
    select: {
      personId: true,
      brokerPersonId: true,
      status: true,
      person: { select: { name: true, email: true, erasedAt: true } },
    },
  },
  vacancy: { select: jobSelect },
} as const satisfies Prisma.IntroductionSelect

export type BrokerLineRow = Prisma.IntroductionGetPayload<{ select: typeof brokerLineSelect }>

/** The lines of these introductions in the order of their ids; another council's are left out. */
async function brokerLines(db: Reader, { ids, ...scope }: Scope & { ids: string[] }): Promise<BrokerLine[]> {
  const rows = await db.introduction.findMany({
    where: { id: { in: ids }, councilId: scope.councilId },
    select: brokerLineSelect,
  })
  const lineOf = await brokerLineReader(db, rows, scope)
  const byId = new Map(rows.map((row) => [row.id, lineOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Looks up what the lines need besides their rows, and answers what makes a line of a row. */
export async function brokerLineReader(
  db: Reader,
  rows: BrokerLineRow[],
  { councilId, personId, now }: Scope,
): Promise<(row: BrokerLineRow) => BrokerLine> {
  const nameOf = await namesOf(
    db,
    rows.map(({ brokerPersonId }) => brokerPersonId),
  )
  const employments = await db.employment.findMany({
    where: { id: { in: rows.flatMap(({ supersededByEmploymentId: id }) => id ?? []) }, status: 'fell_through' },
    select: { id: true },
  })
  const fallen = new Set(employments.map(({ id }) => id))
  return (row) => {
    const { vacancy, candidate, answerDueAt } = row
    const status = row.status
    const job = jobOf(vacancy, now)
    const { id, title, reference } = vacancy
    const startFellThrough = row.supersededByEmploymentId !== null && fallen.has(row.supersededByEmploymentId)
    const restorable = status === 'superseded' && startFellThrough && job.live
    return {
      id: row.id,
      candidate: { id: row.candidateId, name: candidate.person.name || 'A person whose details were erased' },
      vacancy: { id, title, reference, ours: vacancy.councilId === councilId },
      provider: publicProviderName(vacancy.provider),
      broker: row.brokerPersonId ? nameOf(row.brokerPersonId) : 'Nobody yet',
      mine: (row.brokerPersonId ?? candidate.brokerPersonId) === personId,
      stage: stageOf(progressOf(row)),
      score: row.score,
      askedAt: row.askedAt,
      lapseAt: row.lapseAt,
      sentAt: row.sentAt,
      answerDueAt,
      overdue:
        status === 'sent' && row.application?.status === 'submitted' && answerDueAt !== null && answerDueAt <= now,
      restorable,
      updatedAt: row.updatedAt,
      actions: brokerActionsFor({
        status,
        hasEmail: candidate.person.email !== null,
        active: candidate.status === 'active',
        restorable,
      }),
    }
  }
}
