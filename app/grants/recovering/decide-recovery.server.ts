import { keepNote } from '#app/grants/checking/add-note.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { findOwedBy } from '#app/grants/applying/identities/find-signals.server'
import { tellOfDoubts } from '#app/grants/applying/telling/tell-of-doubts.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { lockRecovery } from './lock-recovery.server'
import { moveRecovery } from './move-recovery.server'
import { inTransaction } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { openRecovery, orBarred, type RecoveryOutcome } from './open-recovery.server'

export type RecoveryDecision = {
  /** The application's id. */
  id: string
  outcome: 'ask' | 'refuse'
  /** Less than was proposed, if that is kinder; null: as proposed. */
  askFor: number | null
  /** To the applicant; '': as proposed. */
  words: string
  note: string
}

/**
 * A second approver agrees to ask money back, and the person is told; or refuses, and the application is closed: they
 * never hear that it was thought of. `told`: false where the letter has to be printed and posted.
 */
export function decideRecovery(
  { id, outcome, askFor, words, note }: RecoveryDecision,
  context: CouncilWork,
): Promise<RecoveryOutcome<{ told: boolean }>> {
  const { db, clock, actor, council } = context
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'approver' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (!recovery) return refused('not-proposed')
      const same = recovery.status === (outcome === 'ask' ? 'asked' : 'refused')
      if (same && recovery.decidedByPersonId === actor.personId) return ok({ told: true })
      const pence = outcome === 'ask' ? (askFor ?? recovery.pence) : recovery.pence
      if (pence <= 0 || pence > recovery.pence) return refused('too-much')
      const now = clock.now()
      const { personId } = actor
      const moved = await moveRecovery(tx, recovery, {
        event: outcome,
        personId,
        now,
        data: {
          pence,
          decidedByPersonId: personId,
          decidedAt: now,
          endedAt: outcome === 'refuse' ? now : null,
          ...(outcome === 'ask' && words && { wordsSealed: sealText(words) }),
        },
      })
      if (!moved.ok) return moved
      if (note) await keepNote(tx, { councilId: council.id, applicationId: id, words: note, personId, now })
      const by = { personId }
      const grantMoved = await moveGrant(
        tx,
        opened.grant,
        outcome === 'ask'
          ? { event: 'start_recovery', facts: { by: 'approver' }, by, now }
          : { event: 'close', facts: { by: 'system' }, by, now, code: 'nothing-asked-back', data: { endedAt: now } },
      )
      if (!grantMoved.ok) throw new Error(`${outcome} of a recovery was refused: ${grantMoved.reason}`)
      if (outcome === 'refuse') return ok({ told: true })
      await tellOfDoubts(tx, { found: await findOwedBy(tx, { recoveryId: recovery.id, now }), now })
      const { eventId } = grantMoved
      return ok({ told: await tellApplicant(tx, { applicationId: id, eventId, what: 'news', releaseAt: now }) })
    }),
  )
}
