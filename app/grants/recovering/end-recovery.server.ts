import { keepNote } from '#app/grants/checking/add-note.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { lockRecovery } from './lock-recovery.server'
import { moveRecovery } from './move-recovery.server'
import { nothingOwed } from './coming-back/nothing-owed.server'
import { RECOVERY_ENTITY } from './recovery'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { openRecovery, orBarred, type RecoveryOutcome } from './open-recovery.server'

/** An approver proposes to stop asking; a colleague decides. */
export function proposeRecoveryEnd(
  { id, note }: { /** The application's id. */ id: string; note: string },
  context: CouncilWork,
): Promise<RecoveryOutcome> {
  const { db, clock, actor } = context
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'approver' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (recovery?.status !== 'asked') return refused('not-allowed')
      const { writeOffByPersonId } = recovery
      if (writeOffByPersonId) return writeOffByPersonId === actor.personId ? ok() : refused('live-already')
      const now = clock.now()
      await mark(tx, recovery, { change: 'propose_end', personId: actor.personId, writeOffBy: actor.personId, now })
      const about = { councilId: recovery.councilId, applicationId: id }
      await keepNote(tx, { ...about, words: note, personId: actor.personId, now })
      return ok()
    }),
  )
}

export type RecoveryEnd = {
  /** The application's id. */
  id: string
  /** write_off: it cannot be had; give_up: it should not have been asked for; go_on: keep asking. */
  end: 'write_off' | 'give_up' | 'go_on'
  note: string
}

/** A second approver lets the rest go, and the person is told that nothing more is asked; or has it asked on. */
export function decideRecoveryEnd(
  { id, end, note }: RecoveryEnd,
  context: CouncilWork,
): Promise<RecoveryOutcome<{ told: boolean }>> {
  const { db, clock, actor } = context
  const { personId } = actor
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'approver' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (!recovery) return refused('not-allowed')
      const ended = end === 'write_off' ? 'written_off' : 'refused'
      if (recovery.status === ended && recovery.endedByPersonId === personId) return ok({ told: true })
      const now = clock.now()
      if (note) await keepNote(tx, { councilId: recovery.councilId, applicationId: id, words: note, personId, now })
      if (end === 'go_on') {
        if (recovery.status !== 'asked' || !recovery.writeOffByPersonId) return refused('not-allowed')
        await mark(tx, recovery, { change: 'go_on', personId, writeOffBy: null, now })
        return ok({ told: true })
      }
      const data = { endedByPersonId: personId, endedAt: now }
      const moved = await moveRecovery(tx, recovery, { event: end, personId, now, data })
      if (!moved.ok) return moved
      const words = end === 'write_off' ? 'It was written off.' : 'It is not asked back any more.'
      await nothingOwed(tx, { recoveryId: recovery.id, councilId: recovery.councilId, words, by: { personId }, now })
      const grantMoved = await moveGrant(tx, opened.grant, {
        event: end === 'write_off' ? 'write_off' : 'give_up_recovery',
        facts: { by: 'approver' },
        by: { personId },
        now,
        ...(end === 'write_off' && { data: { endedAt: now } }),
      })
      if (!grantMoved.ok) throw new Error(`${end} of a recovery was refused: ${grantMoved.reason}`)
      const { eventId } = grantMoved
      return ok({ told: await tellApplicant(tx, { applicationId: id, eventId, what: 'news', releaseAt: now }) })
    }),
  )
}

async function mark(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  { change, personId, writeOffBy, now }: { change: string; personId: string; writeOffBy: string | null; now: Date },
): Promise<void> {
  await tx.grantRecovery.update({ where: { id }, data: { writeOffByPersonId: writeOffBy }, select: { id: true } })
  await recordEvent(tx, { councilId, entity: RECOVERY_ENTITY, entityId: id, by: { personId }, change, at: now })
}
