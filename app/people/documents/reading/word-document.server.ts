import { cleanText } from '#app/shared/plain-text'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { MOST_ENCLOSED, MOST_PICTURE_BYTES, MOST_TEXT, MOST_XML_BYTES, type ReadingRefusal } from './limits'
import { wordText } from './markup'
import { photoAsJpeg } from './photo.server'
import { sniff } from './sniff.server'
import type { ReadDocument } from './text-pdf.server'
import { openZip, type Budget, type Zip } from './zip'

/** Parts with words in the order in which they are read; the head of a letter says who wrote it. */
const PARTS = [/^word\/header\d*\.xml$/, /^word\/document\d*\.xml$/, /^word\/footnotes\.xml$/, /^word\/footer\d*\.xml$/]

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/**
 * The words and pictures of a Word document, and nothing else of it: no styles, links, macros, fields or parts kept
 * elsewhere.
 */
export async function readWordDocument(bytes: Uint8Array): Promise<Outcome<{ read: ReadDocument }, ReadingRefusal>> {
  const opened = openZip(bytes)
  if (!opened.ok) return opened
  const { zip } = opened
  const words = wordsIn(zip)
  if (!words.ok) return words
  const pictures = await picturesIn(zip)
  if (!pictures.ok) return pictures
  const { shown, left } = pictures
  if (words.text === '' && shown.length === 0) return refused('unreadable')
  const notes = left > 0 ? [`${left === 1 ? '1 picture' : `${left} pictures`} of the document could not be shown.`] : []
  return ok({ read: { title: 'Word document', about: [], text: words.text, pictures: shown, notes } })
}

function wordsIn(zip: Zip): Outcome<{ text: string }, ReadingRefusal> {
  const budget: Budget = { left: MOST_XML_BYTES }
  const texts: string[] = []
  const names = PARTS.flatMap((part) => zip.names.filter((name) => part.test(name)).toSorted())
  if (!names.some((name) => PARTS[1]!.test(name))) return refused('unreadable')
  for (const name of names) {
    const part = zip.read(name, budget)
    if (!part.ok) return part
    texts.push(cleanText(wordText(new TextDecoder().decode(part.bytes))))
  }
  const text = texts.filter(Boolean).join('\n\n')
  return text.length > MOST_TEXT ? refused('too-much') : ok({ text })
}

async function picturesIn(zip: Zip): Promise<Outcome<{ shown: Uint8Array[]; left: number }, ReadingRefusal>> {
  const budget: Budget = { left: MOST_PICTURE_BYTES }
  const names = zip.names.filter((name) => /^word\/media\/[^/]+$/.test(name)).toSorted()
  const shown: Uint8Array[] = []
  for (const name of names.slice(0, MOST_ENCLOSED)) {
    const part = zip.read(name, budget)
    if (!part.ok) return part
    const type = await sniff(part.bytes)
    const jpeg = PICTURES.includes(type) ? await photoAsJpeg(part.bytes, type) : refused('unreadable')
    if (jpeg.ok) shown.push(jpeg.bytes)
  }
  return ok({ shown, left: names.length - shown.length })
}
