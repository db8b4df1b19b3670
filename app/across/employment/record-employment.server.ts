import { answerRetentionCheck } from '#app/hiring/employment/retention-checks/answer-retention-check.server'
import { sayNewToCare } from '#app/hiring/employment/new-to-care.server'
import { recordLeaving } from '#app/hiring/employment/record-leaving.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'

type Answering = Parameters<typeof answerRetentionCheck>
type Leaving = Parameters<typeof recordLeaving>
type Saying = Parameters<typeof sayNewToCare>

const following = (id: string, { now, actor }: Leaving[1]) => {
  return (tx: Parameters<typeof settleReferralsOf>[0]) =>
    settleReferralsOf(tx, { employmentId: id }, { now, by: actor })
}

/** An answer to a retention check; a referral that stands on the employment follows. */
export function recordAnswer(input: Answering[0], context: Answering[1]) {
  return answerRetentionCheck(input, context, following(input.id, context))
}

/** Somebody left; a referral that stands on the employment follows. */
export function recordEnd(input: Leaving[0], context: Leaving[1]) {
  return recordLeaving(input, context, following(input.id, context))
}

/** Whether it is their first job in care; a referral that stands on the employment follows. */
export function recordNewToCare(input: Saying[0], context: Saying[1]) {
  return sayNewToCare(input, context, following(input.id, context))
}
