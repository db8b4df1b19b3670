import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import type { WaitReason } from './first-day'
import { EMPLOYMENT_ENTITY, type LockedEmployment } from '../lock-employment.server'

type Claimed = { kind: 'start' | 'correct_start'; on: LocalDate; why: WaitReason; newToCare?: boolean | null }

/** Puts a first day before the council; the record stays as it was. The same day said again changes nothing. */
export async function claimStart(
  tx: Tx,
  employment: LockedEmployment,
  { kind, on, why, newToCare }: Claimed,
  { now, actor }: { now: Date; actor: { personId: string } },
): Promise<void> {
  const { id, councilId, status, startedOn, startAgreed, waiting } = employment
  if (waiting && waiting.kind === kind && waiting.claimedOn === on) return
  await withdrawClaim(tx, employment, now)
  const stoodOn = startedOn ?? startAgreed
  await tx.startClaim.create({
    data: {
      councilId,
      employmentId: id,
      kind,
      claimedOn: toDateColumn(on),
      stoodOn: stoodOn && toDateColumn(stoodOn),
      why,
      newToCare: newToCare ?? null,
      status: 'waiting',
      askedByPersonId: actor.personId,
      askedAt: now,
    },
  })
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'claim_start',
    from: status,
    to: status,
    code: why,
    at: now,
    detail: { from: stoodOn, startedOn: on },
  })
}

/** Whatever is recorded next takes the place of what waited. */
export async function withdrawClaim(tx: Tx, { waiting }: LockedEmployment, now: Date): Promise<void> {
  if (waiting) await tx.startClaim.update({ where: { id: waiting.id }, data: { status: 'withdrawn', decidedAt: now } })
}
