import { cleanLine } from '#app/shared/plain-text'

/** Media types a CV may have, as found in the content, with the ending its file gets when it is downloaded. */
export const cvTypes: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** For the file control: endings first, since some phones know no types. */
export const CV_ACCEPT = `.pdf,.docx,.odt,.jpg,.jpeg,.png,${Object.keys(cvTypes).join(',')}`

export const CV_MAX_BYTES = 5 * 1024 * 1024

/** Papers that show something. What a browser does not show is kept as a JPEG or a PDF (`reading/read-paper.server.ts`). */
export const paperEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

export const EVIDENCE_MAX_BYTES = 10 * 1024 * 1024

/** For the file control of a paper. */
export const EVIDENCE_ACCEPT =
  '.pdf,.jpg,.jpeg,.png,.heic,.heif,.webp,.docx,.eml,application/pdf,image/jpeg,image/png,image/heic,image/heif,' +
  'image/webp,application/vnd.openxmlformats-officedocument.wordprocessingml.document,message/rfc822'

/** What may be added as a paper, as pages and refusals say it. */
const EVIDENCE_KINDS = 'a PDF, a photo (JPG, PNG, HEIC or WebP), a Word document (DOCX) or a saved email (EML)'
export const EVIDENCE_HINT = `You can add ${EVIDENCE_KINDS}, up to 10 MB each. We keep it encrypted.`

export type UploadRefusal = 'empty' | 'too-big' | 'wrong-type' | 'infected'
export type EvidenceRefusal = UploadRefusal | 'unreadable' | 'too-much'

export const cvRefusals: Record<UploadRefusal, string> = {
  empty: 'That file is empty. Choose another one.',
  'too-big': 'That file is bigger than 5 MB. Choose a smaller one, or send your application without a CV.',
  'wrong-type':
    'That file is not a PDF, Word (DOCX), OpenDocument (ODT), JPG or PNG file. Choose another one, or go on without a CV.',
  infected: 'We found a virus in that file, so we did not keep it. Choose another one, or go on without a CV.',
}

export const evidenceRefusals: Record<EvidenceRefusal, string> = {
  empty: 'That file is empty. Choose another one.',
  'too-big': 'That file is bigger than 10 MB. Choose a smaller one, or take the photo again.',
  'wrong-type': `That is not a file we can read. Choose ${EVIDENCE_KINDS}, or take a photo of the document.`,
  infected: 'We found a virus in that file, so we did not keep it. Choose another one.',
  unreadable:
    'We could not open that file. It may be damaged or locked with a password. Save it again, or take a photo of the document.',
  'too-much': 'That file has too much in it for us to open. Send only the pages that matter, as a PDF or photos.',
}

/** A file's name as it may be stored and offered again: one line, no path, and the ending that its content deserves. */
export function safeFileName(claimed: string, ending: string): string {
  const last = cleanLine(claimed.split(/[\\/]/).at(-1) ?? '')
  const bare = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[<>:"|?*]/g, '')
    .trim()
  return `${[...(bare || 'file')].slice(0, 80).join('')}.${ending}`
}

/** "120 KB", "1.4 MB". */
export function fileSizeWords(bytes: number): string {
  if (bytes < 1024) return '1 KB'
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}
