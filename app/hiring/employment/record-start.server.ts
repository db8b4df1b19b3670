import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions, retentionChecks } from './employment'
import { claimStart, withdrawClaim } from './claims/claim-start.server'
import {
  nextChecked,
  whyItWaits,
  whyNotThatDay,
  type CountsFromStart,
  type DayRefusal,
  type WaitReason,
} from './claims/first-day'
import {
  EMPLOYMENT_ENTITY,
  lockEmployment,
  type LockedEmployment,
  type Made,
  type Recorder,
} from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type StartRefusal = 'not-found' | 'not-allowed' | Exclude<DayRefusal, 'ended-before-start'>

type FirstDay = { on: LocalDate; newToCare?: boolean | null }
/** Recorded; or why it waits for the council, and until then nothing counts by it. */
export type Started = { repeated: boolean; waits?: WaitReason }

/**
 * "Started on", in the caller's transaction: from then on the provider is asked at weeks 13 and 26 whether the person
 * still works there.
 */
export async function startEmployment(
  tx: Tx,
  { id, ...firstDay }: FirstDay & { id: string },
  { now, actor, provider }: Recorder,
  counts: CountsFromStart,
): Promise<Outcome<Started, StartRefusal>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { status, startedOn, hiredOn, checkedStart } = employment
  const { on } = firstDay
  // The same press again: a double click, a second tab.
  if (status === 'started' && startedOn === on) return ok({ repeated: true })
  const today = londonDate(now)
  const step = next(employmentTransitions, status, 'start', { today, on, startedOn: null })
  if (!step.ok) return refused(step.reason === 'date-in-future' ? 'date-in-future' : 'not-allowed')
  const wrong = whyNotThatDay(on, { hiredOn, today, endedOn: null })
  if (wrong) return refused(wrong === 'ended-before-start' ? 'not-allowed' : wrong)
  const waits = whyItWaits({ on, startedOn: null, checkedStart, today }, counts)
  if (waits) {
    await claimStart(tx, employment, { kind: 'start', ...firstDay, why: waits }, { now, actor })
    return ok({ repeated: false, waits })
  }
  const checked = nextChecked({ on, startedOn: null, checkedStart })
  await writeStart(tx, employment, { ...firstDay, checked }, { now, actor })
  return ok({ repeated: false })
}

/** The start itself, for a row that is locked and a day that is checked. */
export async function writeStart(
  tx: Tx,
  employment: LockedEmployment,
  { on, checked, newToCare }: FirstDay & { checked: LocalDate },
  { now, actor }: Made,
): Promise<void> {
  const { id, councilId, status } = employment
  await withdrawClaim(tx, employment, now)
  await tx.employment.update({
    where: { id },
    data: {
      status: 'started',
      startedOn: toDateColumn(on),
      checkedStart: toDateColumn(checked),
      updatedAt: now,
      ...(newToCare !== undefined && { newToCare }),
    },
  })
  await tx.retentionCheck.createMany({
    data: retentionChecks(on).map(({ week, dueAt }) => ({ councilId, employmentId: id, week, dueAt })),
  })
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'start',
    from: status,
    to: 'started',
    at: now,
    detail: { startedOn: on },
  })
}
