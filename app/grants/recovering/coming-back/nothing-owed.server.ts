import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'

type Settled = {
  recoveryId: string
  councilId: string
  /** To colleagues: what became of the debt. */
  words: string
  by: { personId: string }
  now: Date
}

/** Money that was asked back is not owed any more: it is no doubt about what the person has elsewhere either. */
export async function nothingOwed(tx: Tx, { recoveryId, councilId, words, by, now }: Settled): Promise<void> {
  const where = { councilId, recoveryId, resolvedAt: null }
  const open = await tx.grantSignal.findMany({ where, select: { applicationId: true } })
  await tx.grantSignal.updateMany({
    where,
    data: { resolvedAt: now, resolvedByPersonId: by.personId, noteSealed: sealText(words) },
  })
  await recordEvents(
    tx,
    open.map(({ applicationId: entityId }) => ({
      councilId,
      entity: GRANT_ENTITY,
      entityId,
      by,
      change: 'resolve_signal',
      code: 'owes-money',
      at: now,
    })),
  )
}
