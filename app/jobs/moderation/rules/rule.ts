import type { Span } from '#app/jobs/vacancies/finding'
import { readable } from './readable'
import type { Sentences } from './reading/sentences'

/** A text of a vacancy, under the name of its form field. `question` texts are put to applicants before any offer. */
export type ModeratedText = { field: string; text: string; kind: 'title' | 'advert' | 'question' }

/** Why an advert is held back for a moderator. The sentence is read by both the moderator and the provider. */
export type ModerationRule = {
  id: string
  sentence: string
  find: (text: ModeratedText) => Span[]
}

/** A pattern alone, or with what makes it innocent. */
export type Phrase = RegExp | GuardedPhrase

type GuardedPhrase = {
  match: RegExp
  /** A simpler pattern without which `match` cannot match: asked first, since it is quick. */
  needs?: RegExp
  /** Innocent when this is inside the match. */
  unless?: RegExp
  /** Innocent when this stands before the match in the same clause. */
  unlessBefore?: RegExp
  /** Innocent when this stands anywhere in the same clause. */
  unlessClause?: RegExp
  /** Innocent when this stands anywhere in the same sentence. */
  unlessSentence?: RegExp
}

/**
 * A phrase between word boundaries, in any case; each space stands for one white space, a line break too. `readable` has
 * made one of several, so that no phrase needs to count them: two counts side by side take time without end.
 */
export function phrase(source: string): RegExp {
  return wholeWords(source, 'giu')
}

/** Every pattern of whole words that the rules have, for reading/warm-rules.ts. */
export const whole: RegExp[] = []

/** Words with nothing of a word before or after them. */
export function wholeWords(source: string, flags: 'iu' | 'giu'): RegExp {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${spaces(source)})(?![\p{L}\p{N}_])`, flags)
  whole.push(pattern)
  return pattern
}

/** A source whose spaces stand for white space, " ?" for one that may be missing. */
export function spaces(source: string): string {
  return source.replace(/ (\??)/g, String.raw`\s$1`)
}

/** All matches of phrases in a text, in order, each place once, as spans of the text as it was typed. */
export function findPhrases(text: string, phrases: readonly Phrase[]): Span[] {
  const { readings, starts, ends } = readable(text)
  const spans: Span[] = []
  for (const reading of readings)
    for (const wanted of phrases)
      for (const [from, to] of matchesOf(reading.text, reading.sentences, wanted)) {
        const [start, end] = [starts[from]!, ends[to - 1]!]
        if (spans.some((span) => start < span.end && span.start < end)) continue
        spans.push({ start, end, words: text.slice(start, end) })
      }
  return spans.sort((a, b) => a.start - b.start)
}

function* matchesOf(text: string, sentences: Sentences, wanted: Phrase): Generator<[number, number]> {
  const { match, needs, unless, unlessBefore, unlessClause, unlessSentence } =
    wanted instanceof RegExp ? { match: wanted } : wanted
  if (needs && sentences.worthReading(needs).length === 0) return
  for (const { from: start, words } of matchesIn(text, sentences, match)) {
    const end = start + words.length
    if (start === end || unless?.test(words)) continue
    if (unlessBefore || unlessClause || unlessSentence) {
      const [from, to] = sentenceAround(text, start, end)
      const before = clauseBefore(text.slice(from, start))
      if (unlessBefore?.test(before)) continue
      if (unlessClause?.test(before + words + clauseAfter(text.slice(end, to)))) continue
      if (unlessSentence?.test(text.slice(from, to))) continue
    }
    yield [start, end]
  }
}

/** In each sentence that is worth it, with the one before it and the one after, where a phrase may begin or go on. */
function matchesIn(text: string, sentences: Sentences, pattern: RegExp): { from: number; words: string }[] {
  const { all } = sentences
  const found: { from: number; words: string }[] = []
  let next = -1
  for (const number of sentences.worthReading(pattern)) {
    if (number < next) continue
    let last = number
    const worth = new Set(sentences.worthReading(pattern))
    while (worth.has(last + 1) || worth.has(last + 2)) last += 1
    next = last + 1
    const from = all[Math.max(0, number - 1)]!.from
    const end = all[Math.min(all.length - 1, last + 1)]!
    for (const { index, 0: words } of allMatches(text.slice(from, end.from + end.text.length), pattern))
      found.push({ from: from + index, words })
  }
  return found
}

/** As `matchAll`, which copies the pattern each time, so that it has to be compiled each time. */
function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new Error(`Without g, ${pattern.source} would be found for ever`)
  const all: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    all.push(found)
    if (found[0] === '') pattern.lastIndex += 1
  }
  return all
}

const CLAUSE_ENDS = /[,:;()]|\s-\s|\bbut\b/g

function clauseBefore(sentence: string): string {
  const last = [...sentence.matchAll(CLAUSE_ENDS)].at(-1)
  return last ? sentence.slice(last.index + 1) : sentence
}

function clauseAfter(sentence: string): string {
  const [next] = sentence.matchAll(CLAUSE_ENDS)
  return next ? sentence.slice(0, next.index) : sentence
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
