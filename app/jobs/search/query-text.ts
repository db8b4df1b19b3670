import { LONGEST_PHRASE, synonymsOf } from './synonyms'

/** One condition: any of these phrases (words separated by one space), or none of them. */
export type Term = { anyOf: string[]; excluded: boolean; /** In quotes: exactly so, no synonyms. */ quoted: boolean }

/** More conditions than anybody types; keeps a pasted essay from becoming a query. */
const MOST_TERMS = 12

/**
 * The stop words of PostgreSQL's `english` configuration. A condition of stop words alone would be empty there, and an
 * empty query finds nothing.
 */
const STOP_WORDS = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
  itself they them their theirs themselves what which who whom this that these those am is are was were be been being have
  has had having do does did doing a an the and but if or because as until while of at by for with about against between
  into through during before after above below to from up down in out on off over under again further then once here there
  when where why how all any both each few more most other some such no nor not only own same so than too very s t can will
  just don should now`.split(/\s+/),
)

/** Reads `q`: phrases in quotes, `-word` or `-"a phrase"` excluded, the rest words that must all be there. */
export function readQueryText(q: string): Term[] {
  const terms: Term[] = []
  let words: string[] = []
  const flush = () => {
    terms.push(...groupWords(words))
    words = []
  }
  for (const [, minus, phrase, word] of q.matchAll(/(?<!\S)([-−–])?(?:["“”]([^"“”]*)["“”]|(\S+))/g)) {
    const wanted = wordsIn(phrase ?? word ?? '')
    if (wanted.length === 0) continue
    if (!minus && phrase === undefined) {
      words.push(...(wanted.length > 1 ? [wanted.join(' ')] : wanted))
      continue
    }
    flush()
    terms.push({ anyOf: [wanted.join(' ')], excluded: Boolean(minus), quoted: phrase !== undefined })
  }
  flush()
  return terms.filter(({ anyOf }) => anyOf.some(hasMeaning)).slice(0, MOST_TERMS)
}

/** Words running one after the other, the longest known phrases first: "night care assistant" is two conditions. */
function groupWords(words: string[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length;) {
    const known = longestKnown(words, at)
    const length = known?.length ?? 1
    const own = words.slice(at, at + length).join(' ')
    terms.push({ anyOf: known?.anyOf ?? [own], excluded: false, quoted: false })
    at += length
  }
  return terms
}

function longestKnown(words: string[], at: number): { length: number; anyOf: string[] } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const anyOf = synonymsOf.get(words.slice(at, at + length).join(' ')) ?? synonymsOf.get(singular(words, at, length))
    if (anyOf) return { length, anyOf: [...anyOf] }
  }
  return null
}

/** "care assistants" is looked up as "care assistant". */
function singular(words: string[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .join(' ')
    .replace(/s$/, '')
}

/** Letters and digits only, in lower case: "Sleep-in" is two words, "children's" is two as PostgreSQL reads it. */
function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function hasMeaning(phrase: string): boolean {
  return phrase.split(' ').some((word) => !STOP_WORDS.has(word))
}

/**
 * The text for `to_tsquery('english', …)`, or null if nothing was asked that can be looked up. It holds only quoted
 * letters, digits and spaces between the operators, so PostgreSQL cannot refuse it; a quoted phrase means its words one
 * after the other. An unquoted known phrase also matches its words apart ("assistant in a care home").
 */
export function toTsquery(terms: Term[]): string | null {
  if (terms.length === 0) return null
  return terms.map(termToTsquery).join(' & ')
}

function termToTsquery({ anyOf, excluded, quoted }: Term): string {
  const own = anyOf[0] ?? ''
  const apart = own.split(' ').filter(hasMeaning)
  const options = anyOf.filter(hasMeaning).map((phrase) => `'${phrase}'`)
  if (!quoted && !excluded && apart.length > 1) options.push(`(${apart.map((word) => `'${word}'`).join(' & ')})`)
  return `${excluded ? '!' : ''}(${options.join(' | ')})`
}
