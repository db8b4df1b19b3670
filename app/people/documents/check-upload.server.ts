import { createHash } from 'node:crypto'
import { scan, type ScanState } from '#app/platform/virus-scan.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { readPaper } from './reading/read-paper.server'
import { sniff } from './reading/sniff.server'
import {
  CV_MAX_BYTES,
  cvTypes,
  EVIDENCE_MAX_BYTES,
  paperEndings,
  safeFileName,
  type EvidenceRefusal,
  type UploadRefusal,
} from './uploads'

/** A file that may be kept: its type is what its content is, whatever its name says. */
export type CheckedUpload = {
  bytes: Uint8Array
  name: string
  type: string
  size: number
  /** Hex. */
  sha256: string
  scanState: Exclude<ScanState, 'infected'>
}

/** A paper, and the papers that were sent in it: those of an email. */
export type CheckedPaper = CheckedUpload & { enclosed: CheckedUpload[] }

/** Looks into a CV: size, type by its content, viruses. */
export async function checkCv(file: File): Promise<Outcome<CheckedUpload, UploadRefusal>> {
  const content = await contentOf(file, CV_MAX_BYTES)
  if (!content.ok) return content
  const { bytes } = content
  const type = await sniff(bytes)
  const ending = cvTypes[type]
  if (!ending) return refused('wrong-type')
  const scanState = await scan(bytes)
  if (scanState === 'infected') return refused('infected')
  return ok(checked(bytes, { type, name: safeFileName(file.name, ending), scanState }))
}

/** The same for a paper that somebody adds to an application for a grant, which may be kept as another file than it came. */
export async function checkEvidence(file: File): Promise<Outcome<CheckedPaper, EvidenceRefusal>> {
  const content = await contentOf(file, EVIDENCE_MAX_BYTES)
  if (!content.ok) return content
  // Before anything opens it.
  const scanState = await scan(content.bytes)
  if (scanState === 'infected') return refused('infected')
  const read = await readPaper(content.bytes)
  if (!read.ok) return read
  const [first, ...enclosed] = read.papers.map(({ bytes, type }) =>
    checked(bytes, { type, name: safeFileName(file.name, paperEndings[type]), scanState }),
  )
  return ok({ ...first!, enclosed })
}

async function contentOf(file: File, maxBytes: number): Promise<Outcome<{ bytes: Uint8Array }, 'empty' | 'too-big'>> {
  if (file.size === 0) return refused('empty')
  if (file.size > maxBytes) return refused('too-big')
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()) })
}

function checked(bytes: Uint8Array, facts: Pick<CheckedUpload, 'type' | 'name' | 'scanState'>): CheckedUpload {
  return { ...facts, bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
