import { moveInWorkChecks, openInWorkSupport } from '#app/brokering/candidates/open-in-work-support.server'
import { correctFirstDay, type CorrectionRefusal } from '#app/hiring/employment/correct-start.server'
import type { Recorder } from '#app/hiring/employment/lock-employment.server'
import { startEmployment, type StartRefusal } from '#app/hiring/employment/record-start.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { ok, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'
import { lockCandidatesOf } from './supersede-introductions.server'

type FirstDay = { id: string; on: LocalDate }
/** Their first job in care, as the provider says; null: not known. Left out, it stays as it was said before. */
type Start = FirstDay & { newToCare?: boolean | null }
type Context = Recorder & { db: PrismaClient }

/** "Started on": from then on their job broker asks how it goes, at weeks 1, 4, 13 and 26. */
export function recordStart(
  { id, on, newToCare }: Start,
  { db, ...recorder }: Context,
): Promise<Outcome<object, StartRefusal>> {
  const { now, actor } = recorder
  return inTransaction(db, async (tx) => {
    const personId = await lockCandidatesOfEmployment(tx, id)
    const started = await startEmployment(tx, { id, on, newToCare }, recorder)
    if (!started.ok) return started
    if (personId && !started.repeated) await openInWorkSupport(tx, { personId, employmentId: id, startedOn: on, now })
    await settleReferralsOf(tx, { employmentId: id }, { now, by: actor })
    return ok()
  })
}

/** Puts a wrong first day right; the checks that nobody has made yet move with it. */
export function correctStart(
  { id, on }: FirstDay,
  { db, ...recorder }: Context,
): Promise<Outcome<object, CorrectionRefusal>> {
  return inTransaction(db, async (tx) => {
    const corrected = await correctFirstDay(tx, { id, on }, recorder)
    if (!corrected.ok) return corrected
    await moveInWorkChecks(tx, { employmentId: id, startedOn: on })
    await settleReferralsOf(tx, { employmentId: id }, { now: recorder.now, by: recorder.actor })
    return corrected
  })
}

/** Holds every case of whoever is employed; answers who that is. */
export async function lockCandidatesOfEmployment(tx: Tx, employmentId: string): Promise<string | null> {
  if (!isUuid(employmentId)) return null
  const row = await tx.employment.findUnique({ where: { id: employmentId }, select: { personId: true } })
  if (row) await lockCandidatesOf(tx, row.personId)
  return row?.personId ?? null
}
