import type { Exclusion, Fit, Match } from '#app/brokering/matching/match'
import { matchSentence } from '#app/brokering/matching/sentence'

/** What `introduction.explained` holds: the match as it was worked out then, and its sentence. */
export type Explained =
  | (Fit & { sentence: string })
  /** Endorsed although something stood against it, which both sides spoke about; or dismissed. */
  | { fits: false; exclusions: Exclusion[]; sentence: string; spokenAbout: string }

export function explain(match: Match, spokenAbout = ''): Explained {
  if (match.fits) return { ...match, sentence: matchSentence(match) }
  return { ...match, sentence: match.exclusions.map(({ words }) => words).join(' '), spokenAbout }
}

/** What was stored, read back; null once it was erased. */
export function readExplained(stored: unknown): Explained | null {
  if (typeof stored !== 'object' || stored === null) return null
  if ('parts' in stored && Array.isArray(stored.parts) && stored.parts.length > 0) {
    const fit = stored as Fit & { sentence?: string }
    const notes = Array.isArray(fit.notes) ? fit.notes : []
    return { ...fit, fits: true, notes, sentence: fit.sentence ?? matchSentence({ ...fit, notes }) }
  }
  if ('exclusions' in stored && Array.isArray(stored.exclusions)) {
    const { exclusions, sentence = '', spokenAbout = '' } = stored as Partial<Extract<Explained, { fits: false }>>
    return { fits: false, exclusions: exclusions ?? [], sentence, spokenAbout }
  }
  return null
}
