import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { cancelMessages } from '#app/platform/messages.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import {
  applicationTransitions,
  EMPLOYER_SILENT,
  type ApplicationStatus,
} from '#app/hiring/applications/job-application'
import { lockApplicant, type LockedApplicant } from './lock-applicant.server'
import { mayHandleApplicants, providerChanges } from './policy'
import { undoTarget } from '#app/hiring/applications/release'

export type UndoRefusal = 'not-found' | 'not-allowed' | 'already-released'

/** Takes back an answer that the candidate has not been told yet: they never learn of it. */
export function undoDecision(
  { id }: { id: string },
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<{ to: ApplicationStatus; application: LockedApplicant }, UndoRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const application = await lockApplicant(tx, id, provider.providerId)
    if (!application) return refused('not-found')
    if (!mayHandleApplicants(provider.roles)) return refused('not-allowed')
    const step = next(applicationTransitions, application.status, 'undo', {
      by: 'provider',
      undoTo: undoTarget(application, now),
    })
    if (!step.ok) return refused(step.reason === 'already-released' ? 'already-released' : 'not-allowed')
    if (!(await cancelHeldDecision(tx, application))) return refused('already-released')
    const heldUntil = application.statusReleasedAt
    const wasFirstAnswer = application.firstAnsweredAt?.getTime() === heldUntil?.getTime()
    await tx.jobApplication.update({
      where: { id },
      data: {
        status: step.to,
        previousStatus: null,
        statusReleasedAt: null,
        // What rested because its employer said nothing does so again.
        decisionReason: step.to === 'inactive' ? await lapseReason(tx, id) : null,
        decisionWords: await wordsOf(tx, id, step.to),
        ...(wasFirstAnswer && { firstAnsweredAt: null }),
      },
    })
    await recordEvent(tx, {
      councilId: application.councilId,
      entity: 'application',
      entityId: id,
      by: { personId: actor.personId },
      change: 'undo',
      from: application.status,
      to: step.to,
      at: now,
    })
    const kind = application.status === 'hired' ? 'hire-undone' : 'application-changed'
    await react(tx, { kind, applicationId: id, at: now, by: actor })
    return ok({ to: step.to, application })
  })
}

/**
 * Takes back the mail of a decision that is held back. False when it went out already. Also for whoever overtakes the
 * decision (a candidate who withdraws before they are told): call it before recording their own event.
 */
export async function cancelHeldDecision(tx: Tx, { id }: { id: string }): Promise<boolean> {
  const decision = await tx.event.findFirst({
    // Not what came between: a reminder, a candidate who accepted what they still saw.
    where: { entity: 'application', entityId: id, change: { in: [...providerChanges] } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (!decision) return true
  await cancelMessages(tx, decision.id)
  return (await tx.message.count({ where: { eventId: decision.id, status: { not: 'cancelled' } } })) === 0
}

/** Why the application last came to rest: its employer's silence, or null where the provider said so. */
async function lapseReason(tx: Tx, id: string): Promise<string | null> {
  const lapse = await tx.event.findFirst({
    where: { entity: 'application', entityId: id, change: 'lapse' },
    orderBy: { id: 'desc' },
    select: { code: true },
  })
  return lapse?.code === EMPLOYER_SILENT ? EMPLOYER_SILENT : null
}

/** What the candidate read when the application last came into this state. */
async function wordsOf(tx: Tx, id: string, state: ApplicationStatus): Promise<string | null> {
  const event = await tx.event.findFirst({
    where: { entity: 'application', entityId: id, toState: state, change: { in: [...providerChanges] } },
    orderBy: { id: 'desc' },
    select: { detail: { select: { data: true } } },
  })
  const data = event?.detail?.data
  const words = data && typeof data === 'object' && !Array.isArray(data) ? data['words'] : null
  return typeof words === 'string' ? words : null
}
