const words = new Intl.Segmenter('en', { granularity: 'word' })
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cut ever finer: at spaces, where a word ends in a script without spaces, anywhere. */
const cuts: readonly ((text: string) => string[])[] = [
  (text) => text.split(/(?<=\s)/),
  (text) => [...words.segment(text)].map(({ segment }) => segment),
  (text) => [...letters.segment(text)].map(({ segment }) => segment),
]

/** A text cut into lines that fit. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const put = (piece: string, depth: number) => {
    const fits = (candidate: string) => widthOf(candidate.trimEnd()) <= width
    if (fits(line + piece)) {
      line += piece
      return
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd())
    line = ''
    const cut = cuts[depth]
    if (fits(piece) || !cut) line = piece
    else for (const part of cut(piece)) put(part, depth + 1)
  }
  for (const piece of cuts[0]!(text)) put(piece, 1)
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()]
}
