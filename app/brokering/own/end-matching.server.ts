import type { LeavingReason } from '#app/brokering/candidates/candidate'
import { endMatchingConsent } from '#app/brokering/candidates/consent.server'
import { moveCandidate } from '#app/brokering/candidates/move-candidate.server'
import { tellLeft } from '#app/brokering/candidates/tell-candidate.server'
import { closeIntroductionsOf } from '#app/brokering/introductions/close-introductions.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'

type Answer = { ok: true } | { ok: false; reason: 'not-found' }

/**
 * Somebody withdraws their consent to be matched: it is dated, nobody matches them from this moment on, and
 * introductions whose details have not left the council are closed. Twice is once.
 */
export function withdrawMatchingConsent(
  { candidateId }: { candidateId: string },
  context: CouncilWork,
): Promise<Answer> {
  const { db, actor } = context
  const now = context.clock.now()
  return inTransaction(db, async (tx) => {
    const who = await lockOwn(tx, candidateId, context)
    if (!who) return { ok: false, reason: 'not-found' }
    if (!(await endMatchingConsent(tx, who, now))) return { ok: true }
    const by = { personId: actor.personId }
    const { councilId } = who
    await recordEvent(tx, { councilId, entity: 'candidate', entityId: candidateId, by, change: 'end_consent', at: now })
    await moveCandidate(tx, { candidateId, event: 'withdraw_consent', by, party: 'candidate', now })
    await closeIntroductionsOf(tx, { candidateId }, closing(by, 'consent-withdrawn', now))
    return { ok: true }
  })
}

/** Somebody leaves: the case closes with their reason, their consent ends, open introductions are closed, once. */
export function leaveMatching(
  { candidateId, reason }: { candidateId: string; reason: LeavingReason },
  context: CouncilWork,
): Promise<Answer> {
  const { db, council, actor } = context
  const now = context.clock.now()
  return inTransaction(db, async (tx) => {
    const who = await lockOwn(tx, candidateId, context)
    if (!who) return { ok: false, reason: 'not-found' }
    const by = { personId: actor.personId }
    const moved = await moveCandidate(tx, { candidateId, event: 'close', reason, by, party: 'candidate', now })
    if (!moved.ok) return { ok: true }
    await endMatchingConsent(tx, who, now)
    await closeIntroductionsOf(tx, { candidateId }, closing(by, 'candidate-left', now))
    await tellLeft(tx, { council, now }, moved)
    return { ok: true }
  })
}

async function lockOwn(tx: Tx, candidateId: string, { council, actor }: CouncilWork) {
  const where = { id: candidateId, personId: actor.personId, councilId: council.id }
  await tx.$queryRaw`select from candidate where id = ${candidateId}::uuid for update`
  const row = await tx.candidate.findFirst({ where, select: { id: true } })
  return row && { candidateId, personId: where.personId, councilId: where.councilId }
}

/** The candidate knows what they just did; their broker is told. */
function closing(by: { personId: string }, reason: 'consent-withdrawn' | 'candidate-left', now: Date) {
  return { reason, by, party: 'candidate' as const, now, untold: 'candidate' as const }
}
