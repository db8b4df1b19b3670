import type { Span } from '#app/jobs/vacancies/finding'
import { readable } from './readable'

/**
 * British phone numbers in a text, however they are written: grouped with anything, figure by figure, with O for 0 and l
 * for 1, or as words ("oh seven seven double-nine …"). A number has ten or eleven figures from its 0, or follows +44.
 */
export function findPhoneNumbers(original: string): Span[] {
  const { text, starts, ends } = readable(original)
  const spans: Span[] = []
  for (const run of runsOf(tokensOf(text), text))
    for (let first = 0; first < run.length; first += 1) {
      const length = numberAt(run.slice(first), text)
      if (length === 0) continue
      const [from, to] = [run[first]!.start, run[first + length - 1]!.end]
      const [start, end] = [starts[from]!, ends[to - 1]!]
      spans.push({ start, end, words: original.slice(start, end) })
      first += length - 1
    }
  return spans
}

/** Figures as somebody wrote them together, or one word for some. */
type Token = { start: number; end: number; digits: string }

const WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  nowt: '0',
  naught: '0',
  nought: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  hundred: '00',
  seven: '7',
  eight: '8',
  nine: '9',
}
const LETTERS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', i: '1', S: '5', Z: '2', B: '8' }
const NAMES = Object.keys(WORDS).join('|')
const TOKEN = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}£$€])|(?<=\d)(?=${NAMES})|(?<=${NAMES})(?=\d))(?:(?<times>double|treble|triple)[- ]?(?<many>${NAMES}|[oO]|\d)|(?<word>${NAMES})|(?<figures>[\doOlIiSZB]{1,16}))(?:(?![\p{L}\p{N}])|(?=${NAMES})|(?<=\p{L})(?=\d))`,
  'giu',
)

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((found) => {
    const { times, many, word, figures } = found.groups as Record<string, string | undefined>
    const digits = many
      ? digitOf(many).repeat(times!.toLowerCase() === 'double' ? 2 : 3)
      : word
        ? WORDS[word.toLowerCase()]!
        : figuresOf(figures!)
    return digits === null ? [] : [{ start: found.index, end: found.index + found[0].length, digits }]
  })
}

function digitOf(mark: string): string {
  return WORDS[mark.toLowerCase()] ?? LETTERS[mark] ?? mark
}

/** "O77OO": figures with letters that pass for figures; or only Os or only ls. Null: a word. */
function figuresOf(written: string): string | null {
  if (!/\d/.test(written) && !/^(?:[oO]+|[lI]+)$/.test(written)) return null
  return [...written].map((mark) => LETTERS[mark] ?? mark).join('')
}

/** What may stand between the groups of a number. A colon parts the figures of a time. */
const BETWEEN = /^(?:[\s.,\-_()[\]+~*•·;"'/|]{0,4}|\s*(?:dash|then|space|dot)\s*)$/i

function runsOf(tokens: Token[], text: string): Token[][] {
  const runs: Token[][] = []
  for (const token of tokens) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && BETWEEN.test(text.slice(last.end, token.start))) run.push(token)
    else runs.push([token])
  }
  return runs
}

/** As many figures as a number from abroad has, with its zeros. */
const MOST_FIGURES = 15

/** How many tokens from the first make a number, at most; 0 when they make none. */
function numberAt(tokens: readonly Token[], text: string): number {
  const isAbroad = text.charAt(tokens[0]!.start - 1) === '+'
  let digits = ''
  let found = 0
  for (const [index, token] of tokens.entries()) {
    digits += token.digits
    if (digits.length > MOST_FIGURES) break
    if (isNumber(digits, isAbroad) && !areTimesOrDate(tokens.slice(0, index + 1))) found = index + 1
  }
  return found
}

/** "01865249000", and from abroad "441865249000", "00441865249000", also with the 0 of "+44 (0)1865 249000". */
function isNumber(digits: string, isAbroad: boolean): boolean {
  if (/^0[1-35789]\d{8,9}$/.test(digits)) return true
  return isAbroad ? /^440?[1-35789]\d{8,9}$/.test(digits) : /^(?:00)?440?[1-35789]\d{9}$/.test(digits)
}

/** "0700 1500 0900", "01.12.2026 08": hours of shifts, and a day. */
function areTimesOrDate([first, second, third]: readonly Token[]): boolean {
  const isTime = (token: Token | undefined) => /^(?:[01]\d|2[0-4])[0-5][05]$/.test(token?.digits ?? '')
  const isDate =
    /^\d{2}$/.test(first!.digits) && /^\d{2}$/.test(second?.digits ?? '') && /^20\d\d$/.test(third?.digits ?? '')
  return isDate || (isTime(first) && isTime(second))
}
