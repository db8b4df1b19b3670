import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { TRANSFER_ENTITY } from './pot-transfer'

type Proposal = {
  /** Null: new money from the funder. */
  fromPotId: string | null
  toPotId: string
  pence: number
  words: string
}

/** Proposes money for a pot. Nothing moves until another person agrees. */
export function proposeTransfer(
  { formKey, ...proposal }: Proposal & { formKey: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ id: string }, 'not-found' | 'same-pot' | 'closed'>> {
  return inTransaction(db, async (tx) => {
    const { fromPotId, toPotId } = proposal
    if (fromPotId === toPotId) return refused('same-pot')
    const ids = fromPotId ? [fromPotId, toPotId] : [toPotId]
    const pots = await tx.pot.findMany({
      where: { councilId: council.id, id: { in: ids } },
      select: { closedAt: true },
    })
    if (pots.length !== ids.length) return refused('not-found')
    if (pots.some(({ closedAt }) => closedAt !== null)) return refused('closed')
    const by = { personId: actor.personId }
    const written = { ...proposal, councilId: council.id, by, at: clock.now() }
    const scope = `pot-transfer:${council.id}:${actor.personId}`
    return ok({ id: await once(tx, { scope, key: formKey }, () => writeProposal(tx, written)) })
  })
}

export async function writeProposal(
  tx: Tx,
  given: Proposal & { councilId: string; by: { personId: string }; at: Date },
): Promise<string> {
  const { by, at, ...proposal } = given
  const { id } = await tx.potTransfer.create({
    data: { ...proposal, status: 'proposed', proposedByPersonId: by.personId, proposedAt: at },
    select: { id: true },
  })
  const { councilId } = given
  await recordEvent(tx, { councilId, entity: TRANSFER_ENTITY, entityId: id, by, change: 'propose', to: 'proposed', at })
  return id
}
