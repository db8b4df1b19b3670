/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`
}

/** So many are named; how many more there are is said. */
const MOST_NAMED = 5

/** "Ann Lee and Bo Day", "Ann Lee, Bo Day, … and 3 more". */
export function namedWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length - shown.length
  return listWords(more > 0 ? [...shown, `${more} more`] : shown)
}
