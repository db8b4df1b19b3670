import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { asManager } from './decide-cash-in.server'
import { lockCashIns } from './lock-cash-ins.server'
import { moveCashIns, type MoveRefusal } from './move-cash-ins.server'
import { requestCashIn, type RequestRefusal } from './request-cash-in.server'
import { tellReferrers } from './tell-referrers.server'

export type PayRefusal = MoveRefusal | 'not-manager' | 'not-found'

/**
 * Payroll has paid what is left of an export. What is the manager's own stays, for a colleague (`left`); refused when
 * that is all.
 */
export function payExport(
  { exportId }: { exportId: string },
  context: ProviderWork,
): Promise<Outcome<{ paid: number; left: number }, PayRefusal>> {
  const { db, clock, actor, provider } = context
  const now = clock.now()
  return asManager(context, () =>
    inTransaction(
      db,
      async (tx) => {
        const locked = await lockCashIns(tx, { exportId, providerId: provider.providerId })
        if (locked.length === 0) return refused('not-found')
        const waiting = locked.filter(({ status }) => status === 'exported')
        const others = waiting.filter(({ personId }) => personId !== actor.personId)
        if (others.length === 0) return refused(waiting.length > 0 ? 'own' : 'not-allowed')
        const moved = await moveCashIns(tx, others, { event: 'pay', by: actor.personId, now })
        if (!moved.ok) return moved
        await tellReferrers(tx, { events: moved.events, what: 'pay', now })
        return ok({ paid: others.length, left: waiting.length - others.length })
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

/** A manager asks again for the last payout of somebody who has left, after one that was rejected or failed. */
export function askAgain(
  { id }: { id: string },
  context: ProviderWork,
): Promise<Outcome<{ id: string }, RequestRefusal | 'not-manager' | 'own' | 'not-allowed' | 'not-found'>> {
  const { db, clock, actor, provider } = context
  const now = clock.now()
  return asManager(context, () =>
    inTransaction(db, async (tx) => {
      const [cashIn] = await lockCashIns(tx, { ids: [id], providerId: provider.providerId })
      if (!cashIn) return refused('not-found')
      if (cashIn.personId === actor.personId) return refused('own')
      const { referrerId, programmeId, councilId, providerId } = cashIn
      const referrer = await tx.referrer.findUniqueOrThrow({ where: { id: referrerId } })
      if (referrer.status !== 'left' || referrer.contactErasedAt) return refused('not-in-programme')
      return requestCashIn(tx, {
        referrer: { id: referrerId, councilId, providerId },
        programmeId,
        isLast: true,
        now,
        by: { personId: actor.personId },
      })
    }),
  )
}
