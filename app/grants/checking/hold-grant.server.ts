import { keepNote } from './add-note.server'
import { claimUntil } from './queue/claim'
import { lockGrant, moveGrant, type MoveRefusal } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn, londonDate, startOfLondonDay, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { openGrant, type OpenRefusal } from './duties/open-grant.server'

type Held = Ok<{ told: boolean }> | OpenRefusal | Refused<MoveRefusal>

/** Puts an application on hold until a day, with a note that says why. The service clock goes on. */
export async function holdGrant(
  { id, until, words }: { id: string; until: LocalDate; words: string },
  worker: CouncilWork,
): Promise<Held> {
  const now = worker.clock.now()
  const { personId } = worker.actor
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'held' }, worker)
    if (!opened.ok) return opened
    const moved = await moveGrant(tx, opened.grant, {
      event: 'hold',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      data: { holdUntil: toDateColumn(until), claimedUntil: now },
    })
    if (!moved.ok) return moved
    await keepNote(tx, { applicationId: id, councilId: worker.council.id, words, personId, now })
    return ok({ told: await tellNews(tx, id, moved.eventId, now) })
  })
}

/** Goes on with an application on hold before its day; whoever does has it open then. */
export async function resumeGrant({ id }: { id: string }, worker: CouncilWork): Promise<Held> {
  const now = worker.clock.now()
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
    if (!opened.ok) return opened
    const moved = await moveGrant(tx, opened.grant, {
      event: 'resume',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      data: { holdUntil: null, claimedByPersonId: worker.actor.personId, claimedUntil: claimUntil(now) },
    })
    if (!moved.ok) return moved
    return ok({ told: await tellNews(tx, id, moved.eventId, now) })
  })
}

/** Sweep: the day until which an application was on hold has come. Answers how many go on. */
export async function resumeHeld(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.grantApplication.findMany({
    where: { status: 'on_hold', holdUntil: { lte: toDateColumn(londonDate(now)) } },
    select: { id: true, councilId: true },
    orderBy: { holdUntil: 'asc' },
    take: 500,
  })
  let resumed = 0
  for (const { id, councilId } of due)
    if (await inTransaction(db, (tx) => resumeByClock(tx, { id, councilId }, now))) resumed += 1
  return resumed
}

async function resumeByClock(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  now: Date,
): Promise<boolean> {
  const grant = await lockGrant(tx, { id, councilId })
  const row = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { holdUntil: true } })
  const until = row.holdUntil && startOfLondonDay(fromDateColumn(row.holdUntil))
  if (grant?.status !== 'on_hold' || !until || until > now) return false
  const change = { event: 'resume', facts: { by: 'system' }, by: 'system', now, dueAt: until } as const
  const moved = await moveGrant(tx, grant, { ...change, data: { holdUntil: null } })
  if (moved.ok) await tellNews(tx, id, moved.eventId, now)
  return moved.ok
}

function tellNews(tx: Tx, applicationId: string, eventId: bigint, now: Date): Promise<boolean> {
  return tellApplicant(tx, { applicationId, eventId, what: 'news', releaseAt: now })
}

export const resumeHeldSweep = { name: 'resume-held-grants', run: resumeHeld }
