import { describe, expect, it } from 'vitest'
import { checkCv } from './check-upload.server'
import { fileSizeWords, safeFileName } from './uploads'

const file = (bytes: BlobPart, name: string, type = '') => new File([bytes], name, { type })

/** A ZIP with one stored entry called `mimetype`, as an ODT begins. */
function zipWith(mimetype: string): Uint8Array<ArrayBuffer> {
  const name = Buffer.from('mimetype')
  const content = Buffer.from(mimetype)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return new Uint8Array(Buffer.concat([header, name, content]))
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a CV', () => {
  it('is what its content is, and gets that ending', async () => {
    expect(await checkCv(file('%PDF-1.4\n', 'cv.exe'))).toMatchObject({
      ok: true,
      name: 'cv.pdf',
      type: 'application/pdf',
      size: 9,
    })
    expect(await checkCv(file(new Uint8Array(png), 'photo'))).toMatchObject({
      ok: true,
      name: 'photo.png',
      type: 'image/png',
    })
    const odt = zipWith('application/vnd.oasis.opendocument.text')
    expect(await checkCv(file(odt, 'CV.odt'))).toMatchObject({ ok: true, name: 'CV.odt' })
    const checked = await checkCv(file('%PDF-1.4\n', 'cv.pdf'))
    expect(checked.ok && checked.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is refused when it only says that it is a PDF', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])
    const refused = [
      file(new Uint8Array(program), 'cv.pdf', 'application/pdf'),
      file('<script>alert(1)</script>', 'cv.pdf', 'application/pdf'),
      file('just words', 'cv.txt'),
      file(zipWith('application/vnd.oasis.opendocument.spreadsheet'), 'cv.odt'),
      file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'cv.docx'),
      file(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff]), 'cv.docx'),
    ]
    for (const one of refused) expect(await checkCv(one), one.name).toEqual({ ok: false, reason: 'wrong-type' })
  })

  it('is neither empty nor larger than 5 MB', async () => {
    expect(await checkCv(file('', 'cv.pdf'))).toEqual({ ok: false, reason: 'empty' })
    const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5 * 1024 * 1024 - 9)])
    expect((await checkCv(file(new Uint8Array(large), 'cv.pdf'))).ok).toBe(true)
    expect(await checkCv(file(new Uint8Array(Buffer.concat([large, Buffer.from('x')])), 'cv.pdf'))).toEqual({
      ok: false,
      reason: 'too-big',
    })
  })
})

it.each([
  ['C:\\Users\\me\\My CV.doc', 'pdf', 'My CV.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['<b>"x".docx', 'docx', 'bx.docx'],
  ['', 'png', 'file.png'],
  ['Żółć été.pdf', 'pdf', 'Żółć été.pdf'],
])('%s is stored as a name without a path', (claimed, ending, name) => {
  expect(safeFileName(claimed, ending)).toBe(name)
})

it('sizes in words', () => {
  expect([100, 2048, 1_500_000].map(fileSizeWords)).toEqual(['1 KB', '2 KB', '1.4 MB'])
})
