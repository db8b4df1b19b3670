import { correctFirstDay, type CorrectionRefusal } from '#app/hiring/employment/correct-start.server'
import type { WaitReason } from '#app/hiring/employment/claims/first-day'
import { startEmployment, type StartRefusal } from '#app/hiring/employment/record-start.server'
import { undoStartOf, type UndoStartRefusal } from '#app/hiring/employment/undo-start.server'
import { countsFromStart } from '#app/grants/confirming/counts-from-start.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import type { LocalDate } from '#app/shared/dates'
import { ok, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { heldHireOf, releaseHire } from './hold-hire.server'
import { lockCandidatesOf } from './supersede-introductions.server'

type FirstDay = { id: string; on: LocalDate }
/** Their first job in care, as the provider says; null: not known. Left out, it stays as it was said before. */
type Start = FirstDay & { newToCare?: boolean | null }

/** "Started on": from then on their job broker asks how it goes, at weeks 1, 4, 13 and 26. */
export function recordStart(
  { id, on, newToCare }: Start,
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<{ waits?: WaitReason }, StartRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const personId = await lockCandidatesOfEmployment(tx, id)
    const recorder = { now, actor, provider }
    const held = await heldHireOf(tx, id)
    const started = await startEmployment(tx, { id, on, newToCare }, recorder, await countsFromStart(tx, id, now))
    if (!started.ok) return started
    const { repeated, waits } = started
    // Whoever has started knows that they are hired.
    if (held) await releaseHire(tx, held, now, react)
    if (personId && !repeated && !waits)
      await react(tx, { kind: 'started', employmentId: id, personId, startedOn: on, at: now, by: actor })
    return waits ? ok({ waits }) : ok()
  })
}

/** Puts a wrong first day right; the checks that nobody has made yet move with it. */
export function correctStart(
  { id, on }: FirstDay,
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<{ waits?: WaitReason }, CorrectionRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const recorder = { now, actor, provider }
    const corrected = await correctFirstDay(tx, { id, on }, recorder, await countsFromStart(tx, id, now))
    if (corrected.ok && !corrected.waits)
      await react(tx, { kind: 'start-corrected', employmentId: id, startedOn: on, at: now, by: actor })
    return corrected
  })
}

/**
 * "They have not started after all": a start that was recorded by mistake never happened. Its retention checks go, the
 * job broker's case waits for the first day again, and points that stood on it are taken back.
 */
export function undoStart(
  { id }: { id: string },
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<object, UndoStartRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const personId = await lockCandidatesOfEmployment(tx, id)
    const undone = await undoStartOf(tx, { id }, { now, actor, provider })
    if (!undone.ok) return undone
    if (personId && !undone.repeated)
      await react(tx, { kind: 'start-undone', employmentId: id, personId, at: now, by: actor })
    return ok()
  })
}

/** Holds every case of whoever is employed; answers who that is. */
export async function lockCandidatesOfEmployment(tx: Tx, employmentId: string): Promise<string | null> {
  if (!isUuid(employmentId)) return null
  const row = await tx.employment.findUnique({ where: { id: employmentId }, select: { personId: true } })
  if (row) await lockCandidatesOf(tx, row.personId)
  return row?.personId ?? null
}
