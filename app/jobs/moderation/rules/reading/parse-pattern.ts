/**
 * A regular expression as a tree, as far as it takes time: what stands for one character, what stands in a row, what one
 * of several, and what is repeated. What looks around (`(?=…)`) takes nothing of what is read, but time as any other; what
 * only marks a place (`\b`, `^`) takes neither and is left out.
 */
export type Node =
  | { is: 'one'; source: string }
  | { is: 'row'; parts: Node[] }
  | { is: 'either'; parts: Node[] }
  | { is: 'repeat'; part: Node; least: number; most: number }
  | { is: 'look'; part: Node }

const NOTHING: Node = { is: 'row', parts: [] }
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y
const CLASS = /\[(?:\\.|[^\]\\])*\]/y
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[^])/y
const COUNT = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y

export function parsePattern(source: string): Node {
  let at = 0
  const next = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at
    const found = token.exec(source)
    if (found) at += found[0].length
    return found
  }
  const tree = either()
  if (at < source.length) throw new Error(`Not understood at ${at}: ${source.slice(at, at + 40)}`)
  return tree

  function either(): Node {
    const parts = [row()]
    while (source[at] === '|') {
      at += 1
      parts.push(row())
    }
    return parts.length === 1 ? parts[0]! : { is: 'either', parts }
  }

  function row(): Node {
    const parts: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(counted(item()))
    return parts.length === 1 ? parts[0]! : { is: 'row', parts }
  }

  function item(): Node {
    const group = next(GROUP)
    if (group) {
      const inside = either()
      at += 1
      return /[=!]$/.test(group[0]) ? { is: 'look', part: inside } : inside
    }
    const one = next(CLASS) ?? next(ESCAPE)
    if (one) return /^\\[bB\d]$/.test(one[0]) ? NOTHING : { is: 'one', source: one[0] }
    at += 1
    return /[$^]/.test(source[at - 1]!) ? NOTHING : { is: 'one', source: source[at - 1]! }
  }

  function counted(part: Node): Node {
    const count = next(COUNT)
    if (!count) return part
    const [, mark, low, comma, high] = count
    const least = mark ? Number(mark === '+') : Number(low)
    const most = mark ? (mark === '?' ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : least
    return { is: 'repeat', part, least, most }
  }
}

/** Every part that can be repeated so often that each more round counts. */
export function loopsIn(node: Node): Extract<Node, { is: 'repeat' }>[] {
  if (node.is === 'one') return []
  if (node.is === 'look') return loopsIn(node.part)
  if (node.is !== 'repeat') return node.parts.flatMap(loopsIn)
  return [...(node.most > MANY ? [node] : []), ...loopsIn(node.part)]
}

/** More rounds than these are counted as rounds without end. */
export const MANY = 8
