import type { Reader } from '#app/platform/database/client.server'
import { INTRODUCTION_ENTITY } from './introduction'
import type { PastStep, ReviewLine } from './introduction-view'

/** Names of people by id; whoever has none (any more) is what they are. */
export async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<(id: string | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const people = await db.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id && names.get(id)) || 'A job broker'
}

type Event = { change: string; code: string | null }

/** What happened to an introduction, newest first. `candidateId` is the person whose own steps have no name beside them. */
export async function introductionHistory(
  db: Reader,
  { id, personId }: { id: string; personId: string },
  titleOf: (event: Event) => string | null,
): Promise<PastStep[]> {
  const events = await db.event.findMany({
    where: { entity: INTRODUCTION_ENTITY, entityId: id },
    orderBy: { id: 'desc' },
    select: { change: true, code: true, at: true, actorPersonId: true, detail: { select: { data: true } } },
  })
  const nameOf = await namesOf(
    db,
    events.map(({ actorPersonId }) => actorPersonId),
  )
  return events.flatMap(({ change, code, at, actorPersonId, detail }) => {
    const title = titleOf({ change, code })
    if (!title) return []
    const by = actorPersonId && actorPersonId !== personId ? nameOf(actorPersonId) : null
    return [{ title, at, by, words: wordsIn(detail?.data) }]
  })
}

function wordsIn(data: unknown): string | null {
  const words = typeof data === 'object' && data !== null && 'words' in data ? data.words : null
  return typeof words === 'string' && words !== '' ? words : null
}

/** The newest review of an introduction, with its id; null when nobody asked for one. */
export async function newestReview(db: Reader, introductionId: string): Promise<(ReviewLine & { id: string }) | null> {
  const row = await db.matchReview.findFirst({ where: { introductionId }, orderBy: { createdAt: 'desc' } })
  if (!row) return null
  const nameOf = await namesOf(db, [row.decidedByPersonId])
  return {
    id: row.id,
    askedAt: row.createdAt,
    dueAt: row.dueAt,
    words: row.words,
    outcome: row.outcome,
    answer: row.answerWords,
    by: row.decidedByPersonId && nameOf(row.decidedByPersonId),
  }
}
