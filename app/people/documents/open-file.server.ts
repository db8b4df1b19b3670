import { decryptBytes } from '#app/platform/field-encryption.server'
import { getFile } from '#app/platform/storage.server'
import { isSealed } from './stored-file'

/** The content of a stored file, opened where it is kept sealed. @throws when there is no such file. */
export async function openFile({ storageKey, purpose }: { storageKey: string; purpose: string }): Promise<Uint8Array> {
  const bytes = await getFile(storageKey)
  return isSealed(purpose) ? decryptBytes(bytes) : bytes
}
