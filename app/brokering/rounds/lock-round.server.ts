import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import { roundTransitions, type RoundEvent, type RoundFacts, type RoundStatus } from './round'

/** Value of `event.entity`. */
export const ROUND_ENTITY = 'matching_round'

export type LockedRound = { id: string; councilId: string; status: RoundStatus; facts: RoundFacts }

/** Locks a council's round until the transaction ends. Null: no such round. */
export async function lockRound(
  tx: Tx,
  { roundId, councilId }: { roundId: string; councilId: string },
): Promise<LockedRound | null> {
  if (!isUuid(roundId)) return null
  const [row] = await tx.$queryRaw<{ status: RoundStatus }[]>`
    select status from matching_round where id = ${roundId}::uuid and council_id = ${councilId}::uuid for update`
  if (!row) return null
  const [facts] = await tx.$queryRaw<RoundFacts[]>`
    select count(*)::int as people, count(placed_with)::int as placed,
      (select count(*)::int from round_vacancy where round_id = ${roundId}::uuid) as vacancies
    from round_candidate where round_id = ${roundId}::uuid`
  return { id: roundId, councilId, status: row.status, facts: facts! }
}

type Step = { tx: Tx; round: LockedRound; now: Date; by: string }

/**
 * Moves a locked round on and writes the event; what else is stored comes with it. Refusals are those of the table.
 * @param facts when they changed in this transaction, after the round was locked
 */
export async function moveRound(
  { tx, round, now, by }: Step,
  event: RoundEvent,
  given: { data?: Parameters<Tx['matchingRound']['update']>[0]['data']; code?: string; facts?: RoundFacts } = {},
) {
  const step = next(roundTransitions, round.status, event, given.facts ?? round.facts)
  if (!step.ok) return step
  await tx.matchingRound.update({ where: { id: round.id }, data: { ...given.data, status: step.to, updatedAt: now } })
  await recordEvent(tx, {
    councilId: round.councilId,
    entity: ROUND_ENTITY,
    entityId: round.id,
    by: { personId: by },
    change: event,
    from: round.status,
    to: step.to,
    at: now,
    ...(given.code && { code: given.code }),
  })
  return step
}
