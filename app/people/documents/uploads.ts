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

/** What a purpose accepts: media types as found in the content, with the ending a file gets, and how big it may be. */
export type UploadRules = { types: Readonly<Record<string, string>>; maxBytes: number }

/** Papers that show something: a scan or a photo. */
export const evidenceRules: UploadRules = {
  types: { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' },
  maxBytes: 10 * 1024 * 1024,
}

/** For the file control of a paper. */
export const EVIDENCE_ACCEPT = `.pdf,.jpg,.jpeg,.png,${Object.keys(evidenceRules.types).join(',')}`

export type UploadRefusal = 'empty' | 'too-big' | 'wrong-type' | 'infected'

export const cvRefusals: Record<UploadRefusal, string> = {
  empty: 'That file is empty. Choose another one.',
  'too-big': 'That file is bigger than 5 MB. Choose a smaller one, or send your application without a CV.',
  'wrong-type':
    'That file is not a PDF, Word (DOCX), OpenDocument (ODT), JPG or PNG file. Choose another one, or go on without a CV.',
  infected: 'We found a virus in that file, so we did not keep it. Choose another one, or go on without a CV.',
}

export const evidenceRefusals: Record<UploadRefusal, string> = {
  empty: 'That file is empty. Choose another one.',
  'too-big': 'That file is bigger than 10 MB. Choose a smaller one, or take the photo again.',
  'wrong-type': 'That file is not a PDF, JPG or PNG file. Choose another one, or take a photo of the document.',
  infected: 'We found a virus in that file, so we did not keep it. Choose another one.',
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
