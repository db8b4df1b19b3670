import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'

type Note = { applicationId: string; councilId: string; words: string; personId: string; now: Date }

/** Keeps a note for colleagues, sealed, in the caller's transaction. */
export async function keepNote(tx: Tx, { applicationId, councilId, words, personId, now }: Note): Promise<string> {
  const { id } = await tx.grantNote.create({
    data: { councilId, applicationId, wordsSealed: sealText(words), byPersonId: personId, at: now },
    select: { id: true },
  })
  return id
}

/** Keeps a note of its own, with its event; twice the same form is one note. */
export async function addNote(
  { applicationId, words, formKey }: { applicationId: string; words: string; formKey: string },
  { db, actor, council, clock }: CouncilWork,
): Promise<void> {
  const { personId } = actor
  const now = clock.now()
  await inTransaction(db, (tx) =>
    once(tx, { scope: `grant-note:${applicationId}:${personId}`, key: formKey }, async () => {
      const id = await keepNote(tx, { applicationId, councilId: council.id, words, personId, now })
      await recordEvent(tx, {
        councilId: council.id,
        entity: GRANT_ENTITY,
        entityId: applicationId,
        by: actor,
        change: 'note',
        at: now,
      })
      return id
    }),
  )
}
