import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { retentionChecks } from './employment'
import { claimStart, withdrawClaim } from './claims/claim-start.server'
import { whyItWaits, whyNotThatDay, type CountsFromStart, type DayRefusal, type WaitReason } from './claims/first-day'
import {
  EMPLOYMENT_ENTITY,
  lockEmployment,
  type LockedEmployment,
  type Made,
  type Recorder,
} from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type CorrectionRefusal = 'not-found' | 'not-allowed' | DayRefusal

/**
 * Puts a wrong first day right. What is further off than a provider may move it alone, or makes something due at once,
 * waits for the council: until then the old day counts.
 */
export async function correctFirstDay(
  tx: Tx,
  { id, on }: { id: string; on: LocalDate },
  { now, actor, provider }: Recorder,
  counts: CountsFromStart,
): Promise<Outcome<{ waits?: WaitReason }, CorrectionRefusal>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { startedOn, checkedStart } = employment
  if (startedOn === null) return refused('not-allowed')
  const today = londonDate(now)
  if (startedOn === on) {
    await withdrawClaim(tx, employment, now)
    return ok()
  }
  const wrong = whyNotThatDay(on, { ...employment, today })
  if (wrong) return refused(wrong)
  const waits = whyItWaits({ on, startedOn, checkedStart, today }, counts)
  if (waits) {
    await claimStart(tx, employment, { kind: 'correct_start', on, why: waits }, { now, actor })
    return ok({ waits })
  }
  await writeCorrection(tx, employment, { on, checked: checkedStart ?? startedOn }, { now, actor })
  return ok()
}

/**
 * The correction itself, for a row that is locked and a day that is checked; the checks move with it. Of somebody who
 * works there, an answer that came before its new day is asked for again then; of somebody who left, the last day answers.
 */
export async function writeCorrection(
  tx: Tx,
  employment: LockedEmployment,
  { on, checked }: { on: LocalDate; checked: LocalDate },
  { now, actor }: Made,
): Promise<void> {
  const { id, status, startedOn, endedOn, councilId } = employment
  await withdrawClaim(tx, employment, now)
  await tx.employment.update({
    where: { id },
    data: { startedOn: toDateColumn(on), checkedStart: toDateColumn(checked), updatedAt: now },
  })
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
}
