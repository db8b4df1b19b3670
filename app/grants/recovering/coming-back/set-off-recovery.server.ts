import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { lookForDoubts } from '#app/grants/applying/identities/look-for-doubts.server'
import { lockGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { completeGrants } from '#app/grants/paying/instalments/complete-grants.server'
import { lockInstalments } from '#app/grants/paying/instalments/lock-instalments.server'
import { canBeSetOff, setOffInstalments } from '#app/grants/paying/instalments/set-off-instalments.server'
import { lockPots } from '#app/grants/paying/pots/lock-pots.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { lockRecovery } from '../lock-recovery.server'
import { openRecovery, orBarred, type RecoveryOutcome } from '../open-recovery.server'
import { recoveryCase } from '../queries-case.server'
import { setOffBar } from './queries-set-off.server'
import { takeIn, takenInBefore, type TakenIn } from './take-in.server'

type Given = {
  /** The application from which money was asked back. */
  id: string
  /** The application whose award is paid less. */
  against: string
  pence: number
  formKey: string
}

/**
 * A payments officer, who asked for neither and decided neither, sets what somebody was asked to pay back off against what
 * is still to be paid of another award of theirs: never by itself. In the ledger that award is spent, and the money is back
 * in the pot that it was asked back for; the bank pays the rest. The same form twice is done once.
 */
export function setOffRecovery(
  { id, against, pence, formKey }: Given,
  context: CouncilWork,
): Promise<RecoveryOutcome<TakenIn>> {
  const { db, clock, actor, council } = context
  const { personId } = actor
  const [councilId, by] = [council.id, { personId }]
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const now = clock.now()
      const target = await lockBoth(tx, { id, against, councilId })
      const opened = await openRecovery(tx, { id, role: 'payments' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (!recovery) return refused('not-allowed')
      const key = { scope: `set-off:${recovery.id}`, key: formKey }
      const before = await takenInBefore(tx, key)
      if (before) return ok(before)
      if (!target || target.id === id || target.personId !== opened.grant.personId) return refused('not-theirs')
      await lookForDoubts(tx, { applicationIds: [against], now })
      const bar = await setOffBar(tx, { applicationId: against, personId, now })
      if (bar) return refused(bar)
      const instalments = await lockInstalments(tx, { applicationId: against, councilId })
      if (!instalments) return refused('award-in-run')
      if (canBeSetOff(instalments) < pence) return refused('award-too-small')
      const potId = (await recoveryCase(tx, id)).potId!
      await lockPots(tx, { councilId, ids: [potId, ...instalments.map((instalment) => instalment.potId)] })
      const words = 'It was set off against an award.'
      const taken = await takeIn(tx, { grant: opened.grant, recovery, potId, pence, words, by, now })
      if (!taken.ok) return taken
      await setOffInstalments(tx, { instalments, pence, councilId, recoveryId: recovery.id, by, now })
      const about = { councilId, entity: GRANT_ENTITY, entityId: against, by, at: now }
      const eventId = await recordEvent(tx, { ...about, change: 'set_off', from: target.status, to: target.status })
      await tellApplicant(tx, { applicationId: against, eventId, what: 'news', releaseAt: now })
      await completeGrants(tx, { ids: [against], now })
      const { leftPence, told } = taken
      return ok(await once(tx, key, async () => ({ leftPence, told })))
    }),
  )
}

/** Locks both applications, in the order of their ids as everybody does; answers the one with the award. */
async function lockBoth(tx: Tx, { id, against, councilId }: { id: string; against: string; councilId: string }) {
  const locked = []
  for (const one of [...new Set([id, against])].filter(isUuid).toSorted())
    locked.push(await lockGrant(tx, { id: one, councilId }))
  return locked.find((grant) => grant?.id === against) ?? null
}
