import { mm, openPdf, TEXT, write, type PdfDoc, type Struct } from '#app/platform/pdf/document.server'
import type { Letter, LetterBlock } from './letter'

const MARGIN = mm(22)
const BULLET = mm(6)

/**
 * A letter on A4, tagged so that it can be read aloud (PDF/UA), with its fonts in it. The same letter gives the same
 * bytes.
 */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const { doc, bytes } = openPdf({
    title: `${letter.title} (${letter.reference})`,
    author: letter.from,
    at: letter.writtenAt,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: mm(28) },
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  head(doc, root, letter)
  for (const block of letter.body) part(doc, root, block)
  root.end()
  foot(doc, letter)
  doc.end()
  return bytes
}

function head(doc: PdfDoc, root: Struct, { from, date, reference, to, title }: Letter): void {
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

function part(doc: PdfDoc, root: Struct, block: LetterBlock): void {
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

function listItem(doc: PdfDoc, item: string): Struct {
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
function keepTogether(doc: PdfDoc, lines: number): void {
  if (doc.y + lines * (TEXT.size + TEXT.lineGap) > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

/** Who to ask and the number of the page, at the foot of each; not part of what is read aloud. */
function foot(doc: PdfDoc, { contact, reference }: Letter): void {
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
