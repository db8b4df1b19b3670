import { z } from 'zod'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { lockOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { mayChangeBank } from './own-policy'
import { isInLockedRun } from './queries-own-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { changeAccount } from '#app/grants/applying/bank-details/change-account.server'
import { instalmentStatuses } from '#app/grants/paying/instalments/instalment'
import { moveInstalment } from '#app/grants/paying/instalments/move-instalment.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/**
 * Other bank details for what is still to be paid: payments that came back are due again, and the new account is looked
 * for among everybody's. `checkResult` is unknown where a person has to check the account before it is paid.
 */
export function correctBankDetails(
  { id, details }: { id: string; details: BankDetails },
  { db, clock, actor }: Work,
): Promise<Ok<{ checkResult: 'valid' | 'unknown' }> | Refused<'not-found' | 'not-now' | 'no-such-account'>> {
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    const own = await lockOwnGrant(tx, { id, personId: actor.personId, now })
    if (!own || own.status === 'draft') return refused('not-found')
    const { councilId } = own.grant
    const instalments = await lockInstalments(tx, id)
    // Only now that they are locked: whoever locks a run at this moment has done it, or waits for us.
    const inLockedRun = await isInLockedRun(tx, id)
    if (!mayChangeBank({ status: own.status, instalments, inLockedRun })) return refused('not-now')
    const kept = await changeAccount(tx, { applicationId: id, councilId, details, now })
    if (!kept.ok) return kept
    const state = own.grant.status
    const change = { change: 'change-bank-details', from: state, to: state, by, at: now }
    const eventId = await recordEvent(tx, { councilId, entity: GRANT_ENTITY, entityId: id, ...change })
    for (const instalment of instalments.filter(({ status }) => status === 'failed')) {
      const moved = await moveInstalment(tx, instalment, { event: 'correct', by, now, data: { failureReason: null } })
      if (!moved.ok) throw new Error(`A failed payment could not be corrected: ${moved.reason}`)
    }
    await tellApplicant(tx, { applicationId: id, eventId, what: 'bank-changed', releaseAt: now })
    return ok({ checkResult: kept.checkResult })
  })
}

const Locked = z.object({ id: z.string(), councilId: z.string(), status: z.enum(instalmentStatuses) })

function lockInstalments(tx: Tx, applicationId: string) {
  return parsedRows(tx, Locked)`
    select i.id, i.council_id as "councilId", i.status from instalment i join grant_award w on w.id = i.award_id
    where i.application_id = ${applicationId}::uuid and w.undone_at is null order by i.id for update of i`
}
