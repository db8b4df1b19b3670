/** One part of a letter. The page shows the same parts as the PDF. */
export type LetterBlock = string | { heading: string } | { list: readonly string[] }

/** A letter as a value: it says the same on the page and on paper. */
export type Letter = {
  /** Who writes: the council. */
  from: string
  /** "3 March 2026". */
  date: string
  reference: string
  /** Name and address, a line each. */
  to: readonly string[]
  title: string
  body: readonly LetterBlock[]
  /** How to reach whoever wrote it, for the foot of each page. */
  contact: string
  /** The instant it was written, so that the same letter is the same file. */
  writtenAt: Date
}
