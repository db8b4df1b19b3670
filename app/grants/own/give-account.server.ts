import { z } from 'zod'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { changeAccount } from '#app/grants/applying/bank-details/change-account.server'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import type { LockedOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { instalmentStatuses } from '#app/grants/paying/instalments/instalment'
import { moveInstalment } from '#app/grants/paying/instalments/move-instalment.server'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { mayChangeBank } from './own-policy'
import { isInLockedRun } from './queries-own-grant.server'

/**
 * Other bank details for what is still to be paid, from the applicant or from whoever writes them down for them: payments
 * that came back are due again, the new account is looked for among everybody's, and the applicant is told. `checkResult` is
 * unknown where a person has to check the account before it is paid; `told` is false where they have no email address.
 */
export async function giveAccount(
  tx: Tx,
  { grant, status }: LockedOwnGrant,
  { details, by, now }: { details: BankDetails; by: { personId: string }; now: Date },
): Promise<Ok<{ checkResult: 'valid' | 'unknown'; told: boolean }> | Refused<'not-now' | 'no-such-account'>> {
  const { id, councilId } = grant
  const instalments = await lockInstalments(tx, id)
  // Only now that they are locked: whoever locks a run at this moment has done it, or waits for us.
  const inLockedRun = await isInLockedRun(tx, id)
  if (!mayChangeBank({ status, instalments, inLockedRun })) return refused('not-now')
  const kept = await changeAccount(tx, { applicationId: id, councilId, details, now })
  if (!kept.ok) return kept
  const change = { change: 'change-bank-details', from: grant.status, to: grant.status, by, at: now }
  const eventId = await recordEvent(tx, { councilId, entity: GRANT_ENTITY, entityId: id, ...change })
  for (const instalment of instalments.filter((one) => one.status === 'failed')) {
    const moved = await moveInstalment(tx, instalment, { event: 'correct', by, now, data: { failureReason: null } })
    if (!moved.ok) throw new Error(`A failed payment could not be corrected: ${moved.reason}`)
  }
  const told = await tellApplicant(tx, { applicationId: id, eventId, what: 'bank-changed', releaseAt: now })
  return ok({ checkResult: kept.checkResult, told })
}

const Locked = z.object({ id: z.string(), councilId: z.string(), status: z.enum(instalmentStatuses) })

function lockInstalments(tx: Tx, applicationId: string) {
  return parsedRows(tx, Locked)`
    select i.id, i.council_id as "councilId", i.status from instalment i join grant_award w on w.id = i.award_id
    where i.application_id = ${applicationId}::uuid and w.undone_at is null order by i.id for update of i`
}
