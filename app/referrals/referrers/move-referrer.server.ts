import { z } from 'zod'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { REFERRER_ENTITY, referrerStatuses, referrerTransitions, type ReferrerEvent } from './referrer'

/**
 * Who joins and who leaves a provider's programme waits here for whoever else does: seats are counted. Taken before any
 * row of a referrer's is locked, as the database does when one takes a seat.
 */
export async function lockSeats(tx: Tx, providerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('referrer-seats:' || ${providerId}, 0))`
}

const MovedReferrer = z.object({
  id: z.string(),
  councilId: z.string(),
  providerId: z.string(),
  personId: z.string(),
  name: z.string(),
  status: z.enum(referrerStatuses),
})
export type MovedReferrer = z.output<typeof MovedReferrer>

type Move = {
  referrerId: string
  providerId: string
  event: ReferrerEvent
  by: ChangeMaker
  at: Date
}

/** One change of a referrer's state, by the table, with its event. Answers the referrer as it is afterwards. */
export async function moveReferrer(
  tx: Tx,
  { referrerId, providerId, event, by, at }: Move,
): Promise<Ok<{ referrer: MovedReferrer; eventId: bigint }> | Refused<'not-found' | 'not-allowed'>> {
  const [row] = await parsedRows(tx, MovedReferrer)`
    select id, council_id as "councilId", provider_id as "providerId", person_id as "personId", name, status
    from referrer where id = ${referrerId}::uuid and provider_id = ${providerId}::uuid for no key update`
  if (!row) return refused('not-found')
  const step = next(referrerTransitions, row.status, event, {})
  if (!step.ok) return refused('not-allowed')
  const status = step.to
  const decides = event === 'confirm' || event === 'refuse'
  await tx.referrer.update({
    where: { id: row.id },
    data: {
      status,
      updatedAt: at,
      leftAt: status === 'left' ? at : null,
      contactErasedAt: null,
      ...(status === 'active' && { joinedAt: at }),
      ...(decides && by !== 'system' && { decidedByPersonId: by.personId }),
    },
  })
  const eventId = await recordEvent(tx, {
    councilId: row.councilId,
    entity: REFERRER_ENTITY,
    entityId: row.id,
    by,
    change: event,
    from: row.status,
    to: status,
    at,
  })
  return ok({ referrer: { ...row, status }, eventId })
}

/**
 * What the provider knew of somebody who is no longer in its programme, unless a payout is on its way to them: then the
 * sweep does it afterwards. Their person and account are their own.
 */
export async function eraseContact(
  tx: Tx,
  { referrerId, councilId, at }: { referrerId: string; councilId: string; at: Date },
): Promise<void> {
  const { count } = await tx.referrer.updateMany({
    where: {
      id: referrerId,
      status: { in: ['left', 'refused'] },
      contactErasedAt: null,
      cashIns: { none: { status: { in: ['requested', 'approved', 'exported'] } } },
    },
    data: { name: '', payrollNumber: null, contactErasedAt: at, updatedAt: at },
  })
  if (count > 0)
    await recordEvent(tx, {
      councilId,
      entity: REFERRER_ENTITY,
      entityId: referrerId,
      by: 'system',
      change: 'erase_contact',
      at,
    })
}
