/** The same numbers on every run: mulberry32. */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, pick: <T>(values: readonly T[]): T => values[below(values.length)]! }
}

export type Random = ReturnType<typeof randomFrom>

/** A version 4 UUID from a generator, for rows that have to know each other's ids. */
export function uuidFrom({ below }: Random): string {
  const hex = Array.from({ length: 32 }, (_, at) =>
    (at === 12 ? 4 : at === 16 ? 8 + below(4) : below(16)).toString(16),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
