import { inTransaction } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isManager, lockCashIns } from './lock-cash-ins.server'
import { moveCashIns, type MoveRefusal } from './move-cash-ins.server'
import { tellReferrers } from './tell-referrers.server'

export type DecideRefusal = MoveRefusal | 'not-manager' | 'not-found'

/**
 * Approves cash-ins: they go into the next file for payroll. One that is the manager's own, or that was decided
 * meanwhile, is left as it is; refused when that leaves none.
 */
export function approveCashIns(
  { ids }: { ids: readonly string[] },
  context: ProviderWork,
): Promise<Outcome<{ approved: number }, DecideRefusal>> {
  const { db, clock, actor, provider } = context
  const now = clock.now()
  return asManager(context, () =>
    inTransaction(db, async (tx) => {
      const locked = await lockCashIns(tx, { ids, providerId: provider.providerId })
      const others = locked.filter(({ personId }) => personId !== actor.personId)
      const waiting = others.filter(({ status }) => status === 'requested')
      if (locked.length === 0) return refused('not-found')
      if (waiting.length === 0) return refused(others.length === 0 ? 'own' : 'not-allowed')
      const moved = await moveCashIns(tx, waiting, { event: 'approve', by: actor.personId, now })
      if (!moved.ok) return moved
      await tellReferrers(tx, { events: moved.events, what: 'approve', now })
      return ok({ approved: waiting.length })
    }),
  )
}

/** Does not approve one, or takes the approval back while it is not with payroll. The points go back, with a reason. */
export function rejectCashIn(input: { id: string; reason: string }, context: ProviderWork) {
  return endWithReason({ ...input, event: 'reject' }, context)
}

/** Payroll could not pay one. The points go back, with what payroll said. */
export function failCashIn(input: { id: string; reason: string }, context: ProviderWork) {
  return endWithReason({ ...input, event: 'fail' }, context)
}

function endWithReason(
  { id, reason, event }: { id: string; reason: string; event: 'reject' | 'fail' },
  context: ProviderWork,
): Promise<Outcome<object, DecideRefusal>> {
  const { db, clock, actor, provider } = context
  const now = clock.now()
  return asManager(context, () =>
    inTransaction(db, async (tx) => {
      const locked = await lockCashIns(tx, { ids: [id], providerId: provider.providerId })
      if (locked.length === 0) return refused('not-found')
      const moved = await moveCashIns(tx, locked, { event, by: actor.personId, now, reason })
      if (!moved.ok) return moved
      await tellReferrers(tx, { events: moved.events, what: event, reason, now })
      return ok()
    }),
  )
}

/** The database asks the same: a role may have ended while the operation ran. */
export async function asManager<T>(
  context: ProviderWork,
  work: () => Promise<T>,
): Promise<T | { ok: false; reason: 'not-manager' | 'own' | 'not-allowed' }> {
  if (!isManager(context)) return refused('not-manager')
  try {
    return await work()
  } catch (error) {
    switch (refusedBy(error, ['cash_in_manager', 'cash_in_own', 'cash_in_order'] as const)) {
      case 'cash_in_manager':
        return refused('not-manager')
      case 'cash_in_own':
        return refused('own')
      case 'cash_in_order':
        return refused('not-allowed')
      case null:
        throw error
    }
  }
}
