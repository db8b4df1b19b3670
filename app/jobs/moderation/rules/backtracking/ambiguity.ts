import { MANY, type Node } from '../reading/parse-pattern'

/**
 * Whether rounds of a part can be cut in two ways, as `(?:a |b |a b )*` reads "a b " as one round or as two. A text of n
 * such rounds that fails in the end is tried in 2^n ways, which takes for ever.
 *
 * The part's characters are places; from each some places may follow, also those of the next round. Two readings walk
 * through them side by side over the same text. When they part and meet again where they began, so can every round.
 */
export function isAmbiguousLoop(part: Node, flags: string): boolean {
  const { places, next } = placesOf(part, flags)
  const size = places.length
  const pairs = new Map<number, number[]>()
  const waiting = places.map((_, place) => place * size + place)
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (pairs.has(pair)) continue
    const [left, right] = [next[Math.floor(pair / size)]!, next[pair % size]!]
    const follow = left.flatMap((one) =>
      right.filter((other) => (places[one]! & places[other]!) !== 0n).map((other) => one * size + other),
    )
    pairs.set(pair, follow)
    waiting.push(...follow)
  }
  const same = (pair: number) => Math.floor(pair / size) === pair % size
  // Two ways from a place to the same place part and meet within one step.
  const doubled = next.some((following, place) =>
    following.some((to, index) => following.indexOf(to) !== index && reaches(next, to, place)),
  )
  return doubled || circlesOf(pairs).some((circle) => circle.some(same) && !circle.every(same))
}

function reaches(next: readonly number[][], from: number, to: number): boolean {
  const seen = new Set([from])
  for (const place of seen) for (const follow of next[place]!) seen.add(follow)
  return seen.has(to)
}

type Ends = { first: number[]; last: number[]; empty: boolean }

/** The part's places, each as the set of characters that it takes, and which may follow which when it is repeated. */
function placesOf(part: Node, flags: string): { places: bigint[]; next: number[][] } {
  const places: bigint[] = []
  const next: number[][] = []
  const join = (last: readonly number[], first: readonly number[]) => {
    for (const place of last) next[place]!.push(...first)
  }
  const none: Ends = { first: [], last: [], empty: true }

  function walk(node: Node): Ends {
    if (node.is === 'one') {
      const place = places.push(charactersOf(node.source, flags)) - 1
      next.push([])
      return { first: [place], last: [place], empty: false }
    }
    if (node.is === 'look') return none
    if (node.is === 'row') return node.parts.map(walk).reduce(inRow, none)
    if (node.is === 'either') {
      const ways = node.parts.map(walk)
      return {
        first: ways.flatMap(({ first }) => first),
        last: ways.flatMap(({ last }) => last),
        empty: ways.some(({ empty }) => empty),
      }
    }
    return repeated(node)
  }

  function inRow(before: Ends, after: Ends): Ends {
    join(before.last, after.first)
    return {
      first: before.empty ? [...before.first, ...after.first] : before.first,
      last: after.empty ? [...before.last, ...after.last] : after.last,
      empty: before.empty && after.empty,
    }
  }

  function repeated({ part: inner, least, most }: Extract<Node, { is: 'repeat' }>): Ends {
    if (most > MANY) {
      const ends = walk(inner)
      join(ends.last, ends.first)
      return { ...ends, empty: least === 0 || ends.empty }
    }
    const rounds = Array.from({ length: most }, (_, round) => {
      const ends = walk(inner)
      return { ...ends, empty: round >= least || ends.empty }
    })
    return rounds.reduce(inRow, none)
  }

  const whole = walk(part)
  join(whole.last, whole.first)
  return { places, next }
}

/** Enough of all characters to tell apart what patterns here tell apart. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, code) => String.fromCodePoint(32 + code)),
  ...'\n\t£éßя中😀\u200B\u0301',
]
const known = new Map<string, bigint>()

function charactersOf(source: string, flags: string): bigint {
  const key = `${source} ${flags}`
  const before = known.get(key)
  if (before !== undefined) return before
  const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''))
  const set = CHARACTERS.reduce(
    (sum, character, bit) => (pattern.test(character) ? sum | (1n << BigInt(bit)) : sum),
    0n,
  )
  known.set(key, set)
  return set
}

/** The strongly connected parts of a graph (Tarjan), without recursion. */
function circlesOf(graph: ReadonlyMap<number, number[]>): number[][] {
  const [index, low] = [new Map<number, number>(), new Map<number, number>()]
  const [stack, circles]: [number[], number[][]] = [[], []]
  const isOpen = new Set<number>()
  for (const root of graph.keys()) {
    if (index.has(root)) continue
    const path: { node: number; edge: number }[] = []
    const enter = (node: number) => {
      index.set(node, index.size)
      low.set(node, index.get(node)!)
      stack.push(node)
      isOpen.add(node)
      path.push({ node, edge: 0 })
    }
    enter(root)
    while (path.length > 0) {
      const here = path.at(-1)!
      const to = graph.get(here.node)![here.edge]
      here.edge += 1
      if (to !== undefined) {
        if (!index.has(to)) enter(to)
        else if (isOpen.has(to)) low.set(here.node, Math.min(low.get(here.node)!, index.get(to)!))
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) low.set(above.node, Math.min(low.get(above.node)!, low.get(here.node)!))
      if (low.get(here.node) !== index.get(here.node)) continue
      const circle = stack.splice(stack.indexOf(here.node))
      for (const node of circle) isOpen.delete(node)
      circles.push(circle)
    }
  }
  return circles
}
