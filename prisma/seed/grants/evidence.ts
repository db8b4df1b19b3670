import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Prisma } from '#app/platform/database/client.server'
import { encryptBytes } from '#app/platform/field-encryption.server'
import { putFile } from '#app/platform/storage.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'

type DemoPaper = {
  file: Prisma.FileCreateManyInput & { id: string; storageKey: string }
  evidence: Prisma.GrantEvidenceCreateManyInput
  bytes: Uint8Array
}

/** One PDF page with a few lines on it. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[^ -~]/g, '-').replace(/[()\\]/g, '')}) Tj 0 -24 Td`).join(' ')
  const content = `BT /F1 14 Tf 60 760 Td ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, n) => {
    const start = text.length
    text += `${n + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A picture like a photo of a receipt: grey lines on paper. */
function pngOf(seed: number): Uint8Array {
  const [width, height] = [240, 320]
  const rows = Buffer.alloc((width + 1) * height, 245)
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0
    const words = y % 18 > 5 && y % 18 < 11 && y > 30
    const end = words ? 220 - ((y * seed) % 90) : 0
    for (let x = 20; x < end; x += 1) rows[y * (width + 1) + 1 + x] = (x * seed) % 7 ? 90 : 230
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The papers that a scheme always asks for, of everybody whose application is still open; a PDF or a picture. */
export function inventPapersOf(grants: readonly DemoGrant[]): DemoPaper[] {
  const open = ['submitted', 'checking', 'info_requested', 'on_hold', 'recommended', 'appealed']
  return grants
    .filter(({ plan }) => open.includes(plan.state))
    .flatMap((grant) => {
      const { scheme, applicant, submittedAt, n } = grant
      const asked = scheme.definition.evidence.filter(({ required }) => required === 'always')
      return asked.map(({ key, label }, nth): DemoPaper => {
        const picture = (n + nth) % 3 === 0
        const bytes = picture ? pngOf(n + 3) : pdfOf([label, applicant.person.name, applicant.job.employerName])
        const id = idOf('grant-paper', grant.id, key)
        return {
          bytes,
          file: {
            id,
            councilId: scheme.council.id,
            ownerPersonId: applicant.person.id,
            purpose: 'grant-evidence',
            name: `${key}.${picture ? 'png' : 'pdf'}`,
            type: picture ? 'image/png' : 'application/pdf',
            size: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            scanState: 'clean',
            storageKey: `grant-evidence/${id}`,
            createdAt: submittedAt!,
          },
          evidence: {
            id: idOf('grant-evidence', grant.id, key),
            councilId: scheme.council.id,
            applicationId: grant.id,
            kind: key,
            fileId: id,
            addedAt: submittedAt!,
            addedByPersonId: applicant.person.id,
          },
        }
      })
    })
}

/** Puts the content of papers into the storage, sealed as the portal keeps it. */
export async function storePapers(papers: readonly DemoPaper[]): Promise<void> {
  for (const { file, bytes } of papers) await putFile(file.storageKey, encryptBytes(bytes))
}
