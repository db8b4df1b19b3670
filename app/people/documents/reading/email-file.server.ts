import PostalMime from 'postal-mime'
import { cleanLine, cleanText, shorten } from '#app/shared/plain-text'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { MOST_TEXT, type ReadingRefusal } from './limits'
import { htmlText } from './markup'
import type { ReadDocument } from './text-pdf.server'

export type Enclosed = {
  name: string
  bytes: Uint8Array
  /** A picture in the words, such as a company's sign. */ inline: boolean
}

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>

/** An email's fields and words as plain text, and what was sent with it; nothing of it is loaded, run or shown as a page. */
export async function readEmail(
  bytes: Uint8Array,
): Promise<Outcome<{ read: ReadDocument; enclosed: Enclosed[] }, ReadingRefusal>> {
  const mail = await parsed(bytes)
  if (!mail) return refused('unreadable')
  const text = cleanText(mail.text?.trim() ? mail.text : htmlText(mail.html ?? ''))
  if (text.length > MOST_TEXT) return refused('too-much')
  const enclosed = mail.attachments.map(({ filename, content, disposition, related, mimeType }) => ({
    name: shorten(cleanLine(filename ?? '') || mimeType, 80),
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    inline: related === true || disposition === 'inline',
  }))
  return ok({ read: { title: 'Email', about: fieldsOf(mail), text, pictures: [], notes: [] }, enclosed })
}

async function parsed(bytes: Uint8Array): Promise<Mail | null> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
    })
  } catch {
    return null
  }
}

function fieldsOf(mail: Mail): string[] {
  const people = (all: Mail['to'] = []) =>
    all.flatMap((one) => one.group ?? [one]).map(({ name, address }) => (name ? `${name} <${address}>` : address))
  const lines: [string, string][] = [
    ['From', people(mail.from && [mail.from]).join(', ')],
    ['Reply to', people(mail.replyTo).join(', ')],
    ['To', people(mail.to).join(', ')],
    ['Copy to', people(mail.cc).join(', ')],
    ['Date', mail.headers.find(({ key }) => key === 'date')?.value ?? ''],
    ['Subject', mail.subject ?? ''],
    ['Message ID', mail.messageId ?? ''],
  ]
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${shorten(cleanLine(value), 600)}`] : []))
}
