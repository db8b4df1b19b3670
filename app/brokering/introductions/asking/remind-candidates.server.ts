import type { ChangeMaker } from '#app/platform/actor'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { sendQuestion } from './ask-candidate.server'
import type { CouncilWork } from '#app/platform/work'
import { INTRODUCTION_ENTITY } from '../introduction'
import { lockIntroduction, readLocked, type LockedIntroduction } from '../lock-introduction.server'
import { nextDue } from './next-due.server'

/** Sweep: candidates who have not answered for some days are asked once more. Answers how many. */
export async function remindCandidates(db: PrismaClient, now: Date): Promise<number> {
  for (let done = 0; ; done += 1) {
    const reminded = await inTransaction(db, async (tx) => {
      const id = await nextDue(tx, 'remind', now)
      if (!id) return false
      const introduction = await readLocked(tx, id)
      await remind(tx, introduction, { by: 'system', now, dueAt: introduction.remindAt! })
      return true
    })
    if (!reminded) return done
  }
}

/** A broker asks once more, at most once a day. */
export function sendReminder(
  { id }: { id: string },
  { db, clock, council, actor }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'not-allowed' | 'no-email' | 'reminded-today'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { councilId: council.id })
    if (!introduction) return refused('not-found')
    if (introduction.status !== 'awaiting_candidate') return refused('not-allowed')
    if (!introduction.candidate.person.email) return refused('no-email')
    const since = new Date(now.getTime() - DAY_MS)
    const today = { entity: INTRODUCTION_ENTITY, entityId: id, change: { in: ['remind', 'ask'] }, at: { gt: since } }
    if ((await tx.event.count({ where: today })) > 0) return refused('reminded-today')
    await remind(tx, introduction, { by: { personId: actor.personId }, now })
    return ok()
  })
}

const DAY_MS = 86_400_000

async function remind(
  tx: Tx,
  introduction: LockedIntroduction,
  { by, now, dueAt }: { by: ChangeMaker; now: Date; dueAt?: Date },
): Promise<void> {
  const { id, councilId, status } = introduction
  await tx.introduction.update({ where: { id }, data: { remindAt: null } })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: INTRODUCTION_ENTITY,
    entityId: id,
    by,
    change: 'remind',
    from: status,
    to: status,
    at: now,
    ...(dueAt && { dueAt }),
  })
  await sendQuestion(tx, introduction, { eventId, now, again: true })
}
