import type { LocalDate } from '#app/shared/dates'
import { exclusionsOf, isExcluded } from './exclusions'
import type { CandidateFacts, PairFacts, VacancyFacts } from './facts'
import { lookAt, type Look, type ScorePart } from './look'
import type { Match, MatchPart, PairScore, Weights } from './match'
import { needScoreParts, tenthsOf, wantScoreParts } from './score-parts'

export type MatchSettings = {
  weights: Weights
  /** The day in London. */
  today: LocalDate
}

/**
 * One candidate and one vacancy, explained: the same from either side. What excludes the pair, or the score as the
 * exact sum of its parts in tenths of a point.
 */
export function matchPair(
  candidate: CandidateFacts,
  vacancy: VacancyFacts,
  pair: PairFacts,
  { weights, today }: MatchSettings,
): Match {
  const look = lookAt(candidate, vacancy, pair, today)
  const exclusions = exclusionsOf(look)
  if (exclusions.length > 0) return { fits: false, exclusions }
  const { score, wants, needs, metres, asked } = scoreOf(look, weights)
  const parts = [...wantScoreParts, ...needScoreParts].map((part) => explained(part, look, weights))
  return { fits: true, score, wants, needs, asked, parts, metres, minutes: look.minutes, notes: notesOn(look) }
}

/** The numbers of `matchPair` without its words; null where something excludes the pair. For long lists. */
export function scorePair(
  candidate: CandidateFacts,
  vacancy: VacancyFacts,
  pair: PairFacts,
  { weights, today }: MatchSettings,
): PairScore | null {
  const look = lookAt(candidate, vacancy, pair, today)
  return isExcluded(look) ? null : scoreOf(look, weights)
}

function scoreOf(look: Look, weights: Weights): PairScore {
  const wants = sumOf(wantScoreParts, look, weights)
  const needs = sumOf(needScoreParts, look, weights)
  return { score: wants + needs, wants, needs, metres: look.metres, asked: look.roles.asked.length > 0 }
}

function sumOf(parts: readonly ScorePart[], look: Look, weights: Weights): number {
  let sum = 0
  for (const part of parts) sum += tenthsOf(part.share(look), weights[part.name])
  return sum
}

function explained({ name, share, words }: ScorePart, look: Look, weights: Weights): MatchPart {
  return {
    name,
    tenths: tenthsOf(share(look), weights[name]),
    mostTenths: tenthsOf(1, weights[name]),
    words: words(look),
  }
}

function notesOn({ candidate, vacancy }: Look): string[] {
  return [
    candidate.rightToWork === 'not-sure' ? 'right to work still to be checked' : null,
    candidate.rightToWork === 'sponsorship' ? 'needs a sponsor' : null,
    vacancy.driving === 'helpful' && !candidate.car ? 'a car would help' : null,
  ].filter((note) => note !== null)
}
