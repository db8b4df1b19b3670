import { mm, openPdf, write, type PdfDoc } from '#app/platform/pdf/document.server'
import { qrPath } from '#app/shared/qr-path'

const MARGIN = mm(22)
const QR = mm(95)

export type Poster = {
  /** Who employs the reader. */
  provider: string
  /** The portal, and the council behind it. */
  portal: string
  council: string
  /** Where the QR code leads. */
  url: string
  /** The same without a phone: where to type which code. */
  typeAt: string
  code: string
  /** "£75" for a friend who starts, when starting brings points. */
  startWorth: string | null
  writtenAt: Date
}

/** A poster for the staff room, on A4: what it is about, a QR code to scan, and the code to type. */
export function posterPdf(poster: Poster): Promise<Buffer> {
  const { provider, portal, council, url, typeAt, code, startWorth, writtenAt } = poster
  const { doc, bytes } = openPdf({
    title: `Bring a friend into care: ${provider}`,
    author: portal,
    at: writtenAt,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: mm(12) },
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const say = (kind: 'H1' | 'P', text: string, look: Parameters<typeof write>[2]) =>
    root.add(doc.struct(kind, {}, () => write(doc, text, look)))
  say('P', provider, { weight: 'bold', size: 16 })
  doc.moveDown(0.5)
  say('H1', 'Know somebody who would be good at this?', { weight: 'bold', size: 34 })
  doc.moveDown(0.3)
  say('P', 'Tell them about our jobs. When they start and stay, you earn points, paid with your wages.', { size: 18 })
  if (startWorth) {
    doc.moveDown(0.2)
    say('P', `A friend who starts work with us: ${startWorth} for you.`, { weight: 'bold', size: 18 })
  }
  doc.moveDown(0.6)
  root.add(doc.struct('Figure', { alt: `QR code that leads to ${url}` }, () => drawQr(doc, url)))
  doc.moveDown(0.4)
  say('P', 'Scan this with your phone and join', { weight: 'bold', size: 22 })
  say('P', `Or go to ${typeAt} and type`, { size: 16 })
  say('P', `${code.slice(0, 4)} ${code.slice(4)}`, { weight: 'bold', size: 30 })
  doc.moveDown(0.4)
  say('P', `You decide whether to take part. A manager confirms that you work here. ${portal}, with ${council}.`, {
    size: 12,
  })
  root.end()
  doc.end()
  return bytes
}

/** Dark modules on white, quiet zone included, at the left margin. */
function drawQr(doc: PdfDoc, url: string): void {
  const { size, path } = qrPath(url)
  const top = doc.y
  doc.save()
  doc.translate(doc.page.margins.left, top).scale(QR / size)
  doc.path(path).fill('#000000')
  doc.restore()
  doc.x = doc.page.margins.left
  doc.y = top + QR
}
