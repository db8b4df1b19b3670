import { z } from 'zod'
import { referrerStatuses } from '#app/referrals/referrers/referrer'
import { versionInForce } from '#app/referrals/programmes/queries.server'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { CASH_IN_ENTITY, openCashIns } from './cash-in'
import { tellManagers } from './tell-managers.server'

export type Request = {
  referrer: { id: string; councilId: string; providerId: string }
  /** Left out: the oldest of their programmes with points left. */
  programmeId?: string
  /** Left out: all there are. */
  points?: number
  /** Of somebody who leaves: may be below the minimum. They must have left by the end of the transaction. */
  isLast?: boolean
  now: Date
  by: ChangeMaker
}

export type RequestRefusal = 'not-in-programme' | 'open-already' | 'nothing' | 'below-minimum' | 'more-than-balance'

/**
 * Takes points out of a referrer's balance and asks their managers to approve paying them; one at a time. The last of a
 * programme that has closed may be below the minimum too.
 */
export async function requestCashIn(
  tx: Tx,
  { referrer, now, by, ...request }: Request,
): Promise<Outcome<{ id: string; points: number; pence: number }, RequestRefusal, { minimum?: number }>> {
  const { councilId, providerId } = referrer
  const [locked] = await parsedRows(tx, z.object({ status: z.enum(referrerStatuses) }))`
    select status from referrer where id = ${referrer.id}::uuid and provider_id = ${providerId}::uuid for no key update`
  if (!locked || (locked.status !== 'active' && !request.isLast)) return refused('not-in-programme')
  const open = { referrerId: referrer.id, providerId, status: { in: [...openCashIns] } }
  if ((await tx.cashIn.count({ where: open })) > 0) return refused('open-already')

  const account = await tx.pointsAccount.findFirst({
    where: {
      providerId,
      referrerId: referrer.id,
      ...(request.programmeId ? { programmeId: request.programmeId } : { balance: { gt: 0 } }),
    },
    select: {
      programmeId: true,
      balance: true,
      programme: { select: { pencePerPoint: true, closedAt: true } },
    },
    orderBy: { programme: { createdAt: 'asc' } },
  })
  const points = request.points ?? account?.balance ?? 0
  if (!account || account.balance === 0 || points < 1) return refused('nothing')
  const { programmeId, programme } = account
  if (points > account.balance) return refused('more-than-balance')
  const isLast = request.isLast || programme.closedAt !== null
  const minimum = (await versionInForce(tx, { programmeId, at: now }))?.rules.minimumCashIn ?? 1
  if (!isLast && points < minimum) return refused('below-minimum', { minimum })

  const of = { councilId, providerId, programmeId, referrerId: referrer.id }
  const pence = points * programme.pencePerPoint
  const { id } = await tx.cashIn.create({
    data: { ...of, points, pence, status: 'requested', isLast, requestedAt: now, updatedAt: now },
    select: { id: true },
  })
  await tx.pointsEntry.create({ data: { ...of, kind: 'cash_in', points: -points, cashInId: id, at: now } })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: CASH_IN_ENTITY,
    entityId: id,
    by,
    change: 'request',
    to: 'requested',
    at: now,
  })
  await tellManagers(tx, { eventId, cashInId: id, by, now })
  return ok({ id, points, pence })
}
