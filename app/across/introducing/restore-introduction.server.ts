import { introductionOpenAgain } from '#emails/brokering/introduction-open-again'
import { introductionRestored } from '#emails/brokering/introduction-restored'
import { applicationStatuses, applicationTransitions } from '#app/hiring/applications/job-application'
import { firstName } from '#app/people/profile/names'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { hasMatchingConsent } from '#app/brokering/candidates/move-candidate.server'
import { questionDates, sendQuestion } from '#app/brokering/introductions/asking/ask-candidate.server'
import { changeIntroduction } from '#app/brokering/introductions/change-introduction.server'
import { liveStatuses, type IntroductionStatus } from '#app/brokering/introductions/introduction'
import {
  isOpenVacancy,
  lockIntroduction,
  readLocked,
  type LockedIntroduction,
} from '#app/brokering/introductions/lock-introduction.server'
import { brokerName, employerName, tellCandidate } from '#app/brokering/introductions/tell.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import type { BrokerWork } from '#app/brokering/introductions/broker-work.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'
import { isOneOf } from '#app/shared/one-of'

export type RestoreRefusal =
  'not-found' | 'start-stands' | 'no-consent-to-matching' | 'vacancy-not-open' | 'already-introduced' | 'not-allowed'

/**
 * Brings back an introduction that a job had set aside, once the start of that job fell through: where it stood before.
 * A question is asked anew; an application is open again, and its provider told.
 */
export function restoreIntroduction(
  { id }: { id: string },
  { db, clock, council, actor }: BrokerWork,
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
    if (to === 'sent') await reopenApplication(tx, introduction, { eventId, now, by })
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

type Restoring = { eventId: bigint; now: Date; by: { personId: string } }

async function reopenApplication(tx: Tx, introduction: LockedIntroduction, { eventId, now, by }: Restoring) {
  const id = introduction.applicationId!
  await tx.$queryRaw`select from job_application where id = ${id}::uuid for update`
  const row = await tx.jobApplication.findUniqueOrThrow({ where: { id }, select: { status: true, name: true } })
  const left = await tx.event.findFirst({
    where: { entity: 'application', entityId: id, change: 'hired_elsewhere' },
    orderBy: { id: 'desc' },
    select: { fromState: true },
  })
  const from = row.status
  const before = left?.fromState ?? null
  const restoreTo = before !== null && isOneOf(applicationStatuses, before) ? before : null
  const moved = next(applicationTransitions, from, 'restore', { by: 'broker', restoreTo })
  // Meanwhile the provider or the person ended it otherwise: the introduction shows that.
  if (!moved.ok) return
  await tx.jobApplication.update({ where: { id }, data: { status: moved.to, updatedAt: now } })
  const { vacancyCouncilId, providerId, vacancy, brokerPersonId } = introduction
  const reopened = await recordEvent(tx, {
    councilId: vacancyCouncilId,
    entity: 'application',
    entityId: id,
    by,
    change: 'restore',
    from,
    to: moved.to,
    at: now,
  })
  await settleReferralsOf(tx, { applicationId: id }, { now, by })
  await tellProvider(tx, {
    eventId: reopened,
    providerId,
    councilId: vacancyCouncilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      introductionRestored.with({
        firstName: firstName(row.name),
        title: vacancy.title,
        portal,
        url: `${origin}/provider/applications/${id}`,
      }),
  })
  const broker = await brokerName(tx, brokerPersonId)
  await tellCandidate(tx, introduction, { eventId, now }, ({ name, origin }) =>
    introductionOpenAgain.with({
      employer: employerName(vacancy.provider),
      title: vacancy.title,
      broker,
      portal: name,
      url: `${origin}/account/introductions/${introduction.id}`,
    }),
  )
}
