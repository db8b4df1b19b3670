import { z } from 'zod'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import type { LockedGrant } from '#app/grants/checking/duties/open-grant.server'
import { recover } from '#app/grants/paying/pots/post-journal.server'
import type { Tx } from '#app/platform/database/client.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import type { LockedRecovery } from '../lock-recovery.server'
import { moveRecovery } from '../move-recovery.server'
import { nothingOwed } from './nothing-owed.server'
import type { RecoveryMoveRefusal } from '../recovery'

const TakenIn = z.object({
  /** Still missing. */
  leftPence: z.number().int(),
  /** False where they have no email address. */
  told: z.boolean(),
})
export type TakenIn = z.output<typeof TakenIn>

/** What the same form came to before, whatever has become of the debt since; null: it is the first. */
export async function takenInBefore(tx: Tx, key: { scope: string; key: string }): Promise<TakenIn | null> {
  const before = await tx.idempotencyKey.findUnique({ where: { scope_key: key } })
  return before && TakenIn.parse(before.result)
}

type Given = {
  /** The application from which money was asked back, and its recovery; both locked. */
  grant: LockedGrant
  recovery: LockedRecovery
  /** The pot that it was asked back for. */
  potId: string
  pence: number
  /** To colleagues, once nothing is missing: how it came. */
  words: string
  by: { personId: string }
  now: Date
}

/**
 * A part or the whole of a debt is there again, however it came: available in its pot, and the person is told. Refused
 * before anything is written.
 */
export async function takeIn(
  tx: Tx,
  { grant, recovery, potId, pence, words, by, now }: Given,
): Promise<Ok<TakenIn> | Refused<RecoveryMoveRefusal | 'too-much'>> {
  const { id: applicationId, councilId } = grant
  const leftPence = recovery.pence - recovery.recoveredPence - pence
  if (recovery.status === 'asked' && (pence <= 0 || leftPence < 0)) return refused('too-much')
  const whole = leftPence === 0
  const moved = await moveRecovery(tx, recovery, {
    event: 'receive',
    ...by,
    now,
    receivedPence: pence,
    data: {
      recoveredPence: recovery.recoveredPence + pence,
      ...(whole && { endedByPersonId: by.personId, endedAt: now, writeOffByPersonId: null }),
    },
  })
  if (!moved.ok) return moved
  await recover(tx, { councilId, by, at: now, entries: [{ potId, pence, applicationId }] })
  let { eventId } = moved
  if (whole) {
    await nothingOwed(tx, { recoveryId: recovery.id, councilId, words, by, now })
    const event = { event: 'recover', facts: { by: 'payments' }, by, now, data: { endedAt: now } } as const
    const grantMoved = await moveGrant(tx, grant, event)
    if (!grantMoved.ok) throw new Error(`Recovering was refused: ${grantMoved.reason}`)
    eventId = grantMoved.eventId
  }
  return ok({ leftPence, told: await tellApplicant(tx, { applicationId, eventId, what: 'news', releaseAt: now }) })
}
