import type { Reader } from '#app/platform/database/client.server'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { checkAward } from './awards/check-award'
import type { DecidingRefusal } from './deciding'
import { awardFacts, type AwardFacts } from './awards/queries-award.server'
import { approvalLimit } from '#app/grants/checking/duties/queries-duties.server'

type Scope = {
  applicationId: string
  councilId: string
  recommendation: { outcome: string | null; pence: number | null; byPersonId: string }
  personId: string
  now: Date
}

/**
 * Whether the award that was recommended can be approved, but for duties and pots. Asked for the page, and again by the
 * approval itself, under the locks of application and person.
 */
export async function checkApproval(
  db: Reader,
  { applicationId, councilId, recommendation, personId, now }: Scope,
): Promise<Ok<{ pence: number; facts: AwardFacts }> | DecidingRefusal> {
  const { outcome, pence, byPersonId } = recommendation
  if (outcome !== 'approve' || pence === null || byPersonId === personId) return refused('not-recommended')
  const limitPence = await approvalLimit(db, { councilId, role: 'approver' })
  if (limitPence === null) return refused('no-limit')
  if (pence > limitPence) return refused('over-limit', { limitPence })
  if ((await db.grantSignal.count({ where: { applicationId, resolvedAt: null } })) > 0) return refused('signals-open')
  const facts = await awardFacts(db, { applicationId, councilId, now })
  const checked = checkAward(facts, facts.awarded)
  if (!checked.ok) return checked.reason === 'nothing-awarded' ? refused('not-recommended') : checked
  return checked.pence === pence ? ok({ pence, facts }) : refused('not-recommended')
}
