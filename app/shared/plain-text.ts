/** Invisible characters that reorder or hide text; the joiners U+200C and U+200D stay, some scripts need them. */
const HIDDEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

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
    .normalize('NFC')
}

/** One typed line: clean, trimmed, every run of white space one space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

/** Typed paragraphs: clean, trimmed, no spaces before a line's end, at most one empty line together. */
export function cleanText(text: string): string {
  const lines = clean(text).split('\n')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
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
