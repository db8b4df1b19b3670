import { undoDecision } from '#app/hiring/answering/undo-decision.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'

type Undoing = Parameters<typeof undoDecision>

/** Takes back a "no" that nobody has read yet; a referral that stands on the application follows. */
export function undoAnswer(input: Undoing[0], context: Undoing[1]) {
  const change = { now: context.now, by: context.actor }
  return undoDecision(input, context, (tx) => settleReferralsOf(tx, { applicationId: input.id }, change))
}
