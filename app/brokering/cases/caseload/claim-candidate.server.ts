import { inTransaction } from '#app/platform/database/client.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lockCase, type Broker } from '../lock-case.server'
import { takeOn } from './take-on.server'

export type ClaimRefusal = 'not-found' | 'closed' | 'has-broker' | 'caseload-full' | 'not-a-broker'

/** "Add to my caseload": takes on a case that is nobody's. The same press twice is done once. */
export function claimCandidate(
  { candidateId }: { candidateId: string },
  { db, now, actor, council }: Broker,
): Promise<Outcome<object, ClaimRefusal>> {
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
