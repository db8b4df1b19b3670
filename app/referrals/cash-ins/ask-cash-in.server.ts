import { referrerOf } from '#app/referrals/referrers/queries.server'
import { inTransaction } from '#app/platform/database/client.server'
import { isUniqueViolation, refusedBy } from '#app/platform/database/errors.server'
import { once } from '#app/platform/idempotency.server'
import type { ProviderWork } from '#app/platform/work'
import { refused } from '#app/shared/outcome'
import { requestCashIn, type RequestRefusal } from './request-cash-in.server'

type CashInOutcome =
  { ok: true; id: string; points: number; pence: number } | { ok: false; reason: RequestRefusal; minimum?: number }

/** A referrer asks for points to be paid with their wages. The same form asks once. */
export async function askCashIn(
  { programmeId, points, formKey }: { programmeId: string; points: number; formKey: string },
  { db, clock, actor: { personId }, provider: { providerId } }: ProviderWork,
): Promise<CashInOutcome> {
  const now = clock.now()
  const referrer = await referrerOf(db, { providerId, personId })
  if (!referrer) return refused('not-in-programme')
  try {
    return await inTransaction(db, async (tx) => {
      const form = { scope: `cash-in:${referrer.id}`, key: formKey }
      const cashIn = await once(tx, form, () =>
        requestCashIn(tx, { referrer, programmeId, points, now, by: { personId } }),
      )
      // Who goes back and enters another number is not told the old answer.
      if (!cashIn.ok) await tx.idempotencyKey.deleteMany({ where: form })
      return cashIn
    })
  } catch (error) {
    if (isUniqueViolation(error, 'cash_in_one_open')) return refused('open-already')
    switch (refusedBy(error, ['points_balance', 'cash_in_minimum'] as const)) {
      case 'points_balance':
        return refused('more-than-balance')
      case 'cash_in_minimum':
        return refused('below-minimum')
      case null:
        throw error
    }
  }
}
