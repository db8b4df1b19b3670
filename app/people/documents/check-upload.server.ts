import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { scan, type ScanState } from '#app/platform/virus-scan.server'
import { CV_MAX_BYTES, cvTypes, evidenceRules, safeFileName, type UploadRefusal, type UploadRules } from './uploads'

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

type Checked = ({ ok: true } & CheckedUpload) | { ok: false; reason: UploadRefusal }

/** Looks into a CV: size, type by its content, viruses. */
export function checkCv(file: File): Promise<Checked> {
  return checkUpload(file, { types: cvTypes, maxBytes: CV_MAX_BYTES })
}

/** The same for a paper that somebody adds to an application for a grant. */
export function checkEvidence(file: File): Promise<Checked> {
  return checkUpload(file, evidenceRules)
}

async function checkUpload(file: File, { types, maxBytes }: UploadRules): Promise<Checked> {
  if (file.size === 0) return { ok: false, reason: 'empty' }
  if (file.size > maxBytes) return { ok: false, reason: 'too-big' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = await sniff(bytes)
  const ending = types[type]
  if (!ending) return { ok: false, reason: 'wrong-type' }
  const scanState = await scan(bytes)
  if (scanState === 'infected') return { ok: false, reason: 'infected' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, bytes, name: safeFileName(file.name, ending), type, size: bytes.length, sha256, scanState }
}

/** A file cut off in the middle can make the sniffer throw: then it is of no known type. */
async function sniff(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return found?.mime ?? ''
}
