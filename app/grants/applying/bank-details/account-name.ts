/** How the name on an account stands to the applicant's: the same; could well be theirs; another. */
export type NameMatch = 'equal' | 'close' | 'different'

const TITLES = new Set(
  'mr mrs miss ms mx mstr master dr doctor prof professor rev revd reverend fr father sr sister sir dame lady lord hon capt captain major col'.split(
    ' ',
  ),
)
/** "BA" is none of them: Ba is the name of many. */
const SUFFIXES = new Set('jr snr sr jnr junior senior ii iii esq obe mbe cbe phd bsc'.split(' '))
/** Words that are about the account, not about who holds it. */
const ABOUT_ACCOUNT = new Set(
  'account acct acc current savings saver joint personal no number roll ref reference building society bank plc the re'.split(
    ' ',
  ),
)
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** Small letters without accents; apostrophes and full stops inside a word left out, other signs apart. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/g, (letter) => SPELT[letter]!)
    .replace(/['’‘ʼ`´]/g, '')
}

/** The words of one person's name; initials written together ("JA Smith", "J.A. Smith") stand apart. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\d/.test(word))
}

/**
 * Without the titles in front and what is written behind a name, as long as a name is left: people are called Lord, and
 * Major. @param least words that stay in any case
 */
function untitled(words: readonly string[], least: number): string[] {
  const named = [...words]
  while (named.length > least && TITLES.has(named[0]!)) named.shift()
  while (named.length > 2 && SUFFIXES.has(named.at(-1)!)) named.pop()
  return named
}

/**
 * Who holds an account: "A & B Smith" and "Mr A and Mrs B Smith" are two people, and the first has the last one's surname.
 * @param theirs the applicant's words: "Bank" is about the account unless it is their name
 */
function holdersOf(accountName: string, theirs: readonly string[]): string[][] {
  const text = plain(accountName).replace(/\b(?:t\/a|trading as|c\/o)\b.*$/, '')
  const parts = text
    .split(/\s*(?:&|\+|\/|;|\band\b|\bor\b|\bet\b)\s*/u)
    .map((part, index, { length }) => {
      const words = wordsOf(part).filter((word) => !ABOUT_ACCOUNT.has(word) || theirs.includes(word))
      if (index === length - 1) return untitled(words, 2)
      return words.length === 1 && TITLES.has(words[0]!) ? [] : untitled(words, 1)
    })
    .filter((words) => words.length > 0)
  const last = parts.at(-1) ?? []
  const surname = last.length > 1 ? last.at(-1)! : null
  return parts.map((words, index) => {
    const givenOnly = index < parts.length - 1 && (words.length === 1 || words.every((word) => word.length === 1))
    return givenOnly && surname ? [...words, surname] : words
  })
}

/**
 * Compares the name on an account with the applicant's: letters, accents, signs, titles and order do not count, initials
 * stand for names, and one of two holders is enough.
 */
export function compareNames(accountName: string, applicantName: string): NameMatch {
  const theirs = untitled(wordsOf(plain(applicantName)), 2)
  if (theirs.length === 0) return 'different'
  const matches = holdersOf(accountName, theirs).map((holder) => compareWords(holder, theirs))
  if (matches.includes('equal')) return 'equal'
  return matches.includes('close') ? 'close' : 'different'
}

function compareWords(holder: string[], theirs: string[]): NameMatch {
  if (sorted(holder) === sorted(theirs) || holder.join('') === theirs.join('')) return 'equal'
  const [few, many] = holder.length <= theirs.length ? [holder, theirs] : [theirs, holder]
  // A name is more than one word, and one of them is written out on both sides: "Smith" alone, or "A S", says nothing.
  if (few.length < 2) return 'different'
  const left = [...many]
  let whole = 0
  // Long words first, so that an initial does not take the place of the word that is written out.
  for (const word of few.toSorted((a, b) => b.length - a.length)) {
    const at = bestFor(word, left)
    if (at === -1) return joined(few, many)
    if (word.length > 1 && left[at]!.length > 1) whole += 1
    left.splice(at, 1)
  }
  return whole > 0 ? 'close' : 'different'
}

/** Written the same, else nearly (one letter in a long word), else shortened to its first letter. -1: none of these. */
function bestFor(word: string, among: readonly string[]): number {
  const same = among.indexOf(word)
  if (same !== -1) return same
  const nearly = among.findIndex((other) => isSlip(word, other))
  if (nearly !== -1) return nearly
  return among.findIndex((other) => (word.length === 1 || other.length === 1) && word[0] === other[0])
}

/** A name of more words than this is compared in the order it is written. */
const MOST_TURNED = 5

/** "Lee Annmarie" and "Ann Marie Lee", "O Neill" and "ONeill": the same when written together, in whatever order of words. */
function joined(few: readonly string[], many: readonly string[]): NameMatch {
  if (few.join('').length <= 4 || many.length > MOST_TURNED) return 'different'
  const together = new Set(orders(few).map((words) => words.join('')))
  return orders(many).some((words) => together.has(words.join(''))) ? 'close' : 'different'
}

/** The same words in each order. */
function orders(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, at) => orders(words.toSpliced(at, 1)).map((rest) => [word, ...rest]))
}

/** One letter more, less, other, or two changed round, in a word long enough for it to be the same name. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

const sorted = (words: readonly string[]) => words.toSorted().join(' ')
