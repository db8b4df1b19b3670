import { keepClaim, letGo } from './claims.server'
import { dutyInTurn, isClaimable } from '../duties/policy'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { openGrant, type OpenRefusal } from '../duties/open-grant.server'

/**
 * Takes an application on for half an hour: whoever is first has it, others are told who. An assessor who takes on a new
 * one starts to check it.
 */
export async function claimGrant(
  { id }: { id: string },
  worker: CouncilWork,
): Promise<Ok | OpenRefusal | Refused<'not-open'>> {
  const now = worker.clock.now()
  return inTransaction(worker.db, async (tx) => {
    const row = await tx.grantApplication.findFirst({
      where: { id, councilId: worker.council.id },
      select: { status: true },
    })
    const duty = row && dutyInTurn(row.status)
    if (!row) return refused('not-found')
    if (!duty || !isClaimable(row.status)) return refused('not-open')
    const opened = await openGrant(tx, { id, duty, claim: 'free' }, worker)
    if (!opened.ok) return opened
    const { grant } = opened
    // Somebody moved it on between reading and locking.
    if (dutyInTurn(grant.status) !== duty || !isClaimable(grant.status)) return refused('not-open')
    await keepClaim(tx, { applicationId: id, personId: worker.actor.personId, now })
    if (grant.status === 'submitted')
      await moveGrant(tx, grant, { event: 'start_checking', facts: { by: 'assessor' }, by: worker.actor, now })
    return ok()
  })
}

/** Lets an application go before the time is over. */
export async function letGrantGo({ id }: { id: string }, { db, actor, council }: CouncilWork): Promise<Ok> {
  await inTransaction(db, async (tx) => {
    const own = { id, councilId: council.id, claimedByPersonId: actor.personId }
    if ((await tx.grantApplication.count({ where: own })) > 0)
      await letGo(tx, { applicationId: id, personId: actor.personId })
  })
  return ok()
}
