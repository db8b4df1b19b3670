import { searchKey } from '#app/shared/search-key'

/**
 * A place's name in the form in which names are compared and stored as `name_key`: lower case, no accents or
 * punctuation, "St" and "&" written out. "St. Mary-Bourne" → "saint mary bourne".
 */
export function placeNameKey(name: string): string {
  return searchKey(name).replace(/^st (?=\w)/, 'saint ')
}

/** "Banbury, Oxfordshire" or "Newport (Wales)" as name and what it lies in, both as keys. */
export function splitPlaceName(typed: string): { nameKey: string; withinKey: string | null } {
  const [name = '', ...rest] = typed.split(/[,(]/)
  const withinKey = placeNameKey(rest.join(' '))
  return { nameKey: placeNameKey(name), withinKey: withinKey === '' ? null : withinKey }
}

/** Longer names are not compared letter by letter. */
const MOST_LETTERS = 60

/**
 * Letters to change, add, drop or swap to get from one text to the other (optimal string alignment), so that a typing
 * slip ("Banubry") counts once.
 */
export function editDistance(from: string, to: string): number {
  const [a, b] = [from.slice(0, MOST_LETTERS), to.slice(0, MOST_LETTERS)]
  let twoUp: number[] = []
  let up = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const ways = [up[column]! + 1, line[column - 1]! + 1, up[column - 1]! + change]
      line.push(Math.min(...ways, swapped ? twoUp[column - 2]! + 1 : Infinity))
    }
    twoUp = up
    up = line
  }
  return up[b.length]!
}

type Named = {
  name: string
  nameKey: string
  /** Larger places first among equals: number of postcodes. */ postcodes?: number
}

/**
 * The places a misspelt name may have meant, best first: those that begin with what was typed, then those a few letters
 * away (at most a third of the letters wrong).
 */
export function suggestPlaces<P extends Named>(typed: string, places: readonly P[], most = 5): P[] {
  const { nameKey } = splitPlaceName(typed)
  if (nameKey.length < 3) return []
  const scored = places.flatMap((place) => {
    const score = scoreOf(nameKey, place.nameKey)
    return score === null ? [] : [{ place, score }]
  })
  scored.sort(
    (a, b) =>
      a.score - b.score ||
      (b.place.postcodes ?? 0) - (a.place.postcodes ?? 0) ||
      a.place.name.localeCompare(b.place.name, 'en-GB'),
  )
  return scored.slice(0, most).map(({ place }) => place)
}

/** Lower is better; null is too far. */
function scoreOf(typedKey: string, key: string): number | null {
  if (key === typedKey) return 0
  if (key.startsWith(typedKey)) return 0.5
  const allowed = Math.max(1, Math.floor(Math.max(typedKey.length, key.length) / 3))
  if (Math.abs(key.length - typedKey.length) > allowed) return null
  const letters = editDistance(typedKey, key)
  return letters <= allowed ? letters + (key[0] === typedKey[0] ? 0 : 0.5) : null
}
