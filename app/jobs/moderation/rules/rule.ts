import type { Span } from '#app/jobs/vacancies/finding'
import { figuresAsLetters, readable } from './readable'

/** A text of a vacancy, under the name of its form field. `question` texts are put to applicants before any offer. */
export type ModeratedText = { field: string; text: string; kind: 'title' | 'advert' | 'question' }

/** Why an advert is held back for a moderator. The sentence is read by both the moderator and the provider. */
export type ModerationRule = {
  id: string
  sentence: string
  find: (text: ModeratedText) => Span[]
}

/**
 * A pattern, and what makes it innocent. `needs` is a simpler pattern without which it cannot match, asked first; `unless` inside the match, `unlessBefore` before it in the same clause,
 * `unlessSentence` anywhere in the sentence it stands in.
 */
export type Phrase =
  RegExp | { match: RegExp; needs?: RegExp; unless?: RegExp; unlessBefore?: RegExp; unlessSentence?: RegExp }

/** A phrase between word boundaries, in any case; each space stands for any white space, line breaks too. */
export function phrase(source: string): RegExp {
  const spaced = source.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${spaced})(?![\p{L}\p{N}_])`, 'giu')
}

/** All matches of phrases in a text, in order, each place once, as spans of the text as it was typed. */
export function findPhrases(text: string, phrases: readonly Phrase[]): Span[] {
  const { text: read, starts, ends } = readable(text)
  const readings = [read, figuresAsLetters(read, 'i'), figuresAsLetters(read, 'l')].filter(
    (reading) => reading !== null,
  )
  const spans: Span[] = []
  for (const reading of readings)
    for (const wanted of phrases)
      for (const [from, to] of matchesOf(reading, wanted)) {
        const [start, end] = [starts[from]!, ends[to - 1]!]
        if (spans.some((span) => start < span.end && span.start < end)) continue
        spans.push({ start, end, words: text.slice(start, end) })
      }
  return spans.sort((a, b) => a.start - b.start)
}

function* matchesOf(text: string, wanted: Phrase): Generator<[number, number]> {
  const { match, needs, unless, unlessBefore, unlessSentence } = wanted instanceof RegExp ? { match: wanted } : wanted
  if (needs && !needs.test(text)) return
  for (const found of text.matchAll(match)) {
    const [start, end] = [found.index, found.index + found[0].length]
    if (start === end || unless?.test(found[0])) continue
    if (unlessBefore || unlessSentence) {
      const [from, to] = sentenceAround(text, start, end)
      if (unlessBefore?.test(clauseBefore(text.slice(from, start)))) continue
      if (unlessSentence?.test(text.slice(from, to))) continue
    }
    yield [start, end]
  }
}

function clauseBefore(sentence: string): string {
  return sentence.slice(sentence.search(/(?:[,:;(]|\s-\s|\bbut\b)(?![^]*(?:[,:;(]|\s-\s|\bbut\b))/) + 1)
}

/** At most this far to each side, so that a text without full stops is not read again for each match. */
const FAR = 160

function sentenceAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - FAR), start)
  const after = text.slice(end, end + FAR)
  const from = Math.max(...['. ', '! ', '? ', '\n', '; '].map((mark) => before.lastIndexOf(mark) + 1))
  const to = after.search(/[.!?;](?:\s|$)|\n/)
  return [start - before.length + from, end + (to === -1 ? after.length : to)]
}

/** A rule that looks for phrases in every text. */
export function phraseRule(id: string, sentence: string, phrases: readonly Phrase[]): ModerationRule {
  return { id, sentence, find: ({ text }) => findPhrases(text, phrases) }
}
