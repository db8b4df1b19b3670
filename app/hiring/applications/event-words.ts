/** The words that went with a change, from the erasable detail of its event; null when there were none (or no more). */
export function wordsIn(detail: unknown): string | null {
  const words = typeof detail === 'object' && detail !== null && 'words' in detail ? detail.words : null
  return typeof words === 'string' ? words : null
}
