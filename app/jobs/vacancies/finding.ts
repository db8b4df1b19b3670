/** Part of a text, as UTF-16 offsets: what to highlight. */
export type Span = { start: number; end: number; words: string }

/** Why a vacancy waits for a moderator: one rule in one field, with the words to highlight. */
export type Finding = { rule: string; sentence: string; field: string; matches: Span[] }
