import { resolvePlace } from '#app/people/places/queries-place.server'
import type { Reader } from '#app/platform/database/client.server'
import type { Position } from '#app/shared/grid-reference'

/** Where a postcode is. A refusal carries a sentence for its field: the portal has work in Great Britain only. */
export async function homePosition(
  db: Reader,
  postcode: string,
): Promise<{ ok: true; position: Position } | { ok: false; sentence: string }> {
  const found = await resolvePlace(db, postcode)
  if (found.ok) return { ok: true, position: { eastings: found.place.eastings, northings: found.place.northings } }
  return { ok: false, sentence: found.reason === 'empty' ? 'Enter your postcode' : found.sentence }
}
