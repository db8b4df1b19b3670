import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { addWorkingDays } from '#app/shared/working-days'
import type { ClosedReason } from '#app/brokering/candidates/candidate'
import { inWorkWeeks, type InWorkOutcome } from '#app/brokering/candidates/in-work'
import { CANDIDATE_ENTITY, lockCase, type BrokerMoment, type LockedCase } from './lock-case.server'
import { moveCandidate, type MovedCandidate, type MoveRefusal } from '#app/brokering/candidates/move-candidate.server'

/** For somebody who left the job, the broker decides: they look for work again, or the case closes. */
type AfterLeaving = { next: 'look-again' } | { next: 'close'; reason: ClosedReason }

export type InWorkAnswer = {
  candidateId: string
  checkId: string
  outcome: InWorkOutcome
  words: string
  /** Needed for `left`. */
  after: AfterLeaving | null
}

export type CheckRefusal = 'already-recorded' | 'decide-what-follows' | MoveRefusal

/**
 * Writes down how it goes. Who needs help gets a next action for the next working day. The check of week 26 ends the
 * support: the case closes as settled in work, or as not reached. Who left has no further checks of that job. `moved`
 * is what became of the case, for the mail.
 */
export async function recordInWorkCheck(
  tx: Tx,
  check: InWorkAnswer,
  { now, actor, council }: BrokerMoment,
): Promise<Outcome<{ moved: MovedCandidate | null }, CheckRefusal>> {
  const { candidateId, outcome, words, after } = check
  const councilId = council.id
  const found = await lockCase(tx, { candidateId, councilId })
  const row = found && (await checkOf(tx, found, check.checkId))
  if (!found || !row) return refused('not-found')
  if (row.doneAt) return row.outcome === outcome ? ok({ moved: null }) : refused('already-recorded')
  if (outcome === 'left' && !after) return refused('decide-what-follows')
  const moved = await moveAfter(tx, found, row, check, { now, actor })
  // Nothing is written yet: a case that cannot move leaves the check open.
  if (moved && !moved.ok) return refused(moved.reason)
  await tx.inWorkCheck.update({
    where: { id: row.id },
    data: { doneAt: now, outcome, words, byPersonId: actor.personId },
  })
  await recordEvent(tx, {
    councilId,
    entity: CANDIDATE_ENTITY,
    entityId: found.id,
    by: { personId: actor.personId },
    change: 'in_work_check',
    from: found.status,
    to: found.status,
    code: `week-${row.week}:${outcome}`,
    at: now,
  })
  if (outcome !== 'no-answer') await tx.candidate.update({ where: { id: found.id }, data: { lastContactAt: now } })
  if (outcome === 'needs-help') await planHelp(tx, found, words, now)
  if (outcome === 'left') {
    await tx.inWorkCheck.deleteMany({
      where: { candidateId: found.id, employmentId: row.employmentId, doneAt: null },
    })
  }
  return ok({ moved })
}

async function checkOf(tx: Tx, { id: candidateId }: LockedCase, checkId: string) {
  if (!isUuid(checkId)) return null
  return tx.inWorkCheck.findFirst({ where: { id: checkId, candidateId } })
}

async function planHelp(tx: Tx, { id, nextAction }: LockedCase, words: string, now: Date): Promise<void> {
  const on = addWorkingDays(londonDate(now), 1)
  // Something planned for sooner comes first; help is then in the log of checks.
  if (nextAction && nextAction.on <= on) return
  await tx.candidate.update({
    where: { id },
    data: {
      nextActionOn: toDateColumn(on),
      nextActionWords: words ? `Help at work: ${words}`.slice(0, 200) : 'Help at work',
    },
  })
}

const LAST_WEEK = inWorkWeeks.at(-1)

/** What the answer does to the case; null: it stays as it is. */
async function moveAfter(
  tx: Tx,
  { id, councilId, status }: LockedCase,
  { week }: { week: number },
  { outcome, after }: InWorkAnswer,
  { now, actor }: Pick<BrokerMoment, 'now' | 'actor'>,
) {
  if (status !== 'in_work_support') return null
  const move = { candidateId: id, councilId, by: { personId: actor.personId }, party: 'broker' as const, now }
  if (outcome === 'left') {
    return after?.next === 'close'
      ? moveCandidate(tx, { ...move, event: 'close', reason: after.reason })
      : moveCandidate(tx, { ...move, event: 'look_again' })
  }
  if (week !== LAST_WEEK || outcome === 'needs-help') return null
  const reason = outcome === 'well' ? 'settled-in-work' : 'no-contact'
  return moveCandidate(tx, { ...move, event: 'finish_support', reason })
}
