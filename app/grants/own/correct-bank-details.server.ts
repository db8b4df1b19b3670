import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { lockOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { giveAccount } from './give-account.server'

/** An applicant gives other bank details for what is still to be paid. */
export function correctBankDetails(
  { id, details }: { id: string; details: BankDetails },
  { db, clock, actor }: Work,
): Promise<Ok<{ checkResult: 'valid' | 'unknown' }> | Refused<'not-found' | 'not-now' | 'no-such-account'>> {
  const now = clock.now()
  const { personId } = actor
  return inTransaction(db, async (tx) => {
    const own = await lockOwnGrant(tx, { id, personId, now })
    if (!own || own.status === 'draft') return refused('not-found')
    const given = await giveAccount(tx, own, { details, by: { personId }, now })
    return given.ok ? ok({ checkResult: given.checkResult }) : given
  })
}
