import { firstDayDecided } from '#emails/hiring/first-day-decided'
import type { ClaimDecision } from '#app/hiring/employment/claims/claim'
import { decideClaim, type ClaimRefusal } from '#app/hiring/employment/claims/decide-claim.server'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { formatDate } from '#app/shared/date-words'
import { ok, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { lockCandidatesOf } from './supersede-introductions.server'

/**
 * The council approves or refuses a first day that waits for it, and the provider is told. Once approved it counts as any
 * first day does: for the job broker's case, the questions to the provider and points.
 */
export function decideFirstDay(
  { id, decision, words }: { id: string; decision: ClaimDecision; words: string },
  { db, clock, actor, council, react }: Reacting<CouncilWork>,
): Promise<Outcome<object, ClaimRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const claim = isUuid(id)
      ? await tx.startClaim.findFirst({
          where: { id, councilId: council.id },
          select: {
            employment: {
              select: { personId: true, application: { select: { name: true } }, person: { select: { name: true } } },
            },
          },
        })
      : null
    // Before the employment, as whoever records a first day does.
    if (claim) await lockCandidatesOf(tx, claim.employment.personId)
    const decided = await decideClaim(tx, { id, decision, words }, { now, councilId: council.id, actor })
    if (!decided.ok) return decided
    const { employmentId, personId, providerId, kind, on, stoodOn, eventId } = decided
    const name = firstName(claim?.employment.application?.name || claim?.employment.person.name || '') || 'your starter'
    await tellProvider(tx, {
      eventId,
      providerId,
      councilId: council.id,
      releaseAt: now,
      content: ({ origin, portal }) =>
        firstDayDecided.with({
          name,
          approved: decision === 'approve',
          claimed: formatDate(on),
          stood: kind === 'correct_start' && stoodOn ? formatDate(stoodOn) : null,
          words,
          council: council.name,
          portal,
          url: `${origin}/provider/employments/${employmentId}`,
        }),
    })
    if (decision === 'refuse') return ok()
    const happened = { employmentId, startedOn: on, at: now, by: actor }
    await (kind === 'start'
      ? react(tx, { kind: 'started', personId, ...happened })
      : react(tx, { kind: 'start-corrected', ...happened }))
    return ok()
  })
}
