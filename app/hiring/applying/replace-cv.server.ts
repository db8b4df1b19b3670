import type { CheckedUpload } from '#app/people/documents/check-upload.server'
import { keepFile } from '#app/people/documents/keep-file.server'
import { discardFiles, removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import type { Draft } from './queries-apply.server'

/**
 * Puts a checked CV (or none) to a draft in place of the one it had, whose content is deleted. Refused: 'gone' when the
 * draft was sent or deleted meanwhile; the new file then goes too.
 */
export async function replaceCv(
  { draft, councilId, upload }: { draft: Draft; councilId: string; upload: CheckedUpload | null },
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<{ ok: true } | { ok: false; reason: 'gone' }> {
  const now = clock.now()
  const owner = { purpose: 'cv' as const, councilId, ownerPersonId: draft.personId }
  const fileId = upload && (await keepFile(upload, owner, { db, clock }))
  const replaced = await inTransaction(db, async (tx) => {
    const [row] = await tx.$queryRaw<{ cvFileId: string | null }[]>`
      select cv_file_id as "cvFileId" from job_application where id = ${draft.id}::uuid and status = 'draft' for update`
    await discardFiles(tx, [row ? row.cvFileId : fileId], now)
    if (!row) return false
    await tx.jobApplication.update({ where: { id: draft.id }, data: { cvFileId: fileId, updatedAt: now } })
    return true
  })
  await removeDiscardedFiles(db)
  return replaced ? { ok: true } : { ok: false, reason: 'gone' }
}
