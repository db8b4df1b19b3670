import { randomUUID } from 'node:crypto'
import { encryptBytes } from '#app/platform/field-encryption.server'
import { putFile } from '#app/platform/storage.server'
import type { Work } from '#app/platform/work'
import type { CheckedUpload } from './check-upload.server'
import { isSealed, type FilePurpose } from './stored-file'

type Owner = { purpose: FilePurpose; councilId: string; ownerPersonId: string | null }

/**
 * Stores a checked file and answers its id. The row comes first: if this process dies before the caller has attached
 * the file to anything, the sweep finds the row and removes both. What may show somebody's circumstances is sealed.
 */
export async function keepFile(
  { bytes, ...facts }: CheckedUpload,
  { purpose, councilId, ownerPersonId }: Owner,
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<string> {
  const { name, type, size, sha256, scanState } = facts
  const storageKey = `${purpose}/${randomUUID()}`
  const { id } = await db.file.create({
    data: {
      councilId,
      ownerPersonId,
      purpose,
      name,
      type,
      size,
      sha256,
      scanState,
      storageKey,
      createdAt: clock.now(),
    },
    select: { id: true },
  })
  await putFile(storageKey, isSealed(purpose) ? encryptBytes(bytes) : bytes)
  return id
}
