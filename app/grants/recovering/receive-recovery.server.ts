import { moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { recover } from '#app/grants/paying/pots/post-journal.server'
import { lockRecovery } from './lock-recovery.server'
import { moveRecovery } from './move-recovery.server'
import { nothingOwed } from './nothing-owed.server'
import { recoveryCase } from './queries-case.server'
import { inTransaction } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { openRecovery, orBarred, type RecoveryOutcome } from './open-recovery.server'

/** `leftPence`: still missing. `told`: false where they have no email address. */
type Received = { leftPence: number; told: boolean }

/**
 * A payments officer, who did not ask for it, writes down money that came back, in part or whole: it is available in its
 * pot again. The same form twice is one payment.
 */
export function receiveRecovery(
  { id, pence, formKey }: { /** The application's id. */ id: string; pence: number; formKey: string },
  context: CouncilWork,
): Promise<RecoveryOutcome<Received>> {
  const { db, clock, actor, council } = context
  const { personId } = actor
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'payments' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (!recovery) return refused('not-allowed')
      const key = { scope: `recovery:${recovery.id}`, key: formKey }
      const before = await tx.idempotencyKey.findUnique({ where: { scope_key: key } })
      if (before) return ok(before.result as Received)
      const leftPence = recovery.pence - recovery.recoveredPence - pence
      if (recovery.status === 'asked' && (pence <= 0 || leftPence < 0)) return refused('too-much')
      const now = clock.now()
      const whole = leftPence === 0
      const moved = await moveRecovery(tx, recovery, {
        event: 'receive',
        personId,
        now,
        receivedPence: pence,
        data: {
          recoveredPence: recovery.recoveredPence + pence,
          ...(whole && { endedByPersonId: personId, endedAt: now, writeOffByPersonId: null }),
        },
      })
      if (!moved.ok) return moved
      const { potId } = await recoveryCase(tx, id)
      const by = { personId }
      await recover(tx, { councilId: council.id, by, at: now, entries: [{ potId: potId!, pence, applicationId: id }] })
      if (whole)
        await nothingOwed(tx, {
          recoveryId: recovery.id,
          councilId: council.id,
          words: 'All of it was paid back.',
          by,
          now,
        })
      const grantMoved = whole
        ? await moveGrant(tx, opened.grant, {
            event: 'recover',
            facts: { by: 'payments' },
            by,
            now,
            data: { endedAt: now },
          })
        : null
      if (grantMoved && !grantMoved.ok) throw new Error(`Recovering was refused: ${grantMoved.reason}`)
      const eventId = grantMoved?.eventId ?? moved.eventId
      const told = await tellApplicant(tx, { applicationId: id, eventId, what: 'news', releaseAt: now })
      return ok(await once(tx, key, async () => ({ leftPence, told })))
    }),
  )
}
