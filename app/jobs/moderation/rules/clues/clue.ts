import type { Span } from '#app/jobs/vacancies/finding'
import { readable } from '../readable'
import { findPhrases, wholeWords, type ModerationRule, type Phrase } from '../rule'
import type { Sentence } from '../reading/sentences'
import { CLIENTS_PREFER, withoutClients } from './clients'

/**
 * An idea that is put in ever new words: what stands together in one sentence, in any order, and what makes it harmless
 * there. A phrase (`rule.ts`) says how words follow one another; a clue only that they meet.
 */
export type Clue = {
  /** What is shown as the reason. */
  about: RegExp
  /** All of these stand in the same sentence. */
  with?: readonly RegExp[]
  /** Harmless when one of these does. */
  unless?: readonly RegExp[]
  /** Of whoever does the work: what is said of those whom care is for is not read. */
  ofApplicants?: true
}

/** Words in any case, whole. They are asked of one sentence at a time, so that they may count freely within it. */
export function cue(source: string): RegExp {
  return wholeWords(source, 'iu')
}

const blanked = new WeakMap<object, string>()

/** What a sentence says of whoever does the work. */
function ofApplicantsIn(sentence: Sentence): string {
  const before = blanked.get(sentence)
  if (before !== undefined) return before
  const text = withoutClients(sentence.text)
  blanked.set(sentence, text)
  return text
}

/** Where the clues are found, as spans of the text as it was typed: in each sentence the first that holds. */
export function findClues(original: string, clues: readonly Clue[]): Span[] {
  const { readings, starts, ends } = readable(original)
  const spans: Span[] = []
  for (const { sentences } of readings)
    for (const clue of clues)
      for (const number of sentences.worthReading(clue.about)) {
        const found = foundIn(sentences.all[number]!, clue)
        if (!found) continue
        const [start, end] = [starts[found.from]!, ends[found.to - 1]!]
        if (spans.some((span) => start < span.end && span.start < end)) continue
        spans.push({ start, end, words: original.slice(start, end) })
      }
  return spans.sort((a, b) => a.start - b.start)
}

function foundIn(sentence: Sentence, clue: Clue): { from: number; to: number } | null {
  const text = clue.ofApplicants ? ofApplicantsIn(sentence) : sentence.text
  const found = clue.about.exec(text)
  if (!found || found[0] === '') return null
  const rest = clue.ofApplicants ? apart(text, found.index, found[0].length) : text
  if (!(clue.with ?? []).every((other) => other.test(rest))) return null
  if (clue.unless) {
    const said = sentence.text.replace(CLIENTS_PREFER, ' ')
    if (clue.unless.some((harmless) => harmless.test(said))) return null
  }
  const from = sentence.from + found.index
  return { from, to: from + found[0].length }
}

/** The sentence without the words that are asked about, so that they do not bear themselves out. */
function apart(text: string, from: number, length: number): string {
  return `${text.slice(0, from)}\u0001${text.slice(from + length)}`
}

/** What phrases and clues found, in order, each place once. */
export function together(...found: readonly Span[][]): Span[] {
  const spans: Span[] = []
  for (const span of found.flat())
    if (!spans.some((other) => span.start < other.end && other.start < span.end)) spans.push(span)
  return spans.sort((a, b) => a.start - b.start)
}

/** A rule that looks for phrases and for clues in every text. */
export function ruleOf(
  id: string,
  sentence: string,
  phrases: readonly Phrase[],
  clues: readonly Clue[],
): ModerationRule {
  return { id, sentence, find: ({ text }) => together(findPhrases(text, phrases), findClues(text, clues)) }
}

/** Only those in a sentence that a pattern fits. */
export function inSentencesWith(original: string, pattern: RegExp, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return []
  const { readings, starts, ends } = readable(original)
  const fitting = readings[0]!.sentences.all.filter(({ text }) => pattern.test(text))
  return spans.filter((span) =>
    fitting.some(({ from, text }) => span.start < ends[from + text.length - 1]! && starts[from]! < span.end),
  )
}

/** Only those outside any such sentence. */
export function notInSentencesWith(original: string, pattern: RegExp, spans: readonly Span[]): Span[] {
  const inside = new Set(inSentencesWith(original, pattern, spans))
  return spans.filter((span) => !inside.has(span))
}
