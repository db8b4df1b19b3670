import PdfDocument from 'pdfkit'
import { faces, textRuns, type Weight } from './fonts.server'

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
  for (const weight of Object.values(faces())) for (const { name, bytes: font } of weight) doc.registerFont(name, font)
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

type Look = { weight?: Weight; size?: number }

/** A paragraph from where the document stands to its right margin, in whichever faces have its letters. */
export function write(doc: PdfDoc, text: string, { weight = 'regular', size = TEXT.size }: Look = {}): void {
  const runs = textRuns(text, weight)
  const width = doc.page.width - doc.page.margins.right - doc.x
  runs.forEach((run, index) => {
    const continued = index < runs.length - 1
    doc.font(run.face).fontSize(size).text(run.text, { width, lineGap: TEXT.lineGap, continued })
  })
}
