import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { writeCorrection } from '../correct-start.server'
import { whyNotThatDay } from './first-day'
import { EMPLOYMENT_ENTITY, lockEmployment, type LockedEmployment } from '../lock-employment.server'
import { writeStart } from '../record-start.server'
import type { ClaimDecision } from './claim'

export type ClaimRefusal = 'not-found' | 'own-provider' | 'already-decided' | 'not-possible'

type Decided = {
  employmentId: string
  providerId: string
  personId: string
  kind: 'start' | 'correct_start'
  on: LocalDate
  stoodOn: LocalDate | null
  eventId: bigint
}

/**
 * The council agrees that somebody started on the day their provider says, or leaves the day that stood. Nobody decides
 * about themselves, about what they asked for, or about a provider they belong to.
 */
export async function decideClaim(
  tx: Tx,
  { id, decision, words }: { id: string; decision: ClaimDecision; words: string },
  { now, councilId, actor }: { now: Date; councilId: string; actor: { personId: string } },
): Promise<Outcome<Decided, ClaimRefusal>> {
  const found = await claimOf(tx, { id, councilId, actor })
  if (!found) return refused('not-found')
  const { providerId, personId, members } = found.employment
  if (members > 0 || [personId, found.askedByPersonId].includes(actor.personId)) return refused('own-provider')
  const employment = await lockEmployment(tx, found.employmentId, providerId)
  if (employment?.waiting?.id !== id) return refused('already-decided')
  const on = employment.waiting.claimedOn
  const approved = decision === 'approve'
  if (approved && !isPossible(employment, found.kind, { on, today: londonDate(now) })) return refused('not-possible')
  const status = approved ? 'approved' : 'refused'
  // First, so that what is written next finds nothing that waits.
  await tx.startClaim.update({
    where: { id },
    data: { status, words, decidedByPersonId: actor.personId, decidedAt: now },
  })
  const stoodOn = found.stoodOn && fromDateColumn(found.stoodOn)
  const eventId = await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: employment.id,
    by: { personId: actor.personId },
    change: approved ? 'approve_start' : 'refuse_start',
    from: employment.status,
    to: employment.status,
    at: now,
    detail: { from: stoodOn, startedOn: on, ...(words && { words }) },
  })
  const settled = { ...employment, waiting: null }
  if (approved && found.kind === 'start')
    await writeStart(tx, settled, { on, checked: on, newToCare: found.newToCare }, { now, actor })
  if (approved && found.kind === 'correct_start')
    await writeCorrection(tx, settled, { on, checked: on }, { now, actor })
  return ok({ employmentId: employment.id, providerId, personId, kind: found.kind, on, stoodOn, eventId })
}

async function claimOf(
  tx: Tx,
  { id, councilId, actor }: { id: string; councilId: string; actor: { personId: string } },
) {
  if (!isUuid(id)) return null
  const claim = await tx.startClaim.findFirst({
    where: { id, councilId },
    select: {
      kind: true,
      askedByPersonId: true,
      stoodOn: true,
      newToCare: true,
      employmentId: true,
      employment: {
        select: {
          providerId: true,
          personId: true,
          provider: { select: { members: { where: { personId: actor.personId, endedAt: null } } } },
        },
      },
    },
  })
  if (!claim) return null
  const { provider, ...employment } = claim.employment
  return { ...claim, employment: { ...employment, members: provider.members.length } }
}

/** Meanwhile somebody may have left, or the start have been taken back. */
function isPossible(
  employment: LockedEmployment,
  kind: 'start' | 'correct_start',
  { on, today }: { on: LocalDate; today: LocalDate },
): boolean {
  if (whyNotThatDay(on, { ...employment, today })) return false
  return kind === 'start' ? employment.status === 'agreed' : employment.startedOn !== null
}
