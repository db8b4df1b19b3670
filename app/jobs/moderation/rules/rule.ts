import type { Span } from '#app/jobs/vacancies/finding'

/** A text of a vacancy, under the name of its form field. `question` texts are put to applicants before any offer. */
export type ModeratedText = { field: string; text: string; kind: 'title' | 'advert' | 'question' }

/** Why an advert is held back for a moderator. The sentence is read by both the moderator and the provider. */
export type ModerationRule = {
  id: string
  sentence: string
  find: (text: ModeratedText) => Span[]
}

/** A pattern, and what must not stand inside its match. */
export type Phrase = RegExp | { match: RegExp; unless: RegExp }

/**
 * One character for one: typographic quotes, dashes and spaces become plain ones and Markdown's marks become spaces, so
 * that patterns stay simple and offsets stay true.
 */
export function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/[*_`~\u00A0\t]/g, ' ')
}

/** A phrase between word boundaries, in any case; each space stands for any white space, line breaks too. */
export function phrase(source: string): RegExp {
  return new RegExp(String.raw`\b${source.replaceAll(' ', String.raw`\s+`)}\b`, 'gi')
}

/** All matches of phrases in a text, in order, each place once. Patterns need the flags `g` and `i`. */
export function findPhrases(text: string, phrases: readonly Phrase[]): Span[] {
  const searched = plain(text)
  const spans: Span[] = []
  for (const wanted of phrases) {
    const { match, unless } = wanted instanceof RegExp ? { match: wanted, unless: null } : wanted
    for (const found of searched.matchAll(match)) {
      if (unless?.test(found[0])) continue
      const [start, end] = [found.index, found.index + found[0].length]
      if (spans.some((span) => start < span.end && span.start < end)) continue
      spans.push({ start, end, words: text.slice(start, end) })
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** A rule that looks for phrases in every text. */
export function phraseRule(id: string, sentence: string, phrases: readonly Phrase[]): ModerationRule {
  return { id, sentence, find: ({ text }) => findPhrases(text, phrases) }
}
