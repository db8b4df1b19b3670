import { hasMatchingConsent } from '#app/brokering/candidates/move-candidate.server'
import { questionDates, sendQuestion } from '#app/brokering/introductions/asking/ask-candidate.server'
import { changeIntroduction } from '#app/brokering/introductions/change-introduction.server'
import { liveStatuses, type IntroductionStatus } from '#app/brokering/introductions/introduction'
import { isOpenVacancy, lockIntroduction, readLocked } from '#app/brokering/introductions/lock-introduction.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'

export type RestoreRefusal =
  'not-found' | 'start-stands' | 'no-consent-to-matching' | 'vacancy-not-open' | 'already-introduced' | 'not-allowed'

/**
 * Brings back an introduction that a job had set aside, once the start of that job fell through: where it stood before.
 * A question is asked anew; an application is open again, and its provider told.
 */
export function restoreIntroduction(
  { id }: { id: string },
  { db, clock, council, actor, react }: Reacting<CouncilWork>,
): Promise<Outcome<{ to: IntroductionStatus }, RestoreRefusal>> {
  return inTransaction(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { councilId: council.id })
    if (!introduction) return refused('not-found')
    const now = clock.now()
    const by = { personId: actor.personId }
    const { status, restoreStatus, candidateId, vacancyId, supersededByEmploymentId } = introduction
    // A double click finds it done.
    if (status !== 'superseded' && (await wasJustRestored(tx, id, actor.personId))) return ok({ to: status })
    const employment = supersededByEmploymentId
      ? await tx.employment.findUnique({ where: { id: supersededByEmploymentId }, select: { status: true } })
      : null
    const restoreTo = restoreStatus
    if (status === 'superseded') {
      const who = { personId: introduction.candidate.personId, councilId: introduction.councilId }
      if (!(await hasMatchingConsent(tx, who))) return refused('no-consent-to-matching')
      if (!isOpenVacancy(introduction, now)) return refused('vacancy-not-open')
      const pair = { candidateId, vacancyId, status: { in: [...liveStatuses] } }
      if ((await tx.introduction.count({ where: pair })) > 0) return refused('already-introduced')
    }
    const asks = restoreTo === 'awaiting_candidate'
    const dates = asks ? await questionDates(tx, introduction.councilId, now) : {}
    const restored = await changeIntroduction(tx, introduction, {
      event: 'restore',
      facts: { by: 'broker', restoreTo, startFellThrough: employment?.status === 'fell_through' },
      by,
      now,
      columns: { ...dates, restoreStatus: null, supersededByEmploymentId: null },
    })
    if (!restored.ok) return refused(restored.reason === 'start-stands' ? 'start-stands' : 'not-allowed')
    const { eventId, to } = restored
    if (asks) await sendQuestion(tx, await readLocked(tx, id), { eventId, now, again: false })
    if (to === 'sent') await react(tx, { kind: 'introduction-restored', introductionId: id, eventId, at: now, by })
    return ok({ to })
  })
}

async function wasJustRestored(tx: Tx, id: string, personId: string): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { entity: 'introduction', entityId: id },
    orderBy: { id: 'desc' },
    select: { change: true, actorPersonId: true },
  })
  return last?.change === 'restore' && last.actorPersonId === personId
}
