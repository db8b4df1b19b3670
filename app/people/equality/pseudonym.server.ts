import { keyedHash } from '#app/platform/field-encryption.server'

/**
 * The 32 bytes under which a person's equality answers are kept. Nobody gets from them to the person without
 * SESSION_SECRET, and nothing else in the portal uses this hash.
 */
export function equalityPseudonym(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(keyedHash('equality', personId), 'hex'))
}
