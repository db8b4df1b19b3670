import type { Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Position } from '#app/shared/grid-reference'
import type { CandidateStatus, RegistrationWay } from './candidate'
import { giveMatchingConsent } from './consent.server'
import type { ConsentWay } from './matching-consent'
import { moveCandidate } from './move-candidate.server'
import { profileColumns, type CandidateProfile } from './profile'
import { tellRegistered } from './tell-candidate.server'

export type NewCandidate = {
  personId: string
  profile: CandidateProfile
  /** Where the profile's postcode is. */
  position: Position
  how: RegistrationWay
  /** In the exact words that were shown or read out; null: not asked for yet, and nobody matches them. */
  consent: { wording: string; how: ConsentWay } | null
}

type Context = {
  council: Council
  /** The person, or the broker who writes it down for them. */
  actor: { personId: string }
  now: Date
}

/**
 * Makes a person a candidate of this council, as far as their profile and consent go (registered → profiled → active),
 * each step with its event, and emails them where they have an address. Somebody who is one already stays as they are
 * (`already`): one candidate for each person and council, in two tabs too.
 */
export async function makeCandidate(
  tx: Tx,
  { personId, profile, position, how, consent }: NewCandidate,
  { council, actor, now }: Context,
): Promise<{ id: string; status: CandidateStatus; already: boolean }> {
  const councilId = council.id
  // Whoever registers the same person at the same moment waits here, then finds them.
  await tx.$queryRaw`select from person where id = ${personId}::uuid for no key update`
  const known = await tx.candidate.findUnique({
    where: { councilId_personId: { councilId, personId } },
    select: { id: true, status: true },
  })
  if (known) return { id: known.id, status: known.status, already: true }
  const { id } = await tx.candidate.create({
    data: {
      councilId,
      personId,
      status: 'registered',
      registeredHow: how,
      registeredByPersonId: how === 'online' ? null : actor.personId,
      registeredAt: now,
      updatedAt: now,
      ...profileColumns(profile, position),
    },
    select: { id: true },
  })
  const by = { personId: actor.personId }
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'candidate',
    entityId: id,
    by,
    change: 'register',
    to: 'registered',
    code: how,
    at: now,
  })
  if (consent) await giveMatchingConsent(tx, { candidateId: id, personId, councilId }, { ...consent, by, now })
  const status = await moveOn(tx, id, { by, party: how === 'online' ? 'candidate' : 'broker', now })
  await tellRegistered(tx, { council, now }, { eventId, personId, how, active: status === 'active' })
  return { id, status, already: false }
}

/** As far as a case goes by itself: a complete profile, and then an open consent. Answers where it stands. */
export async function moveOn(
  tx: Tx,
  candidateId: string,
  move: { by: { personId: string }; party: 'candidate' | 'broker'; now: Date },
): Promise<CandidateStatus> {
  await moveCandidate(tx, { candidateId, event: 'complete_profile', ...move })
  await moveCandidate(tx, { candidateId, event: 'activate', ...move })
  const row = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { status: true } })
  return row.status
}
