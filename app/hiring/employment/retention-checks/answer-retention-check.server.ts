import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { RetentionWeek } from '../employment'
import { lockEmployment, RETENTION_CHECK_ENTITY } from '../lock-employment.server'
import { mayRecordEmployment } from '../policy'
import { endEmployment, type Leaving, type LeavingRefusal } from '../record-leaving.server'

export type RetentionReply = { answer: 'still-here' } | ({ answer: 'left' } & Leaving)
export type AnswerRefusal = LeavingRefusal | 'not-due' | 'already-answered'

/**
 * Answers a check that is due, by whom recorded. "Still here" answers earlier ones too; "left" ends the employment.
 * Two members at once: the first answer stays, the second is told.
 */
export function answerRetentionCheck(
  { id, week, ...reply }: { id: string; week: RetentionWeek } & RetentionReply,
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<object, AnswerRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const employment = await lockEmployment(tx, id, provider.providerId)
    const check = employment?.retentionChecks.find((retentionCheck) => retentionCheck.week === week)
    if (!employment || !check) return refused('not-found')
    if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
    if (check.answer !== null) return check.answer === reply.answer ? ok() : refused('already-answered')
    if (check.dueAt > now) return refused('not-due')
    if (employment.status !== 'started') return refused('not-allowed')
    const others = employment.retentionChecks.filter((other) => other.id !== check.id)
    if (reply.answer === 'left') {
      const ended = await endEmployment(tx, { ...employment, retentionChecks: others }, reply, { now, actor })
      if (!ended.ok) return ended
    }
    const implied =
      reply.answer === 'still-here' ? others.filter((other) => other.week < week && other.answer === null) : []
    for (const retentionCheck of [...implied, check]) {
      await tx.retentionCheck.update({
        where: { id: retentionCheck.id },
        data: { answer: reply.answer, answeredAt: now, answeredByPersonId: actor.personId },
      })
      await recordEvent(tx, {
        councilId: employment.councilId,
        entity: RETENTION_CHECK_ENTITY,
        entityId: retentionCheck.id,
        by: { personId: actor.personId },
        change: 'answer',
        code: reply.answer,
        at: now,
      })
    }
    await react(tx, { kind: 'retention-check-answered', employmentId: id, at: now, by: actor })
    return ok()
  })
}
