import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#app/testing/pdf-text'
import { checkEvidence } from '../check-upload.server'
import { MOST_TEXT, MOST_XML_BYTES } from './limits'
import { docxOf, emailOf, HEIC, paragraph, zipOf } from './papers.fixture'
import { readPaper } from './read-paper.server'
import { sniff } from './sniff.server'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const PDF = '%PDF-1.7\nMy payslip\n%%EOF'
const photo = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c81e1e' } })

async function papersOf(bytes: Uint8Array) {
  const read = await readPaper(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.papers
}

/** The words of the PDF that a file was kept as. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const [paper] = await papersOf(bytes)
  expect(paper!.type).toBe('application/pdf')
  return readPdf(Buffer.from(paper!.bytes)).text.replace(/\s+/g, ' ')
}

describe('a photo', () => {
  it('of an iPhone is kept as a JPEG that shows the same', async () => {
    expect(await sniff(HEIC)).toBe('image/heic')
    const [paper] = await papersOf(HEIC)
    expect(paper!.type).toBe('image/jpeg')
    const { data, info } = await sharp(paper!.bytes).raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 48, height: 32 })
    const at = (x: number) => [...data.subarray((16 * 48 + x) * 3, (16 * 48 + x) * 3 + 3)]
    expect(at(8)[0]).toBeGreaterThan(150)
    expect(at(40)[2]).toBeGreaterThan(150)
  })

  it('in WebP is kept as a JPEG, the right way up and without what the phone wrote into it', async () => {
    const webp = await photo()
      .withExif({ IFD0: { Make: 'Phone', Model: 'Secret 7' } })
      .withMetadata({ orientation: 6 })
      .webp()
      .toBuffer()
    expect(webp.includes('Secret 7')).toBe(true)
    const [paper] = await papersOf(webp)
    const { format, width, height, exif } = await sharp(paper!.bytes).metadata()
    expect({ format, width, height, exif }).toEqual({ format: 'jpeg', width: 40, height: 60, exif: undefined })
  })

  it.each(['heic', 'webp'])('in %s that was cut off is refused', async (format) => {
    const whole = format === 'heic' ? HEIC : await photo().webp({ lossless: true }).toBuffer()
    for (const part of [0.4, 0.8]) {
      const cut = new Uint8Array(whole.subarray(0, Math.floor(whole.length * part)))
      expect(await readPaper(cut), String(part)).toMatchObject({ ok: false })
    }
  })

  it('that says it unpacks to more pixels than any camera has is refused unopened', async () => {
    const bomb = Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')
    bomb.writeUInt32LE(15_999 + (7_999 << 14), 21)
    expect(await readPaper(new Uint8Array(bomb))).toEqual({ ok: false, reason: 'too-much' })
  })

  it('is shrunk where it is larger than a page of paper needs', async () => {
    const large = sharp({ create: { width: 4400, height: 1100, channels: 3, background: '#fff' } })
    const [paper] = await papersOf(await large.webp({ quality: 1, effort: 0 }).toBuffer())
    expect(await sharp(paper!.bytes).metadata()).toMatchObject({ width: 4000, height: 1000 })
  })
})

describe('a PDF', () => {
  it.each(['\n\n\n', '\r\n \t\r\n', '\uFEFF', '\0\0', `${' '.repeat(900)}\n`])(
    'may begin with blanks: %j',
    async (before) => {
      expect(await papersOf(bytesOf(before + PDF))).toMatchObject([{ type: 'application/pdf' }])
    },
  )

  it.each(['<html><script>alert(1)</script>', 'MZ', 'GIF89', '#!/bin/sh\n', ' '.repeat(1100)])(
    'does not begin with anything else: %j',
    async (before) => {
      const read = await readPaper(bytesOf(before + PDF))
      expect(read.ok ? read.papers[0]!.type : read.reason).not.toBe('application/pdf')
    },
  )
})

describe('a Word document', () => {
  it('is kept as a PDF of its words, its letterhead and its pictures', async () => {
    const cells = `<w:tbl><w:tr><w:tc>${paragraph('Hours')}</w:tc><w:tc>${paragraph('37.5')}</w:tc></w:tr></w:tbl>`
    const docx = docxOf(paragraph('Dear Amira &amp; family,') + cells + paragraph('We employ you from 2 March.'), {
      'word/header1.xml': `<w:hdr>${paragraph('Cherwell Valley Care')}</w:hdr>`,
      'word/media/image1.png': await photo().png().toBuffer(),
      'word/media/image2.emf': 'not a picture',
    })
    const [paper] = await papersOf(docx)
    const { text, objects } = readPdf(Buffer.from(paper!.bytes))
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Word document.*Cherwell Valley Care.*Dear Amira & family,.*Hours.*37\.5.*We employ you from 2 March\..*1 picture of the document could not be shown/,
    )
    expect(objects.match(/\/Subtype \/Image/g)).toHaveLength(1)
  })

  it('tells nothing twice, nothing deleted, and nothing from elsewhere', async () => {
    const body =
      paragraph('Kept') +
      '<w:del><w:r><w:delText>Deleted words</w:delText></w:r></w:del>' +
      `<mc:AlternateContent><mc:Choice>${paragraph('A box')}</mc:Choice><mc:Fallback>${paragraph('A box')}</mc:Fallback></mc:AlternateContent>` +
      '<w:r><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText></w:r>'
    const words = await wordsOf(docxOf(body))
    expect(words.match(/A box/g)).toHaveLength(1)
    expect(words).not.toMatch(/Deleted|INCLUDETEXT/)
  })

  it('opens no entity that it declares, from here or from elsewhere', async () => {
    const xxe =
      '<!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' +
      `<w:document><w:body>${paragraph('Before &file; &b; after')}</w:body></w:document>`
    const words = await wordsOf(docxOf('', { 'word/document.xml': xxe }))
    expect(words).toContain('after')
    expect(words).not.toMatch(/root:|lollol/)
  })

  it('is refused where it unpacks to more than is opened, whatever it says of its size', async () => {
    const bomb = new Uint8Array(MOST_XML_BYTES + 1)
    const refused = { ok: false, reason: 'too-much' }
    expect(await readPaper(docxOf('', { 'word/document.xml': bomb }))).toEqual(refused)
    expect(await readPaper(docxOf('', { 'word/document.xml': { content: bomb, claims: 10 } }))).toEqual(refused)
    expect(await readPaper(docxOf(paragraph('word '.repeat(MOST_TEXT / 4))))).toEqual(refused)
    expect(await readPaper(docxOf('<w:p/>'.repeat(30_000) + paragraph('end')))).toMatchObject({ ok: true })
    const many = Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`word/${index}.xml`, 'x']))
    expect(await readPaper(docxOf(paragraph('Words'), many))).toEqual(refused)
  })

  it('is refused where it is cut off, locked, empty or no Word document', async () => {
    const whole = docxOf(paragraph('Words'))
    expect(await readPaper(whole.subarray(0, whole.length - 40))).toMatchObject({ ok: false })
    expect(await readPaper(docxOf('', { 'word/document.xml': { content: '<w:p/>', locked: true } }))).toMatchObject({
      ok: false,
    })
    expect(await readPaper(docxOf(''))).toEqual({ ok: false, reason: 'unreadable' })
    expect(await readPaper(zipOf({ 'a.txt': 'words' }))).toEqual({ ok: false, reason: 'wrong-type' })
    expect(await readPaper(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toMatchObject({
      ok: false,
    })
  })
})

describe('an email', () => {
  it('is kept as its fields and words, and its papers as papers', async () => {
    const logo = await photo().png().toBuffer()
    const email = emailOf('Here is your payslip.', [
      { name: 'payslip.pdf', type: 'application/pdf', content: PDF },
      { name: 'letter.docx', type: 'application/octet-stream', content: docxOf(paragraph('The letter')) },
      { name: 'photo.heic', type: 'image/heic', content: HEIC },
      { name: 'logo.png', type: 'image/png', content: logo, inline: true },
      { name: 'run.exe', type: 'application/pdf', content: 'MZ program' },
    ])
    const papers = await papersOf(bytesOf(email))
    expect(papers.map(({ type }) => type)).toEqual([
      'application/pdf',
      'application/pdf',
      'application/pdf',
      'image/jpeg',
    ])
    expect(Buffer.from(papers[1]!.bytes).toString()).toBe(PDF)
    const words = await wordsOf(bytesOf(email))
    expect(words).toMatch(
      /From: Payroll <pay@cherwell-care\.example>.*Subject: Your payslip for März.*Here is your payslip\./,
    )
    expect(words).toMatch(/added as a paper of its own: payslip\.pdf/)
    expect(words).toMatch(/not kept: logo\.png.*not kept: run\.exe/)
  })

  it('shows no page: scripts, links that load and styles are not in it', async () => {
    const html =
      '<head><style>p{x:url(http://evil.example)}</style></head><p>Seen</p><script>alert("run")</script><img src="http://evil.example/x.png" onerror="alert(1)"><!-- hidden -->'
    const email = emailOf('', [], html)
    const words = await wordsOf(bytesOf(email))
    expect(words).toContain('Seen')
    expect(words).not.toMatch(/alert|evil|hidden/)
    const [paper] = await papersOf(bytesOf(email))
    expect(readPdf(Buffer.from(paper!.bytes)).objects).not.toMatch(
      /\/JS|\/JavaScript|\/URI|\/Launch|\/OpenAction|\/EmbeddedFile/,
    )
  })

  it('opens an email that was sent on in it, and none in that one', async () => {
    const inner = emailOf('The innermost', [{ name: 'deep.pdf', type: 'application/pdf', content: PDF }])
    const middle = emailOf('The middle', [{ name: 'inner.eml', type: 'message/rfc822', content: inner }])
    const outer = emailOf('The outer', [{ name: 'middle.eml', type: 'message/rfc822', content: middle }])
    const papers = await papersOf(bytesOf(outer))
    expect(papers).toHaveLength(2)
    const texts = papers.map(({ bytes }) => readPdf(Buffer.from(bytes)).text)
    expect(texts[1]).toContain('The middle')
    expect(texts.join()).not.toContain('The innermost')
  })

  it('is refused with more in it than is opened', async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      name: `${index}.pdf`,
      type: 'application/pdf',
      content: PDF,
    }))
    expect(await readPaper(bytesOf(emailOf('Many', many)))).toEqual({ ok: false, reason: 'too-much' })
    expect(await readPaper(bytesOf(emailOf('long '.repeat(MOST_TEXT / 4))))).toEqual({ ok: false, reason: 'too-much' })
    const deep = `From: a@b.example\r\nDate: x\r\nContent-Type: multipart/mixed; boundary=B0\r\n\r\n${Array.from(
      { length: 300 },
      (_, index) => `--B${index}\r\nContent-Type: multipart/mixed; boundary=B${index + 1}\r\n\r\n`,
    ).join('')}`
    expect(await readPaper(bytesOf(deep))).toEqual({ ok: false, reason: 'unreadable' })
  })

  it.each([
    'Dear Amira,\n\nFrom: me',
    'From: only\n\nwords',
    '<html>From: a\nDate: b',
    'name,amount\nFrom: a,Date: b',
    'From: a\nno field\n\n',
  ])('is not just words: %j', async (words) =>
    expect(await readPaper(bytesOf(words))).toEqual({ ok: false, reason: 'wrong-type' }),
  )
})

it('what is kept has the ending of what it became, and its own checksum', async () => {
  const checked = await checkEvidence(new File([new Uint8Array(HEIC)], 'IMG_0001.HEIC'))
  expect(checked).toMatchObject({ ok: true, name: 'IMG_0001.jpg', type: 'image/jpeg', enclosed: [] })
  const page = await checkEvidence(new File(['<script>alert(1)</script>'], 'photo.heic', { type: 'image/heic' }))
  expect(page).toEqual({ ok: false, reason: 'wrong-type' })
})
