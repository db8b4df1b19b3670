import type { Prisma, Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { CASH_IN_ENTITY, cashInTransitions, type CashInEvent, type CashInStatus } from './cash-in'
import type { LockedCashIn } from './lock-cash-ins.server'

type Move = {
  event: CashInEvent
  by: string
  now: Date
  /** For the referrer: why it was rejected, or could not be paid. */
  reason?: string
  exportId?: string
}

export type MoveRefusal = 'own' | 'not-allowed' | 'reason-missing'

/**
 * The only way cash-ins change their state: all of them by the table, each with its event, or none. They are the ones
 * that `lockCashIns` locked. Points of a rejected or failed one come back. Answers the events' ids by cash-in.
 */
export async function moveCashIns(
  tx: Tx,
  cashIns: readonly LockedCashIn[],
  { event, by, now, reason = '', exportId }: Move,
): Promise<Ok<{ events: Map<string, bigint> }> | Refused<MoveRefusal>> {
  const moves: { cashIn: LockedCashIn; to: CashInStatus }[] = []
  for (const cashIn of cashIns) {
    const outcome = next(cashInTransitions, cashIn.status, event, { own: cashIn.personId === by, reason })
    if (!outcome.ok) return refused(outcome.reason)
    moves.push({ cashIn, to: outcome.to })
  }
  const [first] = moves
  if (!first) return ok({ events: new Map<string, bigint>() })
  await tx.cashIn.updateMany({
    where: { id: { in: cashIns.map(({ id }) => id) } },
    data: { ...columnsOf(event, { by, now, reason }), ...(exportId && { exportId }), status: first.to, updatedAt: now },
  })
  if (event === 'reject' || event === 'fail') await giveBack(tx, cashIns, now)
  const events = await recordEvents(
    tx,
    moves.map(({ cashIn, to }) => ({
      councilId: cashIn.councilId,
      entity: CASH_IN_ENTITY,
      entityId: cashIn.id,
      by: { personId: by },
      change: event,
      from: cashIn.status,
      to,
      at: now,
    })),
  )
  return ok({ events })
}

type Columns = Pick<
  Prisma.CashInUncheckedUpdateManyInput,
  'decidedAt' | 'decidedByPersonId' | 'endedAt' | 'words' | 'exportId'
>

function columnsOf(event: CashInEvent, { by, now, reason }: { by: string; now: Date; reason: string }): Columns {
  switch (event) {
    case 'approve':
      return { decidedAt: now, decidedByPersonId: by }
    case 'reject':
      return { decidedAt: now, decidedByPersonId: by, endedAt: now, words: reason }
    case 'export':
      return {}
    case 'pay':
      return { endedAt: now }
    case 'fail':
      return { endedAt: now, words: reason }
  }
}

async function giveBack(tx: Tx, cashIns: readonly LockedCashIn[], now: Date): Promise<void> {
  const taken = await tx.pointsEntry.findMany({
    where: { cashInId: { in: cashIns.map(({ id }) => id) }, kind: 'cash_in' },
    select: {
      id: true,
      councilId: true,
      providerId: true,
      programmeId: true,
      referrerId: true,
      cashInId: true,
      points: true,
    },
  })
  for (const { id, points, ...of } of taken)
    await tx.pointsEntry.create({
      data: { ...of, kind: 'cash_in_return', points: -points, undoesId: id, at: now },
      select: { id: true },
    })
}
