import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { keepNote } from '#app/grants/checking/add-note.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { lockRecovery } from '../lock-recovery.server'
import { openRecovery, orBarred, type RecoveryOutcome } from '../open-recovery.server'
import { recoveryCase } from '../queries-case.server'
import { letGoCode, letGoLabels, type LetGoReason } from './let-go'

/**
 * An approver asks nothing back from somebody who left early, in one decision and with the reason: the application is
 * closed, and the person never hears that it was thought of. What was proposed already is decided by a second person.
 */
export function letGo(
  { id, reason, words }: { /** The application's id. */ id: string; reason: LetGoReason; words: string },
  context: CouncilWork,
): Promise<RecoveryOutcome> {
  const { db, clock, actor, council } = context
  const { personId } = actor
  const code = letGoCode(reason)
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'approver' }, context)
      if (!opened.ok) return opened
      const { grant } = opened
      if (grant.status === 'closed') {
        // The same press twice.
        const same = { entity: GRANT_ENTITY, entityId: id, change: 'close', actorPersonId: personId, code }
        return (await tx.event.count({ where: same })) > 0 ? ok() : refused('not-allowed')
      }
      const live = await lockRecovery(tx, id)
      if (live && (live.status === 'proposed' || live.status === 'asked')) return refused('live-already')
      if (grant.status !== 'monitoring') return refused('not-allowed')
      const { word } = await recoveryCase(tx, id)
      if (!word || word.answer === 'employed') return refused('not-early')
      const now = clock.now()
      const note = [`Nothing is asked back. ${letGoLabels[reason]}.`, words].filter((part) => part !== '').join('\n\n')
      await keepNote(tx, { councilId: council.id, applicationId: id, words: note, personId, now })
      const close = {
        event: 'close',
        facts: { by: 'system' },
        by: { personId },
        now,
        code,
        data: { endedAt: now },
      } as const
      const moved = await moveGrant(tx, grant, close)
      if (!moved.ok) throw new Error(`Letting money go was refused: ${moved.reason}`)
      return ok()
    }),
  )
}
