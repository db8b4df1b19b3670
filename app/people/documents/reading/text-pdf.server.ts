import { mm, openPdf, write } from '#app/platform/pdf/document.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { ReadingRefusal } from './limits'
import { hasVisible } from '#app/shared/plain-text'

/** What was read of a file, to be written down anew. */
export type ReadDocument = {
  /** What it was: "Word document", "Email". */
  title: string
  /** "From: …", a line each. */
  about: string[]
  text: string
  /** JPEG. */
  pictures: Uint8Array[]
  /** What of it is not here. */
  notes: string[]
}

const MARGIN = mm(22)
const MOST_PAGES = 120
/** The same file gives the same bytes. */
const NO_TIME = new Date(0)

/** A PDF that holds the words and pictures of a file, written by us: nothing of the file itself is in it. */
export async function asPdf(
  { title, about, text, pictures, notes }: ReadDocument,
  sha256: string,
): Promise<Outcome<{ bytes: Uint8Array }, ReadingRefusal>> {
  const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN }
  const { doc, bytes } = openPdf({ title, author: '', at: NO_TIME, margins })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const paragraph = (words: string, look?: Parameters<typeof write>[2]) =>
    root.add(doc.struct('P', {}, () => write(doc, words, look)))
  root.add(doc.struct('H1', {}, () => write(doc, title, { weight: 'bold', size: 16 })))
  for (const line of about) paragraph(line, { weight: 'bold' })
  doc.moveDown(0.6)
  let pages = 1
  doc.on('pageAdded', () => (pages += 1))
  for (const line of text.split('\n')) {
    if (pages > MOST_PAGES) break
    if (!hasVisible(line)) doc.moveDown(0.6)
    else paragraph(line)
  }
  for (const [index, picture] of pictures.entries()) {
    doc.addPage()
    const alt = `Picture ${index + 1} of ${pictures.length} in the document`
    const fit: [number, number] = [doc.page.width - 2 * MARGIN, doc.page.height - 2 * MARGIN]
    root.add(doc.struct('Figure', { alt }, () => void doc.image(Buffer.from(picture), MARGIN, MARGIN, { fit })))
    doc.y = doc.page.height - MARGIN
  }
  if (pictures.length > 0) doc.addPage()
  doc.moveDown(1)
  for (const note of notes) paragraph(note, { size: 10 })
  paragraph(
    `Written anew by the portal from the file that was sent, without anything that could run. Its SHA-256: ${sha256}`,
    {
      size: 10,
    },
  )
  root.end()
  doc.end()
  const made = await bytes
  return pages > MOST_PAGES ? refused('too-much') : ok({ bytes: new Uint8Array(made) })
}
