/** So many are named; how many more there are is said. */
const MOST_NAMED = 5

/** Whom something for several did not reach: "Ann Lee and Bo Day", "Ann Lee, … and 3 more". */
export function namedWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length - shown.length
  const items = more > 0 ? [...shown, `${more} more`] : shown
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
