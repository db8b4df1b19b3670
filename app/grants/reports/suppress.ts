/** Counts of people below this are not told. */
const LEAST_TOLD = 5

/**
 * Which of the parts of a total may be told. Parts of 1 to 4 people are hidden, and as many of the next larger ones with
 * them until nobody can work a hidden part out from the total: at least two are hidden, together five people or more. A
 * part of nobody is told. When that cannot be reached, all parts but the empty ones are hidden, and the total too if it
 * is small itself.
 * @param counts whole numbers of people, 0 or more
 * @returns for each count, whether it is told
 */
export function toldParts(counts: readonly number[]): boolean[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < LEAST_TOLD ? [index] : [])))
  const larger = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= LEAST_TOLD)
    .toSorted((a, b) => a.count - b.count || a.index - b.index)
  const hiddenPeople = () => [...hidden].reduce((sum, index) => sum + counts[index]!, 0)
  while (hidden.size > 0 && (hidden.size < 2 || hiddenPeople() < LEAST_TOLD)) {
    const next = larger.shift()
    if (!next) break
    hidden.add(next.index)
  }
  return counts.map((_, index) => !hidden.has(index))
}

/** Who reads: numbers of few people are hidden only where they are published. Staff decide on the same people one by one. */
export type Readers = 'staff' | 'public'

/** Whether the number of people in a whole may be told. */
export function isTold(total: number): boolean {
  return total === 0 || total >= LEAST_TOLD
}
