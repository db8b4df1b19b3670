import type { Span } from '#app/jobs/vacancies/finding'
import type { ModerationRule } from './rule'

/** Five letters or more, one by one. Fewer are abbreviations: "N.V.Q.", "A S A P". */
const LETTER_BY_LETTER = /(?<![\p{L}\p{N}])\p{L}(?:([ .\-|/+*_~·])\1{0,2}[\p{L}\d@$!]){4,}(?![\p{L}\p{N}])/gu
/** A word of Latin letters with Cyrillic or Greek ones among them. */
const MIXED =
  /(?<!\p{L})(?=[\p{L}\u200B-\u200D]*\p{Script=Latin})(?=[\p{L}]*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}{2,}/gu

/** Writing that hides from a search what a reader sees: whoever writes so in an advert has a reason. */
export const disguiseRule: ModerationRule = {
  id: 'disguised-words',
  sentence: 'It has words written so that a search does not find them. Write them as usual.',
  find: ({ text }) => {
    const found = [...text.matchAll(LETTER_BY_LETTER), ...text.matchAll(MIXED)]
    const spans: Span[] = found.map(({ 0: words, index }) => ({ start: index, end: index + words.length, words }))
    return spans.sort((a, b) => a.start - b.start)
  },
}
