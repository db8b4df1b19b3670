import type { DecidingRefusal } from '../deciding'
import { recordDecision } from '../record-decision.server'
import { GRANT_ENTITY, grantTransitions } from '#app/grants/applying/grant-application'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { lockInstalments } from '#app/grants/paying/instalments/lock-instalments.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { cancelMessages } from '#app/platform/messages.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { cancelInstalments } from '#app/grants/paying/instalments/cancel-instalments.server'
import { openGrant, type LockedGrant } from '#app/grants/checking/duties/open-grant.server'
import { orRefusedByDatabase } from '../refused-by-database.server'

export type Undoing = { id: string; /** The decision that the approver read. */ decisionId: string; words: string }
type Undone = {
  /** The applicant knew of the decision and is told that it is looked at again. */
  told: boolean
  /** False: they have no email address. */
  mailed: boolean
}

/**
 * Takes a decision back, to be decided anew on the same recommendation: until any of it is in a locked run or paid. The
 * award is marked undone, its instalments cancelled, and what was still committed is released in the ledger, so that the
 * pot stands as before. What the applicant did not know yet they never learn of.
 */
export function undoDecisionAward(
  { id, decisionId, words }: Undoing,
  context: CouncilWork,
): Promise<Ok<Undone> | DecidingRefusal> {
  const { db, clock, actor, council } = context
  return orRefusedByDatabase({ id, duty: 'approver' }, context, () =>
    inTransaction(db, async (tx) => {
      const now = clock.now()
      const opened = await openGrant(tx, { id, duty: 'approver', claim: 'free' }, context)
      if (!opened.ok) return opened
      const { grant } = opened
      const standing = await standingDecision(tx, id)
      if (grant.status === 'rejected_final' && (grant.round === 1 || standing.kind === 'appeal'))
        return refused('appeal-decided')
      const instalments = await lockInstalments(tx, { applicationId: id, councilId: council.id })
      if (!instalments) return refused('changed-meanwhile')
      const ofAward = instalments.filter(({ awardId }) => awardId === standing.awardId)
      const facts = {
        by: 'approver' as const,
        inLockedRun: ofAward.some((each) => each.inLockedRun || each.status === 'paid'),
      }
      const step = next(grantTransitions, grant.status, 'undo', { ...facts, round: grant.round })
      if (!step.ok) return refused(step.reason === 'in-locked-run' ? 'in-locked-run' : 'not-allowed')
      if (standing.decisionId !== decisionId) return refused('changed-meanwhile')

      const by = { personId: actor.personId }
      const about = { councilId: council.id, applicationId: id, round: grant.round }
      await recordDecision(tx, { ...about, kind: 'undo', outcome: null, privateWords: words, by, at: now })
      if (standing.awardId) {
        await tx.grantAward.update({ where: { id: standing.awardId }, data: { undoneAt: now }, select: { id: true } })
        await cancelInstalments(tx, { instalments: ofAward, councilId: council.id, by, now, code: 'undone' })
      }
      const told = standing.releasedAt !== null && standing.releasedAt <= now
      if (!told) await cancelLetter(tx, grant)
      const undone = await moveGrant(tx, grant, { event: 'undo', facts, by, now, data: NO_DECISION })
      if (!undone.ok) throw new Error(`Undoing was refused after it was checked: ${undone.reason}`)
      const telling = {
        applicationId: id,
        eventId: undone.eventId,
        what: 'decision-taken-back',
        releaseAt: now,
      } as const
      return ok({ told, mailed: told ? await tellApplicant(tx, telling) : true })
    }),
  )
}

const NO_DECISION = {
  decisionId: null,
  decidedAt: null,
  awardedPence: null,
  releasedAt: null,
  appealUntil: null,
  endedAt: null,
}

async function standingDecision(tx: Tx, id: string) {
  const row = await tx.grantApplication.findUniqueOrThrow({
    where: { id },
    select: { decisionId: true, releasedAt: true, awards: { where: { undoneAt: null }, select: { id: true } } },
  })
  const decision = row.decisionId
    ? await tx.grantDecision.findUnique({ where: { id: row.decisionId }, select: { kind: true } })
    : null
  const { decisionId, releasedAt } = row
  return { decisionId, releasedAt, kind: decision?.kind ?? null, awardId: row.awards[0]?.id ?? null }
}

/** The mail of the decision, which is held back until its release. */
async function cancelLetter(tx: Tx, { id }: LockedGrant): Promise<void> {
  const decision = await tx.event.findFirst({
    where: { entity: GRANT_ENTITY, entityId: id, change: { in: ['approve', 'reject'] } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (decision) await cancelMessages(tx, decision.id)
}
