import type { Span } from '#app/jobs/vacancies/finding'
import { readable } from '../readable'
import { findPhrases, spaces, type ModerationRule, type Phrase } from '../rule'
import { withoutClients } from './clients'

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
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${spaces(source)})(?![\p{L}\p{N}_])`, 'iu')
}

/** Longer than this no sentence is read at once: the next begins at a word. */
const LONGEST = 400
const SENTENCE = /[^\n.!?;]+(?:[.!?;](?!\s|$)[^\n.!?;]*)*[.!?;]*/gu

type Sentence = { from: number; text: string; ofApplicants: string }
const kept = new WeakMap<object, Sentence[][]>()

function sentencesOf(reading: ReturnType<typeof readable>): Sentence[][] {
  const before = kept.get(reading)
  if (before) return before
  const all = reading.readings.map((text) =>
    [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) =>
      piecesOf(whole).map(({ from, piece }) => ({
        from: index + from,
        text: piece,
        ofApplicants: withoutClients(piece),
      })),
    ),
  )
  kept.set(reading, all)
  return all
}

function piecesOf(whole: string): { from: number; piece: string }[] {
  const pieces: { from: number; piece: string }[] = []
  for (let from = 0; from < whole.length;) {
    const rest = whole.slice(from, from + LONGEST)
    const cut = from + LONGEST < whole.length ? rest.lastIndexOf(' ') : -1
    const piece = cut > 0 ? rest.slice(0, cut) : rest
    pieces.push({ from, piece })
    from += piece.length
  }
  return pieces
}

/** Where the clues are found, as spans of the text as it was typed: in each sentence the first that holds. */
export function findClues(original: string, clues: readonly Clue[]): Span[] {
  const reading = readable(original)
  const spans: Span[] = []
  for (const sentences of sentencesOf(reading))
    for (const sentence of sentences) {
      const found = firstIn(sentence, clues)
      if (!found) continue
      const [start, end] = [reading.starts[found.from]!, reading.ends[found.to - 1]!]
      if (spans.some((span) => start < span.end && span.start < end)) continue
      spans.push({ start, end, words: original.slice(start, end) })
    }
  return spans.sort((a, b) => a.start - b.start)
}

function firstIn(sentence: Sentence, clues: readonly Clue[]): { from: number; to: number } | null {
  for (const clue of clues) {
    const text = clue.ofApplicants ? sentence.ofApplicants : sentence.text
    const found = clue.about.exec(text)
    if (!found || found[0] === '') continue
    if (!(clue.with ?? []).every((other) => other.test(text))) continue
    if (clue.unless?.some((harmless) => harmless.test(sentence.text))) continue
    const from = sentence.from + found.index
    return { from, to: from + found[0].length }
  }
  return null
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
  const reading = readable(original)
  const asking = sentencesOf(reading)[0]!.filter(({ text }) => pattern.test(text))
  return spans.filter((span) =>
    asking.some(
      ({ from, text }) => span.start < reading.ends[from + text.length - 1]! && reading.starts[from]! < span.end,
    ),
  )
}
