/** Part of a text, as UTF-16 offsets: what to highlight. */
export type Span = { start: number; end: number; words: string }

/** Part of a text as it was typed; `marked` are the words that a rule found. */
export type Piece = { text: string; marked: boolean }

/** Why a vacancy waits for a moderator: one rule in one field, with the words to highlight. */
export type Finding = {
  rule: string
  sentence: string
  field: string
  matches: Span[]
  /** The sentences of the advert that the words stand in, each in pieces. */
  quotes: Piece[][]
}

/** What was stored with a vacancy; the earliest were stored with the words alone. */
export function storedFindings(json: unknown): Finding[] {
  const stored = (json ?? []) as (Omit<Finding, 'quotes'> & Partial<Finding>)[]
  return stored.map((finding) => ({
    ...finding,
    quotes: finding.quotes ?? finding.matches.map(({ words }) => [{ text: words, marked: true }]),
  }))
}
