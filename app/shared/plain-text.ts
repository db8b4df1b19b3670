/** Invisible characters that reorder or hide text; the joiners U+200C and U+200D stay, some scripts need them. */
const HIDDEN =
  /\u00AD|\u034F|\u061C|\u115F|\u1160|\u180E|\u200B|\u200E|\u200F|[\u202A-\u202E]|[\u2060-\u206F]|\u3164|\uFEFF|\uFFA0|[\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu

/** C0 and C1 controls except tab and newline; PostgreSQL refuses NUL in text. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** Half of a pair of UTF-16 units, which no text column can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu

function clean(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROL, '')
    .replace(HIDDEN, '')
    .replace(/\u2800/g, ' ')
    .normalize('NFC')
}

/** One typed line: clean, trimmed, every run of white space one space. */
export function cleanLine(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim()
  return hasVisible(line) ? line : ''
}

/** What is no letter, figure or sign on paper, also where Unicode calls it one: fillers of Hangul and an empty Braille cell. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Z}\p{M}\s\u115F\u1160\u2800\u3164\uFFA0]/gu

/** Whether a reader would see anything at all. */
export function hasVisible(text: string): boolean {
  return text.replace(UNSEEN, '') !== ''
}

/** Hyphens, dashes and minus signs of any length. */
const DASHES = /[\p{Pd}\u2212]/gu

/** Characters that only tell a printer where to break or which way to run. */
const FORMATTING = /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu

/**
 * A typed code, number, day or address, in the plain signs of a keyboard: full-width letters and figures, dashes of any
 * length, spaces of any width and quotes of any shape become those of ASCII, what cannot be seen is gone.
 */
export function cleanCode(text: string): string {
  return cleanLine(
    text
      .replace(/\u00AD/g, '')
      .normalize('NFKC')
      .replace(DASHES, '-')
      .replace(/[\u2018\u2019\u02BC\u2032\u00B4]/g, "'")
      .replace(FORMATTING, ''),
  )
}

/** Typed paragraphs: clean, trimmed, no spaces before a line's end, at most one empty line together. */
export function cleanText(text: string): string {
  const lines = clean(text).split('\n')
  const paragraphs = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return hasVisible(paragraphs) ? paragraphs : ''
}

/** Length as a person counts: a character outside the basic plane is one. */
export function countCharacters(text: string): number {
  return [...text].length
}

/** At most `max` characters, cut between words where it can be, with "…". */
export function shorten(text: string, max: number): string {
  const characters = [...text]
  if (characters.length <= max) return text
  const cut = characters.slice(0, max - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`
}
