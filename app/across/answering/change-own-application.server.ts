import { reopenApplication } from '#app/hiring/own/reopen-application.server'
import { withdrawApplication } from '#app/hiring/own/withdraw-application.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'

type Withdrawing = Parameters<typeof withdrawApplication>
type Reopening = Parameters<typeof reopenApplication>

/** The candidate leaves; the referral of whoever told them of the job follows. */
export function withdrawOwnApplication(input: Withdrawing[0], context: Withdrawing[1]) {
  const change = { now: context.clock.now(), by: context.actor }
  return withdrawApplication(input, context, (tx) => settleReferralsOf(tx, { applicationId: input.id }, change))
}

/** The candidate answers after all; the referral of whoever told them of the job follows. */
export function reopenOwnApplication(input: Reopening[0], context: Reopening[1]) {
  const change = { now: context.clock.now(), by: context.actor }
  return reopenApplication(input, context, (tx) => settleReferralsOf(tx, { applicationId: input.id }, change))
}
