import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Letters that are read from right to left, or a mark that says so. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u202b\u202e\u2067]/u

/** Whether something in a text is read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

export type Direction = 'ltr' | 'rtl'

/** Which way a paragraph goes: as its first letter does. */
export function directionOf(text: string): Direction {
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'
}

/** What stands together on a line, as it is read; `fromRight`: its first letter is the one on the right. */
type Piece = { text: string; fromRight: boolean }

/**
 * A line in the order in which its words stand on paper, from left to right (Unicode's bidirectional algorithm). Letters
 * of a word stay in the order in which they are read: whoever shapes them turns them round.
 */
export function inVisualOrder(line: string, direction: Direction): Piece[] {
  const found = bidi.getEmbeddingLevels(line, direction)
  const mirrored = bidi.getMirroredCharactersMap(line, found)
  const shown = [...line.split('').keys()].map((at) => mirrored.get(at) ?? line.charAt(at))
  const order = [...line.split('').keys()]
  for (const [from, to] of bidi.getReorderSegments(line, found)) {
    const turned = order.slice(from, to + 1).reverse()
    order.splice(from, turned.length, ...turned)
  }
  const pieces: { at: number[]; level: number; isSpace: boolean }[] = []
  for (const at of order) {
    const level = found.levels[at] ?? 0
    const isSpace = /\s/.test(line.charAt(at))
    const last = pieces.at(-1)
    if (last?.level === level && last.isSpace === isSpace) last.at.push(at)
    else pieces.push({ at: [at], level, isSpace })
  }
  return pieces.map(({ at, level }) => {
    const asRead = [...at].sort((a, b) => a - b)
    return { text: asRead.map((index) => shown[index]!).join(''), fromRight: level % 2 === 1 }
  })
}
