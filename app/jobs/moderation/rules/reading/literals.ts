import { parsePattern, type Node } from './parse-pattern'

/**
 * Words of which a text must hold one for a pattern to match at all, in small letters; null where there are none. They
 * are looked for first and all at once, since a pattern costs far more.
 */
export function literalsOf({ source }: RegExp): string[] | null {
  const { literals } = look(parsePattern(source))
  return literals?.every((literal) => RARE_ENOUGH.test(literal)) ? literals : null
}

/** Two letters or a mark; of characters that are the same in capitals and small letters in any language. */
const RARE_ENOUGH = /^(?=..|[@£])[\n -~£]+$/s

/** More are not worth it. */
const MOST = 200
const MOST_OF_WHICH_ONE = 4000

/** `whole`: every text that a part stands for, while they are few. `literals`: one of them is in it. */
type Look = { whole: string[] | null; literals: string[] | null }

function look(node: Node): Look {
  if (node.is === 'one') return single(node.source)
  if (node.is === 'row') return row(node.parts.map(look))
  if (node.is === 'either') {
    const parts = node.parts.map(look)
    return {
      whole: few(unless(parts.map(({ whole }) => whole))),
      literals: few(unless(parts.map(({ literals }) => literals)), MOST_OF_WHICH_ONE),
    }
  }
  // It looks at what stands there, and takes nothing of it.
  if (node.is === 'look') return { whole: [''], literals: null }
  const part = look(node.part)
  if (node.least === 0)
    return { whole: node.most === 1 && part.whole ? few(['', ...part.whole]) : null, literals: null }
  return node.most === 1 ? part : { whole: null, literals: part.literals }
}

function single(source: string): Look {
  const character = /^\\[^\p{L}\d]$/u.test(source) ? source.slice(1) : source
  if (character === '\\s') return allOf([' ', '\n'])
  if ([...character].length === 1 && character !== '.') return allOf([character.toLowerCase()])
  const listed = /^\[([^\\^\]-]{1,6})\]$/.exec(source)
  return listed ? allOf([...listed[1]!.toLowerCase()]) : { whole: null, literals: null }
}

function allOf(texts: string[]): Look {
  return { whole: texts, literals: texts }
}

/** The best of what stands in a row: the longest run whose texts are known, or what one of its parts must hold. */
function row(parts: readonly Look[]): Look {
  let best: string[] | null = null
  let run: string[] = ['']
  let isWhole = true
  const offer = (literals: string[] | null) => {
    if (literals && isBetter(literals, best)) best = literals
  }
  for (const part of parts) {
    const longer = part.whole && few(run.flatMap((text) => part.whole!.map((more) => text + more)))
    if (longer) {
      run = longer
      continue
    }
    offer(run)
    if (!part.whole) offer(part.literals)
    isWhole = false
    run = part.whole ?? ['']
  }
  offer(run)
  return { whole: isWhole ? run : null, literals: best }
}

const shortest = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length))

function isBetter(one: readonly string[], other: readonly string[] | null): boolean {
  const [here, there] = [Math.min(shortest(one), 5), other ? Math.min(shortest(other), 5) : 0]
  return here > there || (here === there && other !== null && here > 0 && one.length < other.length)
}

function few(texts: string[] | null, most = MOST): string[] | null {
  return texts && texts.length <= most ? [...new Set(texts)] : null
}

function unless(all: readonly (string[] | null)[]): string[] | null {
  return all.includes(null) ? null : all.flatMap((texts) => texts!)
}
