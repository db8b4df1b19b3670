import PdfDocument from 'pdfkit'
import type { Letter, LetterBlock } from './letter'
import { letterFaces, textRuns, type Weight } from './letter-fonts.server'

/** Millimetres of paper in PDF points. */
const mm = (millimetres: number) => (millimetres * 72) / 25.4

const MARGIN = mm(22)
const BULLET = mm(6)
const TEXT = { size: 12, lineGap: 4 }

type Doc = InstanceType<typeof PdfDocument>
type Struct = ReturnType<Doc['struct']>

/**
 * A letter on A4, tagged so that it can be read aloud (PDF/UA), with its fonts in it. The same letter gives the same
 * bytes.
 */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const doc = new PdfDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: mm(28) },
    pdfVersion: '1.7',
    // Its types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-1a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // Our own faces only: the library would open one of its own otherwise.
    font: null as unknown as string,
    info: {
      Title: `${letter.title} (${letter.reference})`,
      Author: letter.from,
      CreationDate: letter.writtenAt,
      ModDate: letter.writtenAt,
    },
  })
  const bytes = collect(doc)
  for (const faces of Object.values(letterFaces()))
    for (const { name, bytes: font } of faces) doc.registerFont(name, font)
  const root = doc.struct('Document')
  doc.addStructure(root)
  head(doc, root, letter)
  for (const block of letter.body) part(doc, root, block)
  root.end()
  foot(doc, letter)
  doc.end()
  return bytes
}

function collect(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

function head(doc: Doc, root: Struct, { from, date, reference, to, title }: Letter): void {
  root.add(doc.struct('P', {}, () => write(doc, from, { weight: 'bold', size: 16 })))
  doc.moveDown(1.5)
  for (const line of to) root.add(doc.struct('P', {}, () => write(doc, line)))
  doc.moveDown(1)
  root.add(doc.struct('P', {}, () => write(doc, date)))
  root.add(doc.struct('P', {}, () => write(doc, `Reference: ${reference}`)))
  doc.moveDown(1)
  root.add(doc.struct('H1', {}, () => write(doc, title, { weight: 'bold', size: 20 })))
  doc.moveDown(0.6)
}

function part(doc: Doc, root: Struct, block: LetterBlock): void {
  if (typeof block === 'string') {
    root.add(doc.struct('P', {}, () => write(doc, block)))
    doc.moveDown(0.6)
  } else if ('heading' in block) {
    keepTogether(doc, 4)
    doc.moveDown(0.3)
    root.add(doc.struct('H2', {}, () => write(doc, block.heading, { weight: 'bold', size: 14 })))
    doc.moveDown(0.3)
  } else {
    const list = doc.struct('L')
    root.add(list)
    for (const item of block.list) list.add(listItem(doc, item))
    list.end()
    doc.moveDown(0.6)
  }
}

function listItem(doc: Doc, item: string): Struct {
  keepTogether(doc, 2)
  const { x, y } = doc
  const label = doc.struct('Lbl', {}, () => {
    write(doc, '•')
    doc.x = x + BULLET
    doc.y = y
  })
  const body = doc.struct('LBody', {}, () => {
    write(doc, item)
    doc.x = x
  })
  return doc.struct('LI', {}, [label, body])
}

/** A new page unless so many lines still fit on this one. */
function keepTogether(doc: Doc, lines: number): void {
  if (doc.y + lines * (TEXT.size + TEXT.lineGap) > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

type Look = { weight?: Weight; size?: number }

function write(doc: Doc, text: string, { weight = 'regular', size = TEXT.size }: Look = {}): void {
  const runs = textRuns(text, weight)
  const width = doc.page.width - doc.page.margins.right - doc.x
  runs.forEach((run, index) => {
    const continued = index < runs.length - 1
    doc.font(run.face).fontSize(size).text(run.text, { width, lineGap: TEXT.lineGap, continued })
  })
}

/** Who to ask and the number of the page, at the foot of each; not part of what is read aloud. */
function foot(doc: Doc, { contact, reference }: Letter): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.x = MARGIN
    doc.y = doc.page.height - mm(18)
    write(doc, `${contact} · ${reference} · page ${index - start + 1} of ${count}`, { size: 10 })
    doc.endMarkedContent()
  }
}
