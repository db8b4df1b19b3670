import { introductionOpenAgain } from '#emails/brokering/introduction-open-again'
import { introductionRestored } from '#emails/brokering/introduction-restored'
import { applicationStatuses, applicationTransitions } from '#app/hiring/applications/job-application'
import { firstName } from '#app/people/profile/names'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { readLocked } from '#app/brokering/introductions/lock-introduction.server'
import { brokerName, employerName, tellCandidate } from '#app/brokering/introductions/tell.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Happening } from '#app/shared/happenings'
import { isOneOf } from '#app/shared/one-of'
import { next } from '#app/shared/transitions'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'

/** An introduction stands again: its application is open where it was, and its provider and the candidate are told. */
export async function reopenIntroduced(
  tx: Tx,
  { introductionId, eventId, at: now, by }: Happening<'introduction-restored'>,
): Promise<void> {
  const introduction = await readLocked(tx, introductionId)
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
