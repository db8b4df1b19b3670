import { keepNote } from '#app/grants/checking/add-note.server'
import { lockRecovery } from './lock-recovery.server'
import { recoveryCase } from './queries-case.server'
import { RECOVERY_ENTITY } from './recovery'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { openRecovery, orBarred, type RecoveryOutcome } from './open-recovery.server'

export type RecoveryProposal = {
  /** The application's id. */
  id: string
  pence: number
  /** To the applicant, if a colleague agrees. */
  words: string
  /** To the colleague. */
  note: string
}

/** An approver proposes to ask money back from somebody who left early: up to what the scheme says. Nobody is told yet. */
export function proposeRecovery(
  { id, pence, words, note }: RecoveryProposal,
  context: CouncilWork,
): Promise<RecoveryOutcome<{ id: string }>> {
  const { db, clock, actor, council } = context
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'approver' }, context)
      if (!opened.ok) return opened
      const live = await lockRecovery(tx, id)
      if (live && (live.status === 'proposed' || live.status === 'asked')) {
        // The same press twice.
        const mine = live.status === 'proposed' && live.proposedByPersonId === actor.personId && live.pence === pence
        return mine ? ok({ id: live.id }) : refused('live-already')
      }
      if (opened.grant.status !== 'monitoring') return refused('not-allowed')
      const { askBack } = await recoveryCase(tx, id)
      if (!askBack) return refused('not-early')
      if (pence <= 0 || pence > askBack.pence) return refused('too-much')
      const now = clock.now()
      const about = { councilId: council.id, applicationId: id }
      const recovery = await tx.grantRecovery.create({
        data: {
          ...about,
          status: 'proposed',
          pence,
          wordsSealed: sealText(words),
          proposedByPersonId: actor.personId,
          proposedAt: now,
        },
        select: { id: true },
      })
      await keepNote(tx, { ...about, words: note, personId: actor.personId, now })
      await recordEvent(tx, {
        councilId: council.id,
        entity: RECOVERY_ENTITY,
        entityId: recovery.id,
        by: { personId: actor.personId },
        change: 'propose',
        to: 'proposed',
        at: now,
      })
      return ok(recovery)
    }),
  )
}
