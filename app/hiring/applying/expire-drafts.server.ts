import { discardFiles, removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { endDraftTokens } from './draft-access.server'

const BATCH = 200

/** Deletes drafts for good: with their CV, their links, and the mails about them. */
export async function deleteDrafts(
  tx: Tx,
  drafts: { id: string; cvFileId: string | null }[],
  now: Date,
): Promise<void> {
  const ids = drafts.map(({ id }) => id)
  if (ids.length === 0) return
  await discardFiles(
    tx,
    drafts.map(({ cvFileId }) => cvFileId),
    now,
  )
  await endDraftTokens(tx, ids)
  await tx.message.deleteMany({ where: { event: { entity: 'application', entityId: { in: ids } } } })
  await tx.jobApplication.deleteMany({ where: { id: { in: ids }, status: 'draft' } })
}

/** Sweep: drafts nobody touched for 30 days. Answers how many. */
export async function expireDrafts(db: PrismaClient, now: Date): Promise<number> {
  let expired = 0
  for (;;) {
    const batch = await inTransaction(db, async (tx) => {
      // Somebody may be saving one of them right now: that one is not expired any more once they are done.
      const drafts = await tx.$queryRaw<{ id: string; cvFileId: string | null }[]>`
        select id, cv_file_id as "cvFileId" from job_application
        where status = 'draft' and draft_expires_at <= ${now}
        order by draft_expires_at limit ${BATCH} for update skip locked`
      await deleteDrafts(tx, drafts, now)
      return drafts.length
    })
    expired += batch
    if (batch < BATCH) break
  }
  if (expired > 0) await removeDiscardedFiles(db)
  return expired
}

export const expireDraftsSweep = { name: 'expire-drafts', run: expireDrafts }
