import { isOneOf } from '#app/shared/one-of'

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

/** What files are kept for, and whether they are kept encrypted (platform/field-encryption). */
const PURPOSES = { cv: { sealed: false }, 'grant-evidence': { sealed: true } } as const

export type FilePurpose = keyof typeof PURPOSES
export const filePurposes = Object.keys(PURPOSES) as FilePurpose[]

/** @throws Error where nobody has said whether files of this purpose are encrypted */
export function isSealed(purpose: string): boolean {
  if (!isOneOf(filePurposes, purpose)) throw new Error(`There are no files for ${purpose}.`)
  return PURPOSES[purpose].sealed
}
