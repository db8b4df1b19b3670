import { introductionUnanswered } from '#emails/brokering/introduction-unanswered'
import { introductionEnded } from '#emails/brokering/introduction-ended'
import { employerStepChanges } from '#app/brokering/introductions/asking/employer-steps'
import { lockUnanswered } from '#app/brokering/introductions/asking/lock-unanswered.server'
import { unansweredAt, type Unanswered } from '#app/brokering/introductions/asking/queries-unanswered.server'
import { INTRODUCTION_ENTITY } from '#app/brokering/introductions/introduction'
import type { LockedIntroduction } from '#app/brokering/introductions/lock-introduction.server'
import { employerName, tellBroker, tellCandidate } from '#app/brokering/introductions/tell.server'
import { bestVacancies } from '#app/brokering/match-lists/queries-match-lists.server'
import { applicationTransitions, EMPLOYER_SILENT } from '#app/hiring/applications/job-application'
import { jobPath } from '#app/jobs/vocabulary/job-words'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Sweep } from '#app/platform/tasks.server'
import { next } from '#app/shared/transitions'
import { react } from '../reactions.server'

/**
 * Sweep: an introduction that its employer has not answered for 20 working days lapses. The candidate reads so in plain
 * words, with the next job that fits. The application rests: an answer that comes late opens it again. Answers how many.
 */
async function lapseUnanswered(db: PrismaClient, now: Date): Promise<number> {
  let lapsed = 0
  for (const unanswered of await unansweredAt(db, 'lapse', now)) {
    // Before the rows are held: looking through all jobs takes time.
    const other = await nextJob(db, unanswered, now)
    if (await inTransaction(db, (tx) => lapse(tx, unanswered, other, now))) lapsed += 1
  }
  return lapsed
}

export const lapseUnansweredSweep: Sweep = { name: 'lapse-unanswered-introductions', run: lapseUnanswered }

async function lapse(tx: Tx, unanswered: Unanswered, other: OtherJob, now: Date): Promise<boolean> {
  const introduction = await lockUnanswered(tx, unanswered, 'lapse')
  if (!introduction) return false
  const { applicationId, vacancyCouncilId, councilId } = introduction
  const moved = next(applicationTransitions, 'submitted', 'lapse', { by: 'system' })
  if (!moved.ok) return false
  await tx.jobApplication.update({
    where: { id: applicationId! },
    data: {
      status: moved.to,
      previousStatus: null,
      statusReleasedAt: now,
      decisionReason: EMPLOYER_SILENT,
      updatedAt: now,
    },
  })
  await recordEvent(tx, {
    councilId: vacancyCouncilId,
    entity: 'application',
    entityId: applicationId!,
    by: 'system',
    change: 'lapse',
    from: 'submitted',
    to: moved.to,
    code: EMPLOYER_SILENT,
    at: now,
  })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: INTRODUCTION_ENTITY,
    entityId: introduction.id,
    by: 'system',
    change: employerStepChanges.lapse,
    from: 'sent',
    to: 'sent',
    at: now,
  })
  await react(tx, { kind: 'application-changed', applicationId: applicationId!, at: now, by: 'system' })
  await tell(tx, introduction, other, { eventId, now })
  return true
}

async function tell(
  tx: Tx,
  introduction: LockedIntroduction,
  other: OtherJob,
  telling: { eventId: bigint; now: Date },
): Promise<void> {
  const { id, vacancy } = introduction
  await tellCandidate(tx, introduction, telling, ({ name, origin }) =>
    introductionUnanswered.with({
      employer: employerName(vacancy.provider),
      title: vacancy.title,
      next: other ? { title: other.title, employer: other.provider, url: `${origin}${jobPath(other)}` } : null,
      portal: name,
      url: `${origin}/account/introductions/${id}`,
    }),
  )
  await tellBroker(tx, introduction, telling, ({ firstName, name, origin }) =>
    introductionEnded.with({
      firstName,
      title: vacancy.title,
      what: 'The employer has not answered for 20 working days, so we have told the candidate not to wait. A late answer still counts.',
      portal: name,
      url: `${origin}/broker/introductions/${id}`,
    }),
  )
}

/** The best job for the candidate now that is not this employer's; null when there is none, or they are not looking. */
async function nextJob(db: PrismaClient, { id }: Unanswered, now: Date) {
  const { candidateId, councilId, providerId } = await db.introduction.findUniqueOrThrow({
    where: { id },
    select: { candidateId: true, councilId: true, providerId: true },
  })
  const found = await bestVacancies(db, { candidateId, councilId, now })
  const lines = (found?.matches ?? []).map(({ vacancy }) => vacancy)
  const theirs = await db.vacancy.findMany({
    where: { providerId, reference: { in: lines.map(({ reference }) => reference) } },
    select: { reference: true },
  })
  return lines.find(({ reference }) => theirs.every((own) => own.reference !== reference)) ?? null
}

type OtherJob = Awaited<ReturnType<typeof nextJob>>
