import { loopsIn, type Node } from '../reading/parse-pattern'

/** Texts that make a pattern work: what leads to each of its loops, many rounds of it, and an end that does not fit. */
export function pumpedTexts(pattern: Node, length: number): string[] {
  return loopsIn(pattern).flatMap((loop) =>
    roundsOf(loop.part).map((round) => {
      const lead = leadTo(pattern, loop) ?? ''
      return `${lead}${round.repeat(Math.ceil((length - lead.length) / round.length))}\u0001`
    }),
  )
}

/** A round in each of its ways. */
function roundsOf(part: Node): string[] {
  const ways = part.is === 'either' ? part.parts.map(sample) : [sample(part)]
  return ways.filter((way) => way !== '')
}

const LIKELY = [...'a e1 .-/@£,:\n!Aя"?*(']

/** A text that fits, with each optional part once. */
function sample(node: Node): string {
  if (node.is === 'one') {
    const fits = new RegExp(`^(?:${node.source})$`, 'iu')
    return LIKELY.find((character) => fits.test(character)) ?? /^\\?(.)$/.exec(node.source)?.[1] ?? ''
  }
  if (node.is === 'look') return ''
  if (node.is === 'row') return node.parts.map(sample).join('')
  if (node.is === 'either') return sample(node.parts[0]!)
  return sample(node.part).repeat(Math.max(1, node.least))
}

/** What stands before a part; null when it is not in here. */
function leadTo(node: Node, wanted: Node): string | null {
  if (node === wanted) return ''
  if (node.is === 'one') return null
  if (node.is === 'repeat' || node.is === 'look') return leadTo(node.part, wanted)
  let before = ''
  for (const part of node.parts) {
    const lead = leadTo(part, wanted)
    if (lead !== null) return before + lead
    if (node.is === 'row') before += sample(part)
  }
  return null
}
