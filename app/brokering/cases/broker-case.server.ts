import { changeCase, type CaseChange } from './change-case.server'
import { endMatchingConsent, giveMatchingConsent } from '#app/brokering/candidates/consent.server'
import { lockCase, type BrokerMoment } from './lock-case.server'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { moveCandidate, type MovedCandidate, type MoveRefusal } from '#app/brokering/candidates/move-candidate.server'
import { recordInWorkCheck, type CheckRefusal, type InWorkAnswer } from './record-in-work-check.server'
import { tellOfMove } from '#app/brokering/candidates/tell-candidate.server'
import { closeIntroductionsOf } from '#app/brokering/introductions/close-introductions.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import type { LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'

/** Activates, pauses, resumes, closes or reopens a case, and tells the candidate once. */
export function moveCase(
  change: { candidateId: string } & CaseChange,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ moved: MovedCandidate }, MoveRefusal>> {
  const broker = { now: clock.now(), actor, council }
  return inTransaction(db, async (tx) => {
    const outcome = await changeCase(tx, change, broker)
    if (!outcome.ok) return outcome
    const until = change.change === 'pause' ? change.until : null
    await followMove(tx, broker, { moved: outcome.moved, change: change.change, until })
    return outcome
  })
}

/** Writes down an in-work check; the case may end with it, and then the candidate is told. */
export function recordCheck(
  check: InWorkAnswer,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ moved: MovedCandidate | null }, CheckRefusal>> {
  const broker = { now: clock.now(), actor, council }
  return inTransaction(db, async (tx) => {
    const outcome = await recordInWorkCheck(tx, check, broker)
    if (!outcome.ok || !outcome.moved) return outcome
    const change = check.outcome === 'left' ? 'close' : 'finish_support'
    await followMove(tx, broker, { moved: outcome.moved, change })
    return outcome
  })
}

/**
 * The candidate heard the wording and agreed: kept with its exact words. A case that waited for nothing else becomes
 * active, and the candidate is told.
 */
export function recordSpokenConsent(
  { candidateId, spokenHow }: { candidateId: string; spokenHow: 'phone' | 'in-person' },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ active: boolean }, 'not-found' | 'closed'>> {
  const now = clock.now()
  const broker = { now, actor, council }
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId: council.id })
    if (!found) return refused('not-found')
    if (found.status === 'closed') return refused('closed')
    const who = { candidateId: found.id, personId: found.personId, councilId: council.id }
    const by = { personId: actor.personId }
    const wording = matchingConsentText({ council: council.name })
    const isNew = await giveMatchingConsent(tx, who, { wording, how: 'spoken', by, now })
    if (isNew) await logSpoken(tx, broker, { candidateId: found.id, spokenHow })
    const move = { candidateId: found.id, by, party: 'broker' as const, now }
    await moveCandidate(tx, { ...move, event: 'complete_profile' })
    const activated = await moveCandidate(tx, { ...move, event: 'activate' })
    if (activated.ok) await followMove(tx, broker, { moved: activated, change: 'activate' })
    return ok({ active: activated.ok })
  })
}

async function logSpoken(
  tx: Tx,
  { now, actor, council }: BrokerMoment,
  { candidateId, spokenHow }: { candidateId: string; spokenHow: 'phone' | 'in-person' },
): Promise<void> {
  await tx.candidateContact.create({
    data: {
      councilId: council.id,
      candidateId,
      kind: spokenHow === 'phone' ? 'call' : 'visit',
      outcome: 'reached',
      words: 'Agreed to be matched. The wording was read out.',
      at: now,
      byPersonId: actor.personId,
    },
  })
  await tx.candidate.update({ where: { id: candidateId }, data: { lastContactAt: now } })
}

/**
 * The candidate told a broker that they do not want to be matched any more: dated, from this moment on. Introductions
 * that have not left the council are closed.
 */
export function withdrawConsentFor(
  { candidateId }: { candidateId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found'>> {
  const now = clock.now()
  const broker = { now, actor, council }
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    const by = { personId: actor.personId }
    if (!(await endMatchingConsent(tx, { candidateId: found.id, personId: found.personId, councilId }, now)))
      return ok()
    await recordEvent(tx, { councilId, entity: 'candidate', entityId: found.id, by, change: 'end_consent', at: now })
    const move = { candidateId: found.id, event: 'withdraw_consent' as const, by, party: 'broker' as const, now }
    const moved = await moveCandidate(tx, move)
    const closing = { reason: 'consent-withdrawn' as const, by, party: 'broker' as const, now }
    await closeIntroductionsOf(tx, { candidateId: found.id }, closing)
    if (moved.ok) await followMove(tx, broker, { moved, change: 'withdraw_consent' })
    return ok()
  })
}

/** What goes with a move: the candidate's mail, and the end of what the case no longer needs. */
async function followMove(
  tx: Tx,
  { now, actor, council }: BrokerMoment,
  { moved, change, until = null }: { moved: MovedCandidate; change: string; until?: LocalDate | null },
): Promise<void> {
  if (moved.to === 'closed') {
    await endMatchingConsent(tx, { candidateId: moved.id, personId: moved.personId, councilId: moved.councilId }, now)
    const closing = {
      reason: 'candidate-left' as const,
      by: { personId: actor.personId },
      party: 'broker' as const,
      now,
    }
    await closeIntroductionsOf(tx, { candidateId: moved.id }, closing)
  }
  // Support is over: nobody asks about that job any more.
  if (moved.from === 'in_work_support') {
    await tx.inWorkCheck.deleteMany({ where: { candidateId: moved.id, doneAt: null } })
  }
  await tellOfMove(tx, { council, now }, { moved, change, until })
}
