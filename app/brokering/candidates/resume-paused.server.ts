import { councilById } from '#app/platform/council.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate, startOfLondonDay, toDateColumn } from '#app/shared/dates'
import { moveCandidate } from './move-candidate.server'
import { tellResumed } from './tell-candidate.server'

/** Sweep: pauses end on the day until which they were asked for, and the candidates are told. Answers how many. */
export async function resumePaused(db: PrismaClient, now: Date): Promise<number> {
  const today = toDateColumn(londonDate(now))
  const due = await db.candidate.findMany({
    where: { status: 'paused', pausedUntil: { lte: today } },
    select: { id: true },
    orderBy: [{ pausedUntil: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
  let resumed = 0
  for (const { id } of due) if (await inTransaction(db, (tx) => resume(tx, id, now))) resumed += 1
  return resumed
}

async function resume(tx: Tx, id: string, now: Date): Promise<boolean> {
  const locked = await tx.$queryRaw<{ pausedUntil: Date | null }[]>`
    select paused_until as "pausedUntil" from candidate
    where id = ${id}::uuid and status = 'paused' for update skip locked`
  const until = locked[0]?.pausedUntil
  if (!until || fromDateColumn(until) > londonDate(now)) return false
  const dueAt = startOfLondonDay(fromDateColumn(until))
  const moved = await moveCandidate(tx, { candidateId: id, event: 'resume', by: 'system', party: 'system', now, dueAt })
  if (!moved.ok) {
    // Something is missing meanwhile, their consent for one: they stay paused until a person decides.
    await tx.candidate.update({ where: { id }, data: { pausedUntil: null, updatedAt: now } })
    return false
  }
  await tellResumed(tx, { council: await councilById(moved.councilId), now }, moved)
  return true
}
