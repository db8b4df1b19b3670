/** What a page shows of a stored file. */
export type StoredFile = { id: string; name: string; type: string; size: number; scanState: string }

/** Columns for a Prisma `select` that give a `StoredFile`, where its content lies and what it is for. */
export const storedFileColumns = {
  id: true,
  name: true,
  type: true,
  size: true,
  scanState: true,
  storageKey: true,
  purpose: true,
} as const

/** Whether files of a purpose are kept encrypted (platform/field-encryption). */
export function isSealed(purpose: string): boolean {
  return purpose === 'grant-evidence'
}
