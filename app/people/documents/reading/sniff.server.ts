import { fileTypeFromBuffer } from 'file-type'
import { hasVisible } from '#app/shared/plain-text'

export const EMAIL_TYPE = 'message/rfc822'

/** What a file is by its content, whatever its name says; '' for what nothing is known of. */
export async function sniff(bytes: Uint8Array): Promise<string> {
  // A file cut off in the middle can make the sniffer throw: then it is of no known type.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return found.mime
  if (isLatePdf(bytes)) return 'application/pdf'
  return isEmail(bytes) ? EMAIL_TYPE : ''
}

/** Readers of PDF look for its beginning in the first kilobyte: scanners put blank lines or a mark of the encoding before it. */
const PDF_BEGINS_WITHIN = 1024

function isLatePdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, PDF_BEGINS_WITHIN + 5)).toString('latin1')
  const at = head.indexOf('%PDF-')
  // Whatever could be read as a page or a program first is no PDF with something before it.
  return at >= 0 && /^[\s\0\u00EF\u00BB\u00BF\u001A]*$/.test(head.slice(0, at))
}

const HEADER_BYTES = 64 * 1024
const HEADER_LINE = /^([\u0021-\u0039\u003B-\u007E]{1,76}):/
const ALSO_THERE = ['date', 'subject', 'message-id', 'received', 'to']

/** An email begins with its fields, each on a line of its own, and one of them says who wrote it. */
function isEmail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEADER_BYTES))
    .toString('latin1')
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s*(?:From [^\n]{1,200}\n)?/, '')
  if (head.includes('\0')) return false
  const fields = new Set<string>()
  for (const line of head.split(/\r?\n/)) {
    if (!hasVisible(line)) break
    if (/^[ \t]/.test(line) && fields.size > 0) continue
    const name = HEADER_LINE.exec(line)?.[1]
    if (!name) return false
    fields.add(name.toLowerCase())
  }
  return fields.has('from') && ALSO_THERE.some((name) => fields.has(name))
}
