import type { DecidingRefusal } from './deciding'
import { recordDecision } from './record-decision.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { orRefusedByDatabase } from './refused-by-database.server'
import { startDeciding } from './start-deciding.server'

export type Return = { id: string; recommendationId: string; /** To the assessors. */ words: string }

/** Sends a recommendation back to be checked again. The amounts stay on the form for whoever recommends next. */
export function returnRecommendation(
  { id, recommendationId, words }: Return,
  context: CouncilWork,
): Promise<Ok | DecidingRefusal> {
  return orRefusedByDatabase({ id, duty: 'approver' }, context, () =>
    inTransaction(context.db, async (tx) => {
      const started = await startDeciding(tx, { id, recommendationId, event: 'return' }, context)
      if (!started.ok) return started
      const { clock, actor, council } = context
      const now = clock.now()
      const by = { personId: actor.personId }
      const { grant } = started
      const about = { councilId: council.id, applicationId: id, round: grant.round }
      await recordDecision(tx, { ...about, kind: 'return', outcome: null, privateWords: words, by, at: now })
      const data = { recommendationId: null, claimedByPersonId: null, claimedUntil: null }
      const moved = await moveGrant(tx, grant, { event: 'return', facts: { by: 'approver' }, by, now, data })
      return moved.ok ? ok() : refused('not-allowed')
    }),
  )
}
