import type { DecidingRefusal } from './deciding'
import { checkApproval } from './queries-approval.server'
import { recordDecision } from './record-decision.server'
import { findEmployerDoubts } from '#app/grants/confirming/doubts/find-employer-doubts.server'
import { newestWord } from '#app/grants/confirming/queries-confirmations.server'
import { findAccountNames } from '#app/grants/applying/identities/find-account-names.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { queueDecisionLetter } from './letters/queue-letter.server'
import { choosePot, openPotNames } from '#app/grants/paying/pots/choose-pot'
import { lockPots } from '#app/grants/paying/pots/lock-pots.server'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { releaseAt, type TellTime } from '#app/shared/tell-times'
import { lockSamePerson } from './awards/lock-same-person.server'
import { promiseAward } from './awards/promise-award.server'
import type { Deciding } from './start-deciding.server'

/** The approver agrees with exactly what was recommended. */
export type Approval = {
  tell: TellTime
  privateWords?: string
  /** Why, where no employer has said that they work there; needed then, and kept with the decision. */
  unconfirmedWords?: string
}

/**
 * Promises the award that was recommended: checks everything again under the locks (application, person, pots), then
 * writes decision, award, instalments, ledger, state and letter. The whole award is committed in one pot.
 */
export async function approveAward(
  tx: Tx,
  { grant, recommendation }: Deciding,
  { tell, privateWords, unconfirmedWords = '' }: Approval,
  { clock, actor, council }: CouncilWork,
): Promise<Ok<{ pence: number; releasedAt: Date; mailed: boolean }> | DecidingRefusal> {
  const now = clock.now()
  await lockSamePerson(tx, grant)
  const about = { councilId: council.id, applicationId: grant.id }
  // Also of what was sent before names were compared and employers doubted; the rest is found when it comes up.
  await findAccountNames(tx, { applicationIds: [grant.id], now })
  await findEmployerDoubts(tx, { applicationIds: [grant.id], now })
  const checked = await checkApproval(tx, { ...about, recommendation, personId: actor.personId, now })
  if (!checked.ok) return checked
  const confirmed = (await newestWord(tx, grant.id)) === 'employed'
  if (!confirmed && unconfirmedWords === '') return refused('employer-silent')
  const { pence } = checked
  const { definition } = checked.facts
  const pots = await lockPots(tx, { councilId: council.id, ids: definition.potIds })
  const pot = choosePot(definition.potIds, pots, pence)
  if (!pot) return refused('pot-empty', { pots: openPotNames(definition.potIds, pots) })

  const releasedAt = releaseAt(tell, now)
  const by = { personId: actor.personId }
  const decisionId = await recordDecision(tx, {
    ...about,
    round: grant.round,
    kind: 'decide',
    outcome: 'approve',
    pence,
    privateWords: privateWords ?? '',
    unconfirmedWords: confirmed ? '' : unconfirmedWords,
    by,
    at: now,
  })
  await promiseAward(tx, { ...about, decisionId, potId: pot.id, pence, definition, by, now, toldAt: releasedAt })
  const moved = await moveGrant(tx, grant, {
    event: 'approve',
    facts: { by: 'approver' },
    by,
    now,
    visibleAt: releasedAt,
    data: { decisionId, decidedAt: now, awardedPence: pence, releasedAt, appealUntil: null, endedAt: null },
  })
  if (!moved.ok) throw new Error(`Approving was refused after it was checked: ${moved.reason}`)
  const letter = { applicationId: grant.id, eventId: moved.eventId, releaseAt: releasedAt }
  return ok({ pence, releasedAt, mailed: await queueDecisionLetter(tx, letter) })
}
