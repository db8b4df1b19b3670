import { indexOf, type Market } from './market'
import type { Placements } from '../round'

/** How a method's result looks as a whole. Ranks count from 1; a pair put together by hand has none. */
export type RoundFigures = {
  placed: number
  unplaced: string[]
  /** Mean place of their vacancy in the candidates' lists; null when nobody has one. */
  averageRank: number | null
  /** Mean place of their candidates in the vacancies' lists. */
  averageVacancyRank: number | null
  /** Tenths of a point. */
  averageScore: number | null
  totalScore: number
}

/** Somebody for whom two results differ. */
export type RoundDifference = {
  candidateId: string
  here: Standing | null
  there: Standing | null
  /** By the candidate's own list; any place is better than none. Null where a pair is in no list. */
  betterOff: 'here' | 'there' | null
}

type Standing = { vacancyId: string; rank: number | null }

/** The number of a pair, by the ids of both; built once for a market. */
export type PairIndex = (candidateId: string, vacancyId: string) => number | undefined

export function pairIndex(market: Market): PairIndex {
  const people = indexOf(market.candidateIds)
  const places = indexOf(market.vacancyIds)
  const count = market.vacancyIds.length
  const pairs = new Map<number, number>()
  market.candidate.forEach((who, pair) => pairs.set(who * count + market.vacancy[pair]!, pair))
  return (candidateId, vacancyId) => {
    const [who, where] = [people.get(candidateId), places.get(vacancyId)]
    return who === undefined || where === undefined ? undefined : pairs.get(who * count + where)
  }
}

export function roundFigures(market: Market, placements: Placements, pairOf = pairIndex(market)): RoundFigures {
  const placed = Object.entries(placements)
  const pairs = placed.map(([candidate, vacancy]) => pairOf(candidate, vacancy)).filter((pair) => pair !== undefined)
  const mean = (of: (pair: number) => number) =>
    pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  return {
    placed: placed.length,
    unplaced: market.candidateIds.filter((id) => !Object.hasOwn(placements, id)),
    averageRank: mean((pair) => market.candidates.place[pair]! + 1),
    averageVacancyRank: mean((pair) => market.vacancies.place[pair]! + 1),
    averageScore: mean((pair) => market.score[pair]!),
    totalScore: pairs.reduce((sum, pair) => sum + market.score[pair]!, 0),
  }
}

/** Everybody whose place differs between two results, in the order of the round, with where they are better off. */
export function roundDifferences(
  market: Market,
  here: Placements,
  there: Placements,
  pairOf = pairIndex(market),
): RoundDifference[] {
  const standing = (candidateId: string, vacancyId: string | undefined): Standing | null => {
    if (vacancyId === undefined) return null
    const pair = pairOf(candidateId, vacancyId)
    return { vacancyId, rank: pair === undefined ? null : market.candidates.place[pair]! + 1 }
  }
  return market.candidateIds
    .filter((id) => here[id] !== there[id])
    .map((candidateId) => {
      const [standingHere, standingThere] = [
        standing(candidateId, here[candidateId]),
        standing(candidateId, there[candidateId]),
      ]
      return { candidateId, here: standingHere, there: standingThere, betterOff: better(standingHere, standingThere) }
    })
}

function better(here: Standing | null, there: Standing | null): 'here' | 'there' | null {
  if (!there) return 'here'
  if (!here) return 'there'
  if (here.rank === null || there.rank === null) return null
  return here.rank < there.rank ? 'here' : 'there'
}
