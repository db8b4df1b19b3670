import type { PrismaClient, Tx } from '#app/platform/database/client.server'
import { deleteFile } from '#app/platform/storage.server'
import { filePurposes } from './stored-file'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Gives files up, in the transaction that stops needing them: nobody is shown them any more. The content goes after the
 * commit, by `removeDiscardedFiles`, since a storage cannot be rolled back.
 */
export async function discardFiles(tx: Tx, ids: readonly (string | null)[], now: Date): Promise<void> {
  const given = ids.filter((id) => id !== null)
  if (given.length === 0) return
  await tx.jobApplication.updateMany({ where: { cvFileId: { in: given } }, data: { cvFileId: null } })
  await tx.grantEvidence.deleteMany({ where: { fileId: { in: given } } })
  await tx.file.updateMany({ where: { id: { in: given } }, data: { erasedAt: now, ownerPersonId: null, name: '' } })
}

/** Deletes the content of given-up files, then their rows. Answers how many; a storage that is away keeps them for later. */
export async function removeDiscardedFiles(db: PrismaClient): Promise<number> {
  const files = await db.file.findMany({
    where: { erasedAt: { not: null } },
    select: { id: true, storageKey: true },
    take: 500,
  })
  let removed = 0
  for (const { id, storageKey } of files) {
    await deleteFile(storageKey)
    removed += (await db.file.deleteMany({ where: { id } })).count
  }
  return removed
}

/** Sweep: files given up, and files that were stored but never attached to anything within a day. */
export async function removeUnneededFiles(db: PrismaClient, now: Date): Promise<number> {
  await db.file.updateMany({
    where: {
      purpose: { in: filePurposes },
      erasedAt: null,
      createdAt: { lt: new Date(now.getTime() - DAY_MS) },
      applications: { none: {} },
      evidence: { none: {} },
    },
    data: { erasedAt: now, ownerPersonId: null, name: '' },
  })
  return removeDiscardedFiles(db)
}
