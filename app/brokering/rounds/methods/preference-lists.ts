import type { ScoredPair } from '../round'

/** Each side's acceptable others, best first. */
export type PreferenceLists = { candidates: Map<string, string[]>; vacancies: Map<string, string[]> }

type Stated = ReadonlyMap<string, readonly string[]>

/**
 * The lists of a round: candidates order vacancies by their own half of the score, vacancies order candidates by
 * theirs. Equal halves are ordered by lot, one lot for each person and vacancy, the same however often it is worked
 * out. What somebody stated comes first, in their order; the rest follows by score. Only pairs that fit are in a list.
 */
export function preferenceLists(
  pairs: readonly ScoredPair[],
  { stated, seed }: { stated: { candidates: Stated; vacancies: Stated }; seed: number },
): PreferenceLists {
  return {
    candidates: listsOf(pairs, { own: 'candidateId', other: 'vacancyId', half: 'wants' }, stated.candidates, seed),
    vacancies: listsOf(pairs, { own: 'vacancyId', other: 'candidateId', half: 'needs' }, stated.vacancies, seed),
  }
}

type Side = { own: 'candidateId' | 'vacancyId'; other: 'candidateId' | 'vacancyId'; half: 'wants' | 'needs' }

function listsOf(pairs: readonly ScoredPair[], { own, other, half }: Side, stated: Stated, seed: number) {
  const lots = new Map<string, number>()
  const lot = (id: string) => {
    const known = lots.get(id) ?? lotOf(seed, id)
    lots.set(id, known)
    return known
  }
  const lists = new Map<string, ScoredPair[]>()
  for (const pair of pairs) {
    const list = lists.get(pair[own])
    if (list) list.push(pair)
    else lists.set(pair[own], [pair])
  }
  return new Map(
    [...lists].map(([id, list]): [string, string[]] => {
      const first = stated.get(id) ?? []
      const place = new Map(first.map((chosen, index) => [chosen, index]))
      const rank = (pair: ScoredPair) => place.get(pair[other]) ?? first.length
      list.sort(
        (a, b) =>
          rank(a) - rank(b) || b[half] - a[half] || lot(a[other]) - lot(b[other]) || (a[other] < b[other] ? -1 : 1),
      )
      return [id, list.map((pair) => pair[other])]
    }),
  )
}

/** A number drawn for somebody from the round's seed (FNV-1a over seed and id, mixed once more). */
export function lotOf(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
