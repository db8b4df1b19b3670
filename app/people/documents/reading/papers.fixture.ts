import { crc32, deflateRawSync } from 'node:zlib'

/** 48 by 32 pixels, the left half red and the right half blue, as a phone writes it. */
export const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAABoQABAAAAAAAAACQAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAADAAAAABAAAAIAAAAAH////wAAAAAv///+AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAACxtZGF0AAAAICgBr1j5Et3/0Yv/XpIZ9ac779l4XBdPttoWnjuSMgDD',
  'base64',
)

type ZipEntry = {
  content: string | Uint8Array
  /** What the archive says its size is. */ claims?: number
  locked?: boolean
}

/** A ZIP of these entries, packed. */
export function zipOf(entries: Record<string, string | Uint8Array | ZipEntry>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, given] of Object.entries(entries)) {
    const { content, claims, locked } =
      typeof given === 'string' || given instanceof Uint8Array ? ({ content: given } as ZipEntry) : given
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const name = Buffer.from(path)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(locked ? 1 : 0, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(plain), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(claims ?? plain.length, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, tail, name]))
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]))
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word document of paragraphs, and of whatever else is in it. */
export function docxOf(body: string, more: Parameters<typeof zipOf>[0] = {}) {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`
  return zipOf({ '[Content_Types].xml': TYPES, 'word/document.xml': xml, ...more })
}

export const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

type Part = { name: string; type: string; content: Uint8Array | string; inline?: boolean }

/** An email with words in plain text and as a page, and files. */
export function emailOf(words: string, parts: Part[] = [], html = `<p>${words}</p>`): string {
  const head = [
    'Return-Path: <pay@cherwell-care.example>',
    'From: Payroll <pay@cherwell-care.example>',
    'To: amira@home.example',
    'Subject: =?utf-8?Q?Your_payslip_for_M=C3=A4rz?=',
    'Date: Mon, 2 Mar 2026 10:00:00 +0000',
    'Message-ID: <one@cherwell-care.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=BOX',
    '',
  ]
  const said = ['--BOX', 'Content-Type: multipart/alternative; boundary=IN', '']
  if (words) said.push('--IN', 'Content-Type: text/plain; charset=utf-8', '', words)
  said.push('--IN', 'Content-Type: text/html; charset=utf-8', '', html, '--IN--')
  const files = parts.flatMap(({ name, type, content, inline }) => [
    '--BOX',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  ])
  return [...head, ...said, ...files, '--BOX--', ''].join('\r\n')
}
