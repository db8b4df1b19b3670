import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ReviewRow } from '../introduction-view'
import { mayDecideReview } from '../policy'
import { namesOf } from '../queries-history.server'

type Scope = { councilId: string; personId: string; now: Date }

const select = {
  id: true,
  introductionId: true,
  words: true,
  createdAt: true,
  dueAt: true,
  contestedPersonId: true,
  decidedByPersonId: true,
  decidedAt: true,
  outcome: true,
  answerWords: true,
  candidate: { select: { person: { select: { name: true } } } },
  introduction: { select: { vacancy: { select: { title: true } } } },
} as const

/** What candidates of a council asked to be looked at again: open ones oldest first, or those that were decided. */
export async function matchReviews(
  db: Reader,
  { councilId, personId, now, decided, page: wanted }: Scope & { decided: boolean; page: number },
): Promise<{ rows: ReviewRow[]; page: Page }> {
  const where = { councilId, decidedAt: decided ? { not: null } : null }
  const page = paginate(wanted, await db.matchReview.count({ where }))
  const rows = await db.matchReview.findMany({
    where,
    orderBy: decided ? [{ decidedAt: 'desc' }, { id: 'desc' }] : [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: page.offset,
    take: page.limit,
    select,
  })
  return { rows: await lines(db, rows, { personId, now }), page }
}

/** Whether the council has a review of this id: a look before a form is read. */
export async function findReview(db: Reader, { id, councilId }: { id: string; councilId: string }) {
  if (!isUuid(id)) return null
  return db.matchReview.findFirst({ where: { id, councilId }, select: { id: true } })
}

/** One review; null for another council's. */
export async function matchReview(
  db: Reader,
  { id, councilId, ...who }: Scope & { id: string },
): Promise<ReviewRow | null> {
  if (!isUuid(id)) return null
  const row = await db.matchReview.findFirst({ where: { id, councilId }, select })
  return row && ((await lines(db, [row], who))[0] ?? null)
}

type Row = {
  id: string
  introductionId: string
  words: string
  createdAt: Date
  dueAt: Date
  contestedPersonId: string | null
  decidedByPersonId: string | null
  decidedAt: Date | null
  outcome: ReviewRow['outcome']
  answerWords: string
  candidate: { person: { name: string } }
  introduction: { vacancy: { title: string } }
}

async function lines(
  db: Reader,
  rows: Row[],
  { personId, now }: { personId: string; now: Date },
): Promise<ReviewRow[]> {
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ contestedPersonId, decidedByPersonId }) => [contestedPersonId, decidedByPersonId]),
  )
  return rows.map((row) => ({
    id: row.id,
    introductionId: row.introductionId,
    candidate: row.candidate.person.name || 'A person whose details were erased',
    title: row.introduction.vacancy.title,
    contested: nameOf(row.contestedPersonId),
    words: row.words,
    askedAt: row.createdAt,
    dueAt: row.dueAt,
    overdue: row.decidedAt === null && row.dueAt <= now,
    mayDecide: mayDecideReview({ contestedPersonId: row.contestedPersonId, decided: row.decidedAt !== null }, personId),
    outcome: row.outcome,
    answer: row.answerWords,
    decidedBy: row.decidedByPersonId && nameOf(row.decidedByPersonId),
  }))
}
