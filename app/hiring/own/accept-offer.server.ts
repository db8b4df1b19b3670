import { applicationAccepted } from '#emails/hiring/application-accepted'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { statusForCandidate, undoTarget } from '#app/hiring/applications/release'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { lockOwnApplication } from './lock-own-application.server'

/**
 * The candidate says yes to the offer that they see; once, however often they press. It stays an offer: the provider
 * hires them when the checks are done. Afterwards they can still turn it down.
 */
export async function acceptOffer(
  { id }: { id: string },
  { db, clock, actor }: Work,
): Promise<Outcome<object, 'not-found' | 'no-offer'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const application = await lockOwnApplication(tx, { id, personId: actor.personId })
    if (!application || application.status === 'draft') return refused('not-found')
    const { councilId, providerId, status, name, title } = application
    if (statusForCandidate(application, now) !== 'offered') return refused('no-offer')
    const moved = next(applicationTransitions, status, 'accept', {
      by: 'candidate',
      undoTo: undoTarget(application, now),
    })
    if (!moved.ok) return refused('no-offer')
    const { count } = await tx.jobApplication.updateMany({
      where: { id, offerAcceptedAt: null },
      data: { offerAcceptedAt: now, updatedAt: now },
    })
    if (count === 0) return ok()
    const eventId = await recordEvent(tx, {
      councilId,
      entity: 'application',
      entityId: id,
      by: actor,
      change: 'accept',
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
        applicationAccepted.with({
          firstName: firstName(name),
          title,
          portal,
          url: `${origin}/provider/applications/${id}`,
        }),
    })
    return ok()
  })
}
