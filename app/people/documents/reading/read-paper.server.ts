import { createHash } from 'node:crypto'
import type { paperEndings } from '../uploads'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { readEmail, type Enclosed } from './email-file.server'
import { MOST_ENCLOSED, type ReadingRefusal } from './limits'
import { photoAsJpeg } from './photo.server'
import { EMAIL_TYPE, sniff } from './sniff.server'
import { asPdf } from './text-pdf.server'
import { readWordDocument } from './word-document.server'

/** A paper as it is kept: of a type that every browser shows without running anything of it. */
export type Paper = { bytes: Uint8Array; type: keyof typeof paperEndings }

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Inline pictures smaller than this are signs and lines, not papers. */
const SMALL_PICTURE = 30 * 1024

type Read = Outcome<{ papers: Paper[] }, ReadingRefusal | 'wrong-type'>

/**
 * What is kept of a file that somebody gives as a paper: itself, where browsers show it; a JPEG of a phone's photo; a PDF
 * with the words of a document or an email. An email's own papers follow it, and those of an email in it.
 */
export async function readPaper(bytes: Uint8Array, depth = 0): Promise<Read> {
  const type = await sniff(bytes)
  switch (type) {
    case 'application/pdf':
    case 'image/jpeg':
    case 'image/png':
      return ok({ papers: [{ bytes, type }] })
    case 'image/heic':
    case 'image/heif':
    case 'image/webp': {
      const photo = await photoAsJpeg(bytes, type)
      return photo.ok ? ok({ papers: [{ bytes: photo.bytes, type: 'image/jpeg' }] }) : photo
    }
    case WORD_TYPE: {
      const word = await readWordDocument(bytes)
      if (!word.ok) return word
      return written(await asPdf(word.read, digest(bytes)))
    }
    case EMAIL_TYPE:
      return emailPapers(bytes, depth)
    default:
      return refused('wrong-type')
  }
}

async function emailPapers(bytes: Uint8Array, depth: number): Promise<Read> {
  const email = await readEmail(bytes)
  if (!email.ok) return email
  if (email.enclosed.length > MOST_ENCLOSED) return refused('too-much')
  const notes: string[] = []
  const papers: Paper[] = []
  for (const enclosed of email.enclosed) {
    const kept = await enclosedPapers(enclosed, depth)
    notes.push(
      kept
        ? `Sent with it, and added as a paper of its own: ${enclosed.name}`
        : `Sent with it, and not kept: ${enclosed.name}`,
    )
    papers.push(...(kept ?? []))
  }
  if (papers.length > MOST_ENCLOSED) return refused('too-much')
  const first = written(await asPdf({ ...email.read, notes }, digest(bytes)))
  return first.ok ? ok({ papers: [...first.papers, ...papers] }) : first
}

/** Null for what is not kept: no paper, damaged, an email three deep, a company's sign. */
async function enclosedPapers({ bytes, inline }: Enclosed, depth: number): Promise<Paper[] | null> {
  if (inline && bytes.length < SMALL_PICTURE) return null
  if (depth > 0 && (await sniff(bytes)) === EMAIL_TYPE) return null
  const read = await readPaper(bytes, depth + 1)
  return read.ok ? read.papers : null
}

function written(pdf: Awaited<ReturnType<typeof asPdf>>): Read {
  return pdf.ok ? ok({ papers: [{ bytes: pdf.bytes, type: 'application/pdf' as const }] }) : pdf
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
