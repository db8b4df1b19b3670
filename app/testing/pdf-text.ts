import { inflateSync } from 'node:zlib'

/** Enough of a PDF reader to test what ours say: the text of all pages, in the order of drawing, and the raw objects. */
export function readPdf(bytes: Buffer): { text: string; objects: string } {
  const objects = objectsOf(bytes)
  const raw = [...objects.values()].map(({ head }) => head).join('\n')
  const fonts = fontsOf(raw, objects)
  const pages = [...raw.matchAll(/\/Type \/Page\b[^]*?\/Contents (\d+) 0 R/g)].map(([, id]) => Number(id))
  return { text: pages.map((id) => textOf(objects.get(id)?.stream ?? '', fonts)).join('\n'), objects: raw }
}

type PdfObject = { head: string; stream: string }

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const file = bytes.toString('latin1')
  for (const match of file.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const body = match[2]!
    const start = body.indexOf('stream\n')
    const head = start === -1 ? body : body.slice(0, start)
    const packed = start === -1 ? '' : body.slice(start + 7, body.lastIndexOf('\nendstream'))
    const stream = head.includes('/FlateDecode')
      ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      : packed
    objects.set(Number(match[1]), { head, stream })
  }
  return objects
}

/** What each glyph of each font stands for. */
function fontsOf(raw: string, objects: Map<number, PdfObject>): Map<string, string[]> {
  const fonts = new Map<string, string[]>()
  for (const [, name, id] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1]
    const ranges = objects.get(Number(cmap))?.stream.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g) ?? []
    const letters: string[] = []
    for (const [, from, list] of ranges)
      list!.match(/<[^>]*>/g)?.forEach((entry, index) => (letters[parseInt(from!, 16) + index] = utf16(entry)))
    fonts.set(name!, letters)
  }
  return fonts
}

function utf16(entry: string): string {
  const bytes = Buffer.from(entry.replace(/[<> ]/g, ''), 'hex')
  return bytes.length < 2 ? '' : bytes.swap16().toString('utf16le')
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (literal: string) => literal.replace(/\\([^])/g, (_, mark: string) => ESCAPED[mark] ?? mark)

function textOf(stream: string, fonts: Map<string, string[]>): string {
  let font: string[] = []
  let row = ''
  let text = ''
  const parts =
    /\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.]+ ([\d.]+) Tm|\[([^\]]*)\] TJ|\/Span <<\s*\/ActualText \(((?:\\[^]|[^\\)])*)\)[^]*?EMC/g
  for (const match of stream.matchAll(parts)) {
    const [, name, height, glyphs, actual] = match
    // Letters that are drawn say what they are.
    if (actual) text += ` ${utf16(Buffer.from(unescaped(actual), 'latin1').toString('hex').slice(4))}`
    if (name) font = fonts.get(name) ?? []
    // Words of one line that are in different fonts, or at its ends, belong together; a new line is a space.
    if (height && height !== row) {
      text += ' '
      row = height
    }
    for (const hex of glyphs?.match(/[0-9a-f]{4}(?=[0-9a-f]*>)/g) ?? []) text += font[parseInt(hex, 16)] ?? '?'
  }
  return text.replace(/\s+/g, ' ')
}
