import { newApplication } from '#emails/hiring/new-application'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Reacting, Work } from '#app/platform/work'
import { next } from '#app/shared/transitions'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { statusForCandidate } from '#app/hiring/applications/release'
import { lockOwnApplication } from './lock-own-application.server'
import { firstName } from '#app/people/profile/names'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'

export type ReopenRefusal = 'not-found' | 'not-inactive' | 'vacancy-closed'

/** The candidate answers after all: an application on hold is open again, and the provider is told. */
export async function reopenApplication(
  { id }: { id: string },
  { db, clock, actor, react }: Reacting<Work>,
): Promise<{ ok: true } | { ok: false; reason: ReopenRefusal }> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const application = await lockOwnApplication(tx, { id, personId: actor.personId })
    if (!application || application.status === 'draft') return { ok: false, reason: 'not-found' }
    const { councilId, providerId, vacancyId, status, title, name } = application
    const vacancy = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { status: true } })
    const moved = next(applicationTransitions, status, 'reopen', { by: 'candidate' })
    // On hold, and told so: what is held back until tomorrow they cannot know.
    if (!moved.ok || statusForCandidate(application, now) !== status) return { ok: false, reason: 'not-inactive' }
    // A new closing date may still come; a closed vacancy has nobody who could answer.
    if (vacancy.status === 'closed') return { ok: false, reason: 'vacancy-closed' }
    await tx.jobApplication.update({
      where: { id: application.id },
      data: {
        status: moved.to,
        previousStatus: null,
        statusReleasedAt: null,
        decisionWords: null,
        decisionReason: null,
        updatedAt: now,
      },
    })
    const eventId = await recordEvent(tx, {
      councilId,
      entity: 'application',
      entityId: application.id,
      by: actor,
      change: 'reopen',
      from: status,
      to: moved.to,
      at: now,
    })
    await tellProvider(tx, {
      eventId,
      providerId,
      councilId,
      releaseAt: now,
      content: ({ origin, portal }) =>
        newApplication.with({
          firstName: firstName(name),
          title,
          portal,
          url: `${origin}/provider/applications/${application.id}`,
          again: true,
        }),
    })
    await react(tx, { kind: 'application-changed', applicationId: id, at: now, by: actor })
    return { ok: true }
  })
}
