import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { findPhrases, type ModerationRule } from './rule'
import type { Span } from '#app/jobs/vacancies/finding'

/**
 * Of the package's list only words that have no other use. Left out are words of care itself (anatomy, "sex", abuse) and
 * those inside names and ordinary words ("Dickinson", "assorted", "Offa's Dyke").
 */
const words = ['fuck', 'cunt', 'shit', 'twat', 'wank', 'bollocks', 'bastard', 'bitch', 'arse', 'piss', 'slut', 'whore']
const insults = ['nigger', 'kike', 'tranny', 'jizz', 'blowjob', 'chingchong']
const kept = new Set<unknown>([...words, ...insults])

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => !kept.has(metadata?.originalWord))

const matcher = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers })

/** Slurs that the list does not have, as whole words. */
const slurs = [
  /\b(?:pakis?|pikeys?|gyppos?|wogs?|chinks?|spastics?|spaz|retards?|retarded|negro(?:es)?|faggots?|mongoloids?)\b/gi,
]

/** Surnames and places that hold such a word, and initials. */
const innocent = /^(?:fu|fk\w*|twatt|wankel|pissarro|shittim|shitake|\P{L}*)$/iu

function findProfanity(text: string): Span[] {
  return matcher.getAllMatches(text, true).flatMap(({ startIndex, endIndex }) => {
    const [start, end] = wholeWord(text, startIndex, endIndex + 1)
    const found = text.slice(start, end)
    return innocent.test(found) ? [] : [{ start, end, words: found }]
  })
}

/** Widens a match to the word it is in, so that the moderator sees the whole of it. */
function wholeWord(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start -= 1
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end += 1
  return [start, end]
}

export const profanityRule: ModerationRule = {
  id: 'profanity',
  sentence: 'It has a word that people may find offensive.',
  find: ({ text }) => {
    const spans: Span[] = []
    for (const span of [...findProfanity(text), ...findPhrases(text, slurs)].sort((a, b) => a.start - b.start))
      if (!spans.some(({ end }) => span.start < end)) spans.push(span)
    return spans
  },
}
