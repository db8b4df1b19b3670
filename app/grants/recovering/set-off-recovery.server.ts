import { z } from 'zod'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { lockGrant, moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { lockInstalments } from '#app/grants/paying/instalments/lock-instalments.server'
import { canBeSetOff, setOffInstalments } from '#app/grants/paying/instalments/set-off-instalments.server'
import { recover } from '#app/grants/paying/pots/post-journal.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { lockRecovery } from './lock-recovery.server'
import { moveRecovery } from './move-recovery.server'
import { nothingOwed } from './nothing-owed.server'
import { openRecovery, orBarred, type RecoveryOutcome } from './open-recovery.server'
import { recoveryCase } from './queries-case.server'

/** `leftPence`: still missing. `told`: false where they have no email address. */
type SetOff = { leftPence: number; told: boolean }

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
): Promise<RecoveryOutcome<SetOff>> {
  const { db, clock, actor, council } = context
  const by = { personId: actor.personId }
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'payments' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (recovery?.status !== 'asked') return refused('not-allowed')
      const key = { scope: `set-off:${recovery.id}`, key: formKey }
      const before = await tx.idempotencyKey.findUnique({ where: { scope_key: key } })
      if (before) return ok(before.result as SetOff)
      const leftPence = recovery.pence - recovery.recoveredPence - pence
      if (pence <= 0 || leftPence < 0) return refused('too-much')
      const target = isUuid(against) ? await lockGrant(tx, { id: against, councilId: council.id }) : null
      if (target?.status !== 'approved' || target.personId !== opened.grant.personId) return refused('not-theirs')
      if (!(await mayPayOut(tx, { applicationId: against, personId: actor.personId }))) return refused('interest')
      const instalments = await lockInstalments(tx, { applicationId: against, councilId: council.id })
      if (!instalments || canBeSetOff(instalments) < pence) return refused('too-much')
      const now = clock.now()
      const whole = leftPence === 0
      const recoveredPence = recovery.recoveredPence + pence
      const ended = { endedByPersonId: actor.personId, endedAt: now, writeOffByPersonId: null }
      const data = { recoveredPence, ...(whole && ended) }
      const moved = await moveRecovery(tx, recovery, { event: 'receive', ...by, now, receivedPence: pence, data })
      if (!moved.ok) return moved
      await setOffInstalments(tx, { instalments, pence, councilId: council.id, recoveryId: recovery.id, by, now })
      const { potId } = await recoveryCase(tx, id)
      await recover(tx, { councilId: council.id, by, at: now, entries: [{ potId: potId!, pence, applicationId: id }] })
      let eventId = moved.eventId
      if (whole) {
        const words = 'It was set off against an award.'
        await nothingOwed(tx, { recoveryId: recovery.id, councilId: council.id, words, by, now })
        const event = { event: 'recover', facts: { by: 'payments' }, by, now, data: { endedAt: now } } as const
        const grantMoved = await moveGrant(tx, opened.grant, event)
        if (!grantMoved.ok) throw new Error(`Setting off was refused: ${grantMoved.reason}`)
        eventId = grantMoved.eventId
      }
      const told = await tellApplicant(tx, { applicationId: id, eventId, what: 'news', releaseAt: now })
      const about = { councilId: council.id, entity: GRANT_ENTITY, entityId: against, by, at: now }
      const setOff = await recordEvent(tx, { ...about, change: 'set_off', from: target.status, to: target.status })
      await tellApplicant(tx, { applicationId: against, eventId: setOff, what: 'news', releaseAt: now })
      return ok(await once(tx, key, async () => ({ leftPence, told })))
    }),
  )
}

/** They neither decided on the award nor have to do with whoever gets it. */
async function mayPayOut(tx: Tx, { applicationId, personId }: { applicationId: string; personId: string }) {
  const [row] = await parsedRows(tx, z.object({ may: z.boolean() }))`
    select not has_grant_interest(a.id, ${personId}::uuid) and not exists (select from grant_decision d
      where d.application_id = a.id and d.by_person_id = ${personId}::uuid) as may
    from grant_application a where a.id = ${applicationId}::uuid`
  return row?.may === true
}
