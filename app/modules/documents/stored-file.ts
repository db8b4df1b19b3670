/** What a page shows of a stored file. */
export type StoredFile = { id: string; name: string; type: string; size: number; scanState: string }

/** Columns for a Prisma `select` that give a `StoredFile` and where its content lies. */
export const storedFileColumns = {
  id: true,
  name: true,
  type: true,
  size: true,
  scanState: true,
  storageKey: true,
} as const
