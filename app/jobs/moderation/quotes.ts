import type { Piece, Span } from '#app/jobs/vacancies/finding'

/** A text cut into pieces for a page: `marked` pieces are the matches. */
export function highlight(text: string, matches: readonly Span[]): Piece[] {
  return piecesBetween(text, 0, text.length, matches)
}

/** Further from the words a sentence is cut: some adverts have no full stop at all. */
const FAR = 160

type Range = { from: number; to: number; spans: Span[] }

/** The sentences that the matches stand in, as they were typed, each once and in order. */
export function quotesOf(text: string, matches: readonly Span[]): Piece[][] {
  const ranges: Range[] = []
  for (const span of [...matches].sort((a, b) => a.start - b.start)) {
    const { from, to } = sentenceAround(text, span)
    const last = ranges.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.spans.push(span)
    } else ranges.push({ from, to, spans: [span] })
  }
  return ranges.map(({ from, to, spans }) => {
    const pieces = piecesBetween(text, from, to, spans)
    const dots = { text: '…', marked: false }
    const [isBegun, isCut] = [!isStart(text, from), !isEnd(text, to)]
    return [...(isBegun ? [dots] : []), ...pieces, ...(isCut ? [dots] : [])]
  })
}

/** Where a sentence ends: a stop before white space, or the line's end. */
const STOP = /[.!?]["'”’)]*(?=\s|$)|\n/g

function sentenceAround(text: string, { start, end }: Span): { from: number; to: number } {
  const earliest = Math.max(0, start - FAR)
  const stops = [...text.slice(earliest, start).matchAll(STOP)]
  const stop = stops.at(-1)
  const begin = stop ? earliest + stop.index + stop[0].length : wordStart(text, earliest)
  // The words found may have the stop in them.
  const [next] = text.slice(end - 1, end + FAR).matchAll(STOP)
  const finish = next ? end - 1 + next.index + (next[0] === '\n' ? 0 : next[0].length) : wordEnd(text, end + FAR)
  const [from, to] = [Math.min(begin, start), Math.max(finish, end)]
  const sentence = text.slice(from, to)
  return { from: from + sentence.length - sentence.trimStart().length, to: from + sentence.trimEnd().length }
}

/** The next place at which a word begins, from there on. */
function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : at + Math.max(0, text.slice(at).search(/\s/))
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at).search(/\s\S*$/)
  return space === -1 ? at : space
}

function isStart(text: string, at: number): boolean {
  return /(?:^|[.!?]["'”’)]*\s+|\n\s*)$/.test(text.slice(Math.max(0, at - 20), at))
}

function isEnd(text: string, at: number): boolean {
  return /[.!?]["'”’)]*$/.test(text.slice(Math.max(0, at - 5), at)) || /^\s*(?:$|\n)/.test(text.slice(at, at + 20))
}

function piecesBetween(text: string, from: number, to: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to) continue
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
    at = end
  }
  pieces.push({ text: text.slice(at, to), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}
