import { literalsOf } from './literals'

/** Where a sentence stands in a text that is read. */
export type Sentence = { from: number; text: string }

/** A text in sentences, and which of them a pattern may match. */
export type Sentences = {
  all: readonly Sentence[]
  /** Their numbers, in order. */
  worthReading: (pattern: RegExp) => readonly number[]
}

/** Longer than this no sentence is read at once: the next begins at a word. */
const LONGEST = 400
const SENTENCE = /[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*)*[.!?]*/gu

/** @param before what the same places have been read as: sentences that are the same are not read again */
export function sentencesOf(text: string, before: string | null): Sentences {
  const all = [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) => piecesOf(whole, index))
  const isNew = all.map(({ from, text: piece }) => before === null || before.slice(from, from + piece.length) !== piece)
  const every = all.flatMap((_, number) => (isNew[number] ? [number] : []))
  let found = new Map<number, number[]>()
  let foundAt = -1
  return {
    all,
    worthReading: (pattern) => {
      const known = knownAs(pattern)
      if (known === null) return every
      if (foundAt !== patterns) {
        found = lookFor(all, isNew)
        foundAt = patterns
      }
      return found.get(known) ?? []
    },
  }
}

function piecesOf(whole: string, index: number): Sentence[] {
  const pieces: Sentence[] = []
  for (let from = 0; from < whole.length;) {
    const rest = whole.slice(from, from + LONGEST)
    const cut = from + LONGEST < whole.length ? rest.lastIndexOf(' ') : -1
    const text = cut > 0 ? rest.slice(0, cut) : rest
    pieces.push({ from: index + from, text })
    from += text.length
  }
  return pieces
}

/** All words of which a pattern needs one, letter by letter. */
type Step = { next: Map<number, Step>; ends: number[] }
const start: Step = { next: new Map(), ends: [] }
const numbers = new WeakMap<RegExp, number | null>()
let patterns = 0

export function knownAs(pattern: RegExp): number | null {
  const before = numbers.get(pattern)
  if (before !== undefined) return before
  const literals = literalsOf(pattern)
  const number = literals ? patterns : null
  if (literals) {
    for (const literal of literals) enter(literal, patterns)
    patterns += 1
  }
  numbers.set(pattern, number)
  return number
}

function enter(literal: string, number: number): void {
  let step = start
  for (let at = 0; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at)
    let next = step.next.get(code)
    if (!next) {
      next = { next: new Map(), ends: [] }
      step.next.set(code, next)
    }
    step = next
  }
  step.ends.push(number)
}

function lookFor(all: readonly Sentence[], isNew: readonly boolean[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [number, { text }] of all.entries()) {
    if (!isNew[number]) continue
    const small = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    for (let from = 0; from < small.length; from += 1) {
      let step = start.next.get(small.charCodeAt(from))
      for (let at = from + 1; step; at += 1) {
        for (const pattern of step.ends) {
          const numbersOf = found.get(pattern)
          if (!numbersOf) found.set(pattern, [number])
          else if (numbersOf.at(-1) !== number) numbersOf.push(number)
        }
        step = step.next.get(small.charCodeAt(at))
      }
    }
  }
  return found
}
