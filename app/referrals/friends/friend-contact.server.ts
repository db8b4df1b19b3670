import { openText } from '#app/platform/field-encryption.server'
import { readCallMe, type CallMe } from './call-me'

/** What a friend who asked to be called left; null when there is nothing any more. */
export function openContact(sealed: Uint8Array | null): CallMe | null {
  return sealed && readCallMe(openText(sealed))
}
