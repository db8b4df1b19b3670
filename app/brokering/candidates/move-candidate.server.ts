import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import {
  candidateTransitions,
  isErased,
  profileIsComplete,
  type CandidateEvent,
  type CandidateParty,
  type CandidateStatus,
  type ClosedReason,
} from './candidate'
import { MATCHING_CONSENT } from './matching-consent'

type Move = {
  event: CandidateEvent
  /** Who makes the change, and on which side they stand. */
  by: ChangeMaker
  party: CandidateParty
  now: Date
  /** For what ends in `closed`. */
  reason?: ClosedReason
  /** For `pause`: the day on which it ends by itself; left out, when they resume. */
  pausedUntil?: LocalDate | null
  /** Sweeps: the instant the change was due. */
  dueAt?: Date
}

type Which = {
  candidateId: string
  /** Limits it to a broker's council. */
  councilId?: string
  /** Limits it to somebody's own. */
  personId?: string
}

export type MovedCandidate = {
  id: string
  councilId: string
  personId: string
  brokerPersonId: string | null
  from: CandidateStatus
  to: CandidateStatus
  eventId: bigint
}

export type MoveRefusal =
  'not-found' | 'not-allowed' | 'wrong-actor' | 'profile-incomplete' | 'no-consent-to-matching' | 'no-reason' | 'erased'

/**
 * Moves a candidate's case by one event of `candidateTransitions`: row lock, guards (profile and open consent are read
 * here), row and event, in the caller's transaction. Messages are the caller's.
 */
export async function moveCandidate(
  tx: Tx,
  { candidateId, councilId, personId, ...move }: Which & Move,
): Promise<({ ok: true } & MovedCandidate) | { ok: false; reason: MoveRefusal }> {
  await tx.$queryRaw`select from candidate where id = ${candidateId}::uuid for update`
  const row = await tx.candidate.findFirst({
    where: { id: candidateId, ...(councilId && { councilId }), ...(personId && { personId }) },
    select: {
      id: true,
      councilId: true,
      personId: true,
      brokerPersonId: true,
      status: true,
      slots: true,
      liveIn: true,
      hoursMax: true,
      activeSince: true,
      ageBand: true,
    },
  })
  if (!row) return { ok: false, reason: 'not-found' }
  const from = row.status
  const consented = await hasMatchingConsent(tx, row)
  const facts = { by: move.party, profileComplete: profileIsComplete(row), consented, erased: isErased(row) }
  const moved = next(candidateTransitions, from, move.event, facts)
  if (!moved.ok) return moved
  const { to } = moved
  if (to === 'closed' && !move.reason) return { ok: false, reason: 'no-reason' }
  await tx.candidate.update({
    where: { id: row.id },
    data: {
      status: to,
      closedReason: to === 'closed' ? move.reason! : null,
      pausedUntil: to === 'paused' && move.pausedUntil ? toDateColumn(move.pausedUntil) : null,
      updatedAt: move.now,
      ...(to === 'active' && { activeSince: move.now }),
      // Who comes back is nobody's, until a broker takes them on: no caseload grows past its limit by itself.
      ...(from === 'closed' && { brokerPersonId: null }),
      // Nothing is left to do for a closed case.
      ...(to === 'closed' && { nextActionOn: null, nextActionWords: null }),
    },
  })
  const eventId = await recordEvent(tx, {
    councilId: row.councilId,
    entity: 'candidate',
    entityId: row.id,
    by: move.by,
    change: move.event,
    from,
    to,
    code: to === 'closed' ? move.reason : null,
    at: move.now,
    ...(move.dueAt && { dueAt: move.dueAt }),
  })
  const { id, brokerPersonId } = row
  return { ok: true, id, councilId: row.councilId, personId: row.personId, brokerPersonId, from, to, eventId }
}

/**
 * The same for every case a person has, at whichever council: for what happens to a person (hired, started, fell
 * through). Cases for which the event means nothing stay as they are; answers those that moved.
 */
export async function moveCandidatesOf(
  tx: Tx,
  { personId, ...move }: { personId: string } & Move,
): Promise<MovedCandidate[]> {
  const rows = await tx.candidate.findMany({ where: { personId }, select: { id: true }, orderBy: { id: 'asc' } })
  const moved: MovedCandidate[] = []
  for (const { id } of rows) {
    const movedCase = await moveCandidate(tx, { candidateId: id, personId, ...move })
    if (movedCase.ok) moved.push(movedCase)
  }
  return moved
}

/** Whether the person has an open consent to be matched by this council. */
export async function hasMatchingConsent(
  tx: Tx,
  { personId, councilId }: { personId: string; councilId: string },
): Promise<boolean> {
  const open = await tx.consent.count({ where: { personId, councilId, purpose: MATCHING_CONSENT, withdrawnAt: null } })
  return open > 0
}
