import { z } from 'zod'
import { inTransaction } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { paysForAll } from '../runs/queries-payer.server'

const Account = z.object({
  checkResult: z.enum(['valid', 'unknown']),
  checkedAt: z.date().nullable(),
  interest: z.boolean(),
})

/** The name of bank details in the event log. */
const BANK_DETAILS_ENTITY = 'bank_details'

/** A payments officer has made sure that an account with a sort code nobody knows is there and is theirs. */
export function markAccountChecked(
  { bankDetailsId }: { bankDetailsId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<'not-found' | 'not-payments' | 'has-interest' | 'nothing-to-check'>> {
  const now = clock.now()
  const { personId } = actor
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    if (!isUuid(bankDetailsId)) return refused('not-found')
    const [row] = await parsedRows(tx, Account)`
      select check_result as "checkResult", checked_at as "checkedAt",
        has_grant_interest(application_id, ${personId}::uuid) as interest
      from bank_details where id = ${bankDetailsId}::uuid and council_id = ${councilId}::uuid for update`
    if (!row) return refused('not-found')
    if (!(await paysForAll(tx, { councilId, personId }))) return refused('not-payments')
    if (row.interest) return refused('has-interest')
    if (row.checkResult === 'valid' || row.checkedAt) return refused('nothing-to-check')
    await tx.bankDetails.update({
      where: { id: bankDetailsId },
      data: { checkedByPersonId: personId, checkedAt: now },
      select: { id: true },
    })
    const about = { councilId, entity: BANK_DETAILS_ENTITY, entityId: bankDetailsId, by: { personId }, at: now }
    await recordEvent(tx, { ...about, change: 'check', from: 'unknown', to: 'checked' })
    return ok()
  })
}
