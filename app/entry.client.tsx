// Pages are plain HTML: nothing is hydrated. Remix's compiler asks for this file; no page loads it.
export const hydrated = false
