import { inTransaction } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { writeProposal } from './propose-transfer.server'

type NewPot = {
  name: string
  funder: string
  about: string
  /** What the funder gives first, in pence: a proposal that a colleague agrees to. */
  amount: number | null
  formKey: string
}

/** Makes a pot, which is empty until a colleague agrees to what is proposed for it. */
export async function makePot(
  { name, funder, about, amount, formKey }: NewPot,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ id: string }, 'name-taken'>> {
  try {
    return await inTransaction(db, async (tx) => {
      const at = clock.now()
      const by = { personId: actor.personId }
      const id = await once(tx, { scope: `pot:${council.id}:${actor.personId}`, key: formKey }, async () => {
        const pot = await tx.pot.create({
          data: { councilId: council.id, name, funder, about, createdAt: at },
          select: { id: true },
        })
        await recordEvent(tx, { councilId: council.id, entity: 'pot', entityId: pot.id, by, change: 'create', at })
        if (amount)
          await writeProposal(tx, {
            councilId: council.id,
            fromPotId: null,
            toPotId: pot.id,
            pence: amount,
            words: '',
            by,
            at,
          })
        return pot.id
      })
      return ok({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'name')) return refused('name-taken')
    throw error
  }
}
