import { resolvePlace } from '#app/people/places/queries-place.server'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { Reader } from '#app/platform/database/client.server'
import { emptySearch, type SearchParameters } from './parameters'

/** No name of a place has more words. */
const MOST_WORDS = 8

/**
 * The search behind `/care-jobs/:role/:place`; null when there is no such place. A slug has lost its comma, so
 * "newport-isle-of-wight" is tried as a whole and then with one at each word.
 */
export async function landingSearch(db: Reader, role: Role, placeSlug: string): Promise<SearchParameters | null> {
  const words = placeSlug.toLowerCase().split('-').filter(Boolean)
  if (words.length === 0 || words.length > MOST_WORDS || !/^[a-z0-9-]+$/i.test(placeSlug)) return null
  for (let head = words.length; head > 0; head--) {
    const name = words.slice(0, head).join(' ')
    const where = head === words.length ? name : `${name}, ${words.slice(head).join(' ')}`
    const found = await resolvePlace(db, where)
    if (found.ok) return { ...emptySearch, role: [role], where: found.place.label, sort: 'distance' }
  }
  return null
}
