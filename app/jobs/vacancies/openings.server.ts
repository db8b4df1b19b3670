import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'
import { vacancyTransitions, type ClosedReason, type VacancyFacts, type VacancyStatus } from './vacancy'

/** A vacancy whose row is held until the transaction ends, with its openings. */
export type LockedOpenings = {
  id: string
  councilId: string
  status: VacancyStatus
  closedReason: ClosedReason | null
  closesAt: Date | null
  approvedAt: Date | null
  openings: number
  openingsTaken: number
  providerVerified: boolean
}

/** Null when this provider has no such vacancy. */
export async function lockOpenings(
  tx: Tx,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
): Promise<LockedOpenings | null> {
  const [row] = await tx.$queryRaw<LockedOpenings[]>`
    select v.id, v.council_id as "councilId", v.status, v.closed_reason as "closedReason", v.closes_at as "closesAt",
      v.approved_at as "approvedAt", v.openings, v.openings_taken as "openingsTaken", p.status = 'verified' as "providerVerified"
    from vacancy v join provider p on p.id = v.provider_id
    where v.id = ${vacancyId}::uuid and v.provider_id = ${providerId}::uuid for update of v`
  return row ?? null
}

export function openingsLeft({ openings, openingsTaken }: Pick<LockedOpenings, 'openings' | 'openingsTaken'>): number {
  return openings - openingsTaken
}

type By = { now: Date; by: { personId: string } | 'system' }

/**
 * Takes one opening; the last one closes the vacancy as filled. The caller holds the row (`lockOpenings`), has checked
 * that one is left, and refreshes the search row afterwards.
 */
export async function takeOpening(tx: Tx, vacancy: LockedOpenings, { now, by }: By): Promise<{ closed: boolean }> {
  const openingsTaken = vacancy.openingsTaken + 1
  const closing =
    openingsTaken === vacancy.openings ? next(vacancyTransitions, vacancy.status, 'close', factsOf(vacancy, now)) : null
  const closed = closing?.ok === true
  await tx.vacancy.update({
    where: { id: vacancy.id },
    data: {
      openingsTaken,
      ...(closed && { status: closing.to, closedReason: 'filled_here', closedAt: now, updatedAt: now }),
    },
  })
  if (closed) {
    await recordEvent(tx, {
      ...eventOf(vacancy, { now, by }),
      change: 'close',
      to: closing.to,
      code: 'filled_here',
    })
  }
  return { closed }
}

/** Gives one opening back: a vacancy that was closed as filled is open again while its closing date is still to come. */
export async function giveBackOpening(
  tx: Tx,
  vacancy: LockedOpenings,
  { now, by }: By,
): Promise<{ reopened: boolean }> {
  const openingsTaken = Math.max(0, vacancy.openingsTaken - 1)
  const facts = factsOf({ ...vacancy, openingsTaken }, now)
  const reopening = next(vacancyTransitions, vacancy.status, 'reopen', facts)
  const reopened = reopening.ok && (await wasApprovedWhenFilled(tx, vacancy))
  await tx.vacancy.update({
    where: { id: vacancy.id },
    data: {
      openingsTaken,
      ...(reopened && { status: reopening.to, closedReason: null, closedAt: null, updatedAt: now }),
    },
  })
  if (reopened) await recordEvent(tx, { ...eventOf(vacancy, { now, by }), change: 'reopen', to: reopening.to })
  return { reopened }
}

/** An advert that was with the moderators when it was filled must not come back past them. */
async function wasApprovedWhenFilled(tx: Tx, { id, approvedAt }: LockedOpenings): Promise<boolean> {
  const closing = await tx.event.findFirst({
    where: { entity: 'vacancy', entityId: id, change: 'close' },
    orderBy: { id: 'desc' },
    select: { fromState: true },
  })
  return closing ? closing.fromState === 'approved' : approvedAt !== null
}

function factsOf(vacancy: LockedOpenings, now: Date): VacancyFacts {
  return {
    by: 'provider',
    providerVerified: vacancy.providerVerified,
    mayApproveItself: false,
    beforeClosing: vacancy.closesAt !== null && now < vacancy.closesAt,
    closedReason: vacancy.closedReason,
    openingsLeft: openingsLeft(vacancy),
  }
}

function eventOf({ id, councilId, status }: LockedOpenings, { now, by }: By) {
  return { councilId, entity: 'vacancy', entityId: id, by, from: status, at: now }
}
