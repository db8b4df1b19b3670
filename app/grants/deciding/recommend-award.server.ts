import { checkAward } from './awards/check-award'
import type { DecidingRefusal } from './deciding'
import { awardFacts, type AwardFacts } from './awards/queries-award.server'
import { approvalLimit } from '#app/grants/checking/duties/queries-duties.server'
import { recordDecision } from './record-decision.server'
import { grantTransitions } from '#app/grants/applying/grant-application'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { openGrant, type LockedGrant } from '#app/grants/checking/duties/open-grant.server'
import { orRefusedByDatabase } from './refused-by-database.server'

export type Recommendation = { id: string; /** To the approver. */ privateWords: string } & (
  | { outcome: 'approve'; costs: readonly { costType: string; pence: number }[] }
  | { outcome: 'reject'; reasons: readonly string[]; /** Proposed for the applicant to read. */ words: string }
)

/** An assessor who has the application open recommends what to award for each cost, or to refuse with reasons. */
export function recommendAward(
  recommendation: Recommendation,
  context: CouncilWork,
): Promise<Ok<{ pence: number | null }> | DecidingRefusal> {
  const { id, outcome } = recommendation
  return orRefusedByDatabase({ id, duty: 'assessor' }, context, () =>
    inTransaction(context.db, async (tx) => {
      const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'held' }, context)
      if (!opened.ok) return opened
      const { grant } = opened
      const now = context.clock.now()
      const by = { personId: context.actor.personId }
      const step = next(grantTransitions, grant.status, 'recommend', { by: 'assessor', round: grant.round })
      if (!step.ok) return refused('not-allowed')
      const facts = await awardFacts(tx, { applicationId: id, councilId: grant.councilId, now })
      const checked = await checkRecommendation(tx, grant, recommendation, facts)
      if (!checked.ok) return checked

      const decisionId = await recordDecision(tx, {
        councilId: grant.councilId,
        applicationId: id,
        round: grant.round,
        kind: 'recommend',
        outcome,
        pence: checked.pence,
        reasons: outcome === 'reject' ? recommendation.reasons : [],
        words: outcome === 'reject' ? recommendation.words : '',
        privateWords: recommendation.privateWords,
        by,
        at: now,
      })
      for (const { costType } of facts.requestedCosts) {
        const awarded = outcome === 'approve' ? recommendation.costs.find((cost) => cost.costType === costType) : null
        await tx.grantCost.update({
          where: { applicationId_costType: { applicationId: id, costType } },
          data: { awardedPence: outcome === 'approve' ? (awarded?.pence ?? 0) : null },
          select: { costType: true },
        })
      }
      const data = { recommendationId: decisionId, claimedByPersonId: null, claimedUntil: null }
      const move = { event: 'recommend', facts: { by: 'assessor' }, by, now, data, code: outcome } as const
      const moved = await moveGrant(tx, grant, move)
      if (!moved.ok) throw new Error(`Recommending was refused after it was checked: ${moved.reason}`)
      return ok({ pence: checked.pence })
    }),
  )
}

/** What can be known before the approver's locks; approving checks the amounts again. */
async function checkRecommendation(
  tx: Tx,
  { id, councilId, round }: LockedGrant,
  recommendation: Recommendation,
  facts: AwardFacts,
): Promise<Ok<{ pence: number | null }> | DecidingRefusal> {
  const { definition } = facts
  if (recommendation.outcome === 'reject') {
    const known = definition.rejectReasons.map(({ key }) => key)
    const { reasons } = recommendation
    return reasons.length > 0 && reasons.every((reason) => known.includes(reason))
      ? ok({ pence: null })
      : refused('unknown-reason')
  }
  const checked = checkAward(facts, recommendation.costs)
  if (!checked.ok) return checked
  const answered = await tx.grantCheck.findMany({ where: { applicationId: id, round }, select: { key: true } })
  const missing = definition.assessorForm.filter(({ key }) => !answered.some((check) => check.key === key))
  if (missing.length > 0) return refused('checks-missing', { questions: missing.map(({ question }) => question) })
  const limitPence = await approvalLimit(tx, { councilId, role: 'assessor' })
  if (limitPence === null) return refused('no-limit')
  return checked.pence > limitPence ? refused('over-limit', { limitPence }) : checked
}
