import { applicationWithdrawn } from '#emails/hiring/application-withdrawn'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Reacting, Work } from '#app/platform/work'
import { next } from '#app/shared/transitions'
import { applicationTransitions, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { lockOwnApplication, type OwnApplication } from './lock-own-application.server'
import { firstName } from '#app/people/profile/names'
import type { WithdrawReason } from '#app/hiring/applications/reasons'
import { statusForCandidate, undoTarget } from '#app/hiring/applications/release'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { cancelHeldDecision } from '#app/hiring/answering/undo-decision.server'

type Input = { id: string; reason: WithdrawReason }
export type WithdrawRefusal = 'not-found' | 'too-late'

/**
 * The candidate leaves: withdraws, or turns an offer down. They act on what they see: a decision that is held back is
 * overtaken, and its message never sent. A second click finds it done and says so.
 */
export async function withdrawApplication(
  { id, reason }: Input,
  { db, clock, actor, react }: Reacting<Work>,
): Promise<{ ok: true; to: ApplicationStatus } | { ok: false; reason: WithdrawRefusal }> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const application = await lockOwnApplication(tx, { id, personId: actor.personId })
    if (!application || application.status === 'draft') return { ok: false, reason: 'not-found' }
    if (['withdrawn', 'declined'].includes(application.status)) return { ok: true, to: application.status }
    const left = await leave(tx, application, { reason, now, by: actor })
    const kind = application.status === 'hired' ? 'hire-undone' : 'application-changed'
    if (left.ok) await react(tx, { kind, applicationId: id, at: now, by: actor })
    return left
  })
}

type Leaving = {
  /** Null when the person's data is being erased: then the provider is told without a name. */
  reason: WithdrawReason | null
  now: Date
  by: { personId: string }
}

/** The change itself, for a row that is locked. */
export async function leave(
  tx: Tx,
  application: OwnApplication,
  { reason, now, by }: Leaving,
): Promise<{ ok: true; to: ApplicationStatus } | { ok: false; reason: 'too-late' }> {
  const { id, councilId, providerId, status } = application
  const event = statusForCandidate(application, now) === 'offered' ? 'decline' : 'withdraw'
  const undoTo = undoTarget(application, now)
  const moved = next(applicationTransitions, status, event, { by: 'candidate', undoTo })
  if (!moved.ok) return { ok: false, reason: 'too-late' }
  if (undoTo !== null) await cancelHeldDecision(tx, application)
  await tx.jobApplication.update({
    where: { id },
    data: {
      status: moved.to,
      previousStatus: null,
      statusReleasedAt: null,
      decisionReason: null,
      decisionWords: null,
      withdrawReason: reason,
      offerAcceptedAt: null,
      updatedAt: now,
    },
  })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'application',
    entityId: id,
    by,
    change: event,
    from: status,
    to: moved.to,
    code: reason ?? 'erased',
    at: now,
  })
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      applicationWithdrawn.with({
        firstName: reason === null ? null : firstName(application.name),
        title: application.title,
        portal,
        url: `${origin}/provider/vacancies/${application.vacancyId}/applications`,
        declined: event === 'decline',
      }),
  })
  return { ok: true, to: moved.to }
}
