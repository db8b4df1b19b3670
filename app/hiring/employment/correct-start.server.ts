import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { retentionChecks } from './employment'
import { EMPLOYMENT_ENTITY, lockEmployment, type LockedEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type CorrectionRefusal = 'not-found' | 'not-allowed' | 'date-in-future' | 'ended-before-start'

/**
 * Puts a wrong first day right, and the checks with it. Of somebody who works there, an answer that came before its new
 * day is asked for again then; of somebody who left, the last day answers.
 */
export async function correctFirstDay(
  tx: Tx,
  { id, on }: { id: string; on: LocalDate },
  { now, actor, provider }: Recorder,
): Promise<Outcome<object, CorrectionRefusal>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { status, startedOn, endedOn, councilId } = employment
  if (startedOn === null) return refused('not-allowed')
  if (startedOn === on) return ok()
  if (on > londonDate(now)) return refused('date-in-future')
  if (endedOn !== null && endedOn < on) return refused('ended-before-start')
  await tx.employment.update({ where: { id }, data: { startedOn: toDateColumn(on), updatedAt: now } })
  const due = new Map<number, Date>(retentionChecks(on).map(({ week, dueAt }) => [week, dueAt]))
  const unanswered = { answer: null, answeredAt: null, answeredByPersonId: null }
  const answerFor = ({ answer, answeredAt }: LockedEmployment['retentionChecks'][number], dueAt: Date) => {
    if (endedOn === null) return answeredAt !== null && answeredAt < dueAt ? { ...unanswered, askedAt: null } : {}
    if (dueAt > now) return unanswered
    const right = endedOn < londonDate(dueAt) ? 'left' : 'still-here'
    const stands = answer === right && answeredAt !== null && answeredAt >= dueAt
    return stands ? {} : { answer: right, answeredAt: now, answeredByPersonId: actor.personId }
  }
  for (const check of employment.retentionChecks) {
    const dueAt = due.get(check.week)
    if (!dueAt) continue
    await tx.retentionCheck.update({
      where: { id: check.id },
      data: { dueAt, ...(dueAt > now && { askedAt: null }), ...answerFor(check, dueAt) },
    })
  }
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'correct_start',
    from: status,
    to: status,
    at: now,
    detail: { from: startedOn, startedOn: on },
  })
  return ok()
}
