/** Somebody who may not earn points at a provider; `words` say why, for colleagues. */
export type Exclusion = { personId: string; name: string; words: string; since: Date }
