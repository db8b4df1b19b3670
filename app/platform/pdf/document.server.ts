import PdfDocument from 'pdfkit'
import type { Weight } from './fonts.server'
import { linesOf } from './lines'
import { outlinesOf } from './outlines.server'
import { directionOf, hasRightToLeft, inVisualOrder, type Direction } from './right-to-left.server'
import { textRuns, type Run } from './runs.server'

export type PdfDoc = InstanceType<typeof PdfDocument>
export type Struct = ReturnType<PdfDoc['struct']>

/** Millimetres of paper in PDF points. */
export const mm = (millimetres: number) => (millimetres * 72) / 25.4

/** Body text, in points. */
export const TEXT = { size: 12, lineGap: 4 }

type Opening = {
  title: string
  author: string
  /** What the file says of when it was made; the same instant gives the same bytes. */
  at: Date
  margins: { top: number; left: number; right: number; bottom: number }
}

/** An empty A4 document, tagged so that it can be read aloud (PDF/UA), with its fonts in it. `bytes` come after `end`. */
export function openPdf({ title, author, at, margins }: Opening): { doc: PdfDoc; bytes: Promise<Buffer> } {
  const doc = new PdfDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    // Its types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-1a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // Our own faces only: the library would open one of its own otherwise.
    font: null as unknown as string,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  })
  const bytes = collect(doc)
  return { doc, bytes }
}

function collect(doc: PdfDoc): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** How high a line is, as a part of its letters' size: with room for marks above and below. */
const LINE = 1.4

type Look = { weight?: Weight; size?: number }

/** A paragraph from where the document stands to its right margin, in whichever faces have its letters. */
export function write(doc: PdfDoc, text: string, { weight = 'regular', size = TEXT.size }: Look = {}): void {
  const runs = textRuns(text, weight)
  if (hasRightToLeft(text) || runs.some(isDrawn)) return writeLines(doc, text, { weight, size })
  const width = doc.page.width - doc.page.margins.right - doc.x
  runs.forEach((run, index) => {
    const continued = index < runs.length - 1
    into(doc, run, size).text(run.text, { width, lineGap: TEXT.lineGap, continued })
  })
}

const isDrawn = ({ face, text }: Run) => face.draws(text)

function into(doc: PdfDoc, { face }: Run, size: number): PdfDoc {
  return doc.registerFont(face.name, face.bytes).font(face.name).fontSize(size)
}

function widthOf(doc: PdfDoc, run: Run, size: number): number {
  if (!isDrawn(run)) return into(doc, run, size).widthOfString(run.text)
  const { width, unitsPerEm } = outlinesOf(run)
  return (width * size) / unitsPerEm
}

/** The same with letters that are drawn, or words that stand from right to left: line by line, each read aloud as a whole. */
function writeLines(doc: PdfDoc, text: string, { weight, size }: Required<Look>): void {
  const left = doc.x
  const width = doc.page.width - doc.page.margins.right - left
  const height = size * LINE + TEXT.lineGap
  const direction = directionOf(text)
  const wide = (words: string) => textRuns(words, weight).reduce((sum, run) => sum + widthOf(doc, run, size), 0)
  for (const line of linesOf(text, width, wide)) {
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
    doc.markContent('Span', { actual: line })
    let at = left
    for (const run of inPlace(line, direction, weight)) {
      at += writeRun(doc, run, { size, at })
    }
    doc.endMarkedContent()
    doc.x = left
    doc.y += height
  }
}

/** What stands on a line, from its left to its right end. */
function inPlace(line: string, direction: Direction, weight: Weight): Run[] {
  return inVisualOrder(line, direction).flatMap(({ text, fromRight }) => {
    const inOrder = textRuns(text, weight)
    return fromRight ? inOrder.reverse() : inOrder
  })
}

/** Answers how wide it is. */
function writeRun(doc: PdfDoc, run: Run, { size, at }: { size: number; at: number }): number {
  const top = doc.y
  if (!isDrawn(run)) {
    into(doc, run, size).text(run.text, at, top, { lineBreak: false })
    doc.y = top
    return doc.widthOfString(run.text)
  }
  const { glyphs, unitsPerEm, width } = outlinesOf(run)
  const scale = size / unitsPerEm
  for (const { path, x, y } of glyphs) {
    doc.save()
    doc.translate(at + x * scale, top + size - y * scale).scale(scale, -scale)
    doc.path(path).fill('#000000')
    doc.restore()
  }
  return width * scale
}
