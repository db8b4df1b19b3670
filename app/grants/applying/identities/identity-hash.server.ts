import { keyedHash } from '#app/platform/field-encryption.server'
import type { IdentityKind } from './identity'

/**
 * The keyed hash of something canonical (identity.ts; a National Insurance number as `readNino` gives it). An account's
 * is its bank details' fingerprint.
 */
export function identityHash(kind: IdentityKind, canonical: string): string {
  return keyedHash(kind === 'bank-account' ? kind : `grant-${kind}`, canonical)
}
