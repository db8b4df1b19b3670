import type { Council } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import type { Position } from '#app/shared/grid-reference'
import { giveMatchingConsent } from '#app/brokering/candidates/consent.server'
import type { Registration } from '#app/brokering/candidates/forms'
import { makeCandidate } from '#app/brokering/candidates/make-candidate.server'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { moveCandidate } from '#app/brokering/candidates/move-candidate.server'
import { profileColumns } from '#app/brokering/candidates/profile'
import { deleteRegisterDraft } from './register-draft.server'
import { tellRegistered } from '#app/brokering/candidates/tell-candidate.server'

type Input = Registration & {
  /** Where the profile's postcode is. */
  position: Position
  /** Deleted with it. */
  draftId: string
}
/**
 * Registers the signed-in person with the council's job brokers: candidate, consent in its exact words, their details,
 * events and email in one transaction, once. Somebody who left before is taken back with what they say now.
 * `already`: they were registered before, so nothing is changed. A second click on the same draft is no such thing.
 */
export async function registerOnline(
  { contact, profile, position, draftId }: Input,
  { db, clock, council, actor }: CouncilWork,
): Promise<{ id: string; already: boolean }> {
  const { personId } = actor
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const wording = matchingConsentText({ council: council.name })
    const made = await makeCandidate(
      tx,
      { personId, profile, position, how: 'online', consent: { wording, how: 'online' } },
      { council, actor, now },
    )
    const { id } = made
    const comesBack = made.already && made.status === 'closed'
    if (comesBack) {
      await tx.candidate.update({ where: { id }, data: profileColumns(profile, position) })
      await takeBack(tx, { id, personId, wording, now, council })
    }
    const already = made.already && !comesBack
    if (!already) await tx.person.update({ where: { id: personId }, data: detailsOf(contact, profile.postcode) })
    const firstTime = await deleteRegisterDraft(tx, draftId)
    return { id, already: already && firstTime }
  })
}

/** They said so themselves just now; a phone left empty does not take a known one away. */
function detailsOf({ name, phone }: Registration['contact'], postcode: string) {
  return { name, postcode, ...(phone && { phone }) }
}

type Back = { id: string; personId: string; wording: string; now: Date; council: Council }

async function takeBack(tx: Tx, { id, personId, wording, now, council }: Back): Promise<void> {
  const by = { personId }
  const who = { candidateId: id, personId, councilId: council.id }
  await giveMatchingConsent(tx, who, { wording, how: 'online', by, now })
  const moved = await moveCandidate(tx, { candidateId: id, event: 'reopen', by, party: 'candidate', now })
  if (!moved.ok) return
  const { eventId } = moved
  await tellRegistered(tx, { council, now }, { eventId, personId, how: 'online', active: moved.to === 'active' })
}
