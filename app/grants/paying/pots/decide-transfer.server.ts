import { z } from 'zod'
import { inTransaction } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import { lockPots } from './lock-pots.server'
import { allocate, transfer } from './post-journal.server'
import {
  TRANSFER_ENTITY,
  transferStatuses,
  transferTransitions,
  type TransferEvent,
  type TransferStatus,
} from './pot-transfer'

export type TransferRefusal = 'not-found' | 'own-proposal' | 'too-little' | 'not-allowed'

const Locked = z.object({
  fromPotId: z.string().nullable(),
  toPotId: z.string(),
  pence: whole,
  status: z.enum(transferStatuses),
  proposedByPersonId: z.string(),
})

/** Another person agrees, and the money moves; or refuses, and nothing does. Two at once: the first one counts. */
export function decideTransfer(
  {
    id,
    decision,
    potId,
  }: { id: string; decision: TransferEvent; /** The pot at which it is decided. */ potId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ to: TransferStatus }, TransferRefusal>> {
  return inTransaction(db, async (tx) => {
    if (!isUuid(id)) return refused('not-found')
    const [row] = await parsedRows(tx, Locked)`
      select from_pot_id as "fromPotId", to_pot_id as "toPotId", pence, status, proposed_by_person_id as "proposedByPersonId"
      from pot_transfer where id = ${id}::uuid and council_id = ${council.id}::uuid for update`
    if (!row || (row.fromPotId !== potId && row.toPotId !== potId)) return refused('not-found')
    const { fromPotId, toPotId, pence } = row
    const pots = await lockPots(tx, { councilId: council.id, ids: fromPotId ? [fromPotId, toPotId] : [toPotId] })
    const from = pots.find((pot) => pot.id === fromPotId)
    const step = next(transferTransitions, row.status, decision, {
      own: row.proposedByPersonId === actor.personId,
      tooLittle: from !== undefined && from.availablePence < pence,
    })
    if (!step.ok) return refused(step.reason)
    const at = clock.now()
    const by = { personId: actor.personId }
    await tx.potTransfer.update({
      where: { id },
      data: { status: step.to, decidedByPersonId: actor.personId, decidedAt: at },
      select: { id: true },
    })
    await recordEvent(tx, {
      councilId: council.id,
      entity: TRANSFER_ENTITY,
      entityId: id,
      by,
      change: decision,
      from: row.status,
      to: step.to,
      at,
    })
    const posting = { councilId: council.id, by, at }
    if (step.to === 'agreed' && fromPotId) await transfer(tx, { ...posting, fromPotId, toPotId, pence })
    if (step.to === 'agreed' && !fromPotId) await allocate(tx, { ...posting, entries: [{ potId: toPotId, pence }] })
    return ok({ to: step.to })
  })
}
