import { readable } from './readable'
import { findPhrases, type ModerationRule } from './rule'

/** More would make every advert wait. */
export const MOST_COUNCIL_PHRASES = 100

/** A phrase as staff typed it, as a pattern: any case, any white space between its words, not inside another word. */
function pattern(phrase: string): RegExp {
  const words = readable(phrase)
    .text.trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu')
}

/** A phrase needs two letters or figures; else it would be found everywhere. */
export function isPhrase(text: string): boolean {
  return (readable(text).text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2
}

/** Holds back every advert that has one of the council's own phrases. */
export function councilPhraseRule(phrases: readonly string[]): ModerationRule {
  const patterns = phrases.filter(isPhrase).map(pattern)
  return {
    id: 'council-phrase',
    sentence: 'It has words that the council wants to read before they are shown.',
    find: ({ text }) => findPhrases(text, patterns),
  }
}
