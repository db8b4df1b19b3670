import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { giveMatchingConsent } from '#app/brokering/candidates/consent.server'
import { moveOn } from '#app/brokering/candidates/make-candidate.server'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { moveCandidate } from '#app/brokering/candidates/move-candidate.server'

/** Somebody agrees to be matched, for the first time or again; they are looked for from then on. */
export function agreeToMatching(
  { candidateId }: { candidateId: string },
  { db, clock, council, actor }: CouncilWork,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  const { personId } = actor
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from candidate where id = ${candidateId}::uuid for update`
    const row = await tx.candidate.findFirst({ where: { id: candidateId, personId, councilId: council.id } })
    if (!row || row.status === 'closed') return { ok: false, reason: 'not-found' }
    const by = { personId }
    const wording = matchingConsentText({ council: council.name })
    const who = { candidateId, personId, councilId: council.id }
    await giveMatchingConsent(tx, who, { wording, how: 'online', by, now })
    await moveCandidate(tx, { candidateId, event: 'resume', by, party: 'candidate', now })
    await moveOn(tx, candidateId, { by, party: 'candidate', now })
    return { ok: true }
  })
}
