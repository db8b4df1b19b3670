import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lockCase } from '../lock-case.server'
import { takeOn } from './take-on.server'

export type ClaimRefusal = 'not-found' | 'closed' | 'has-broker' | 'caseload-full' | 'not-a-broker'

/** "Add to my caseload": takes on a case that is nobody's. The same press twice is done once. */
export function claimCandidate(
  { candidateId }: { candidateId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, ClaimRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId: council.id })
    if (!found) return refused('not-found')
    if (found.brokerPersonId === actor.personId) return ok()
    if (found.status === 'closed') return refused('closed')
    if (found.brokerPersonId) return refused('has-broker')
    const taken = await takeOn(tx, found, { brokerPersonId: actor.personId, now })
    if (taken === 'taken') return ok()
    return refused(taken === 'full' ? 'caseload-full' : 'not-a-broker')
  })
}
