import * as fc from 'fast-check'

/** A round small enough to try every result. */
export type SmallRound = {
  candidates: Map<string, string[]>
  vacancies: Map<string, string[]>
  openings: Record<string, number>
}

type Size = { candidates: number; vacancies: number; acceptable?: number }

/** Lists in any order and of any length; a pair may be named by one side only. */
export function anyRound({ candidates, vacancies, acceptable = vacancies }: Size): fc.Arbitrary<SmallRound> {
  const people = Array.from({ length: candidates }, (_, index) => `c${index}`)
  const places = Array.from({ length: vacancies }, (_, index) => `v${index}`)
  const lists = (own: string[], other: string[], maxLength: number) =>
    fc
      .tuple(...own.map(() => fc.shuffledSubarray(other, { minLength: 0, maxLength })))
      .map((all) => new Map(own.map((id, index): [string, string[]] => [id, all[index]!])))
  return fc
    .tuple(
      lists(people, places, acceptable),
      lists(places, people, candidates),
      fc.tuple(...places.map(() => fc.integer({ min: 0, max: 3 }))),
    )
    .map(([wishes, rankings, openings]) => ({
      candidates: wishes,
      vacancies: rankings,
      openings: Object.fromEntries(places.map((id, index) => [id, openings[index]!])),
    }))
}
