import { sentencesOf, type Sentences } from './reading/sentences'

/**
 * A text as somebody reads it, for rules that look for words: letters of other alphabets that look like ours, full-width
 * and styled letters are ours, what cannot be seen is gone, quotes and dashes are plain, Markdown's marks are spaces, a
 * word spelt letter by letter is one word, "u" is "you", and several spaces are one. `starts` and `ends` lead each UTF-16 unit back into the text as it is.
 */
export type Readable = { text: string; starts: number[]; ends: number[] }

/** Letters that look like Latin ones in most typefaces (Unicode's confusables, as far as they pass for English words). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('АВСЕНІЈКМОРЅТУХЗаесіјорѕухһԁԛԝѵ', 'ABCEHIJKMOPSTYX3aecijopsyxhdqwv'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχϲϳ', 'ABEZHIKMNOPTYXaiknoptuxcj'),
  ...pairs('ɑɡıȷƖℓʟᴀʙᴄᴅᴇꜰɢʜɪᴊᴋᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢøØłŁđĐħŧ', 'agijIllabcdefghijkmnoprstuvwyzoOlLdDht'),
  ...pairs('‘’ʼ´′“”‐‑‒–—―−·•∙․。', `'''''""-------....`.padEnd(23, '.')),
}

function pairs(from: string, to: string): Record<string, string> {
  const letters = [...to]
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]))
}

/** What takes no room or shows nothing: format characters, fillers, joiners, marks on letters. */
const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}]|\u115F|\u1160|\u3164|\uFFA0|\u2800/u
/** Markdown's own marks, and every space that is not a line's end. */
const SPACE = /[*_`~\p{Zs}\t]/u

/** Each rule asks for the same few texts of an advert, so the latest are kept. */
const MOST_KEPT = 40
const kept = new Map<string, Reading>()

/** A text as it is read, and once more with figures as letters where there are some among its letters. */
export type Reading = Readable & { readings: readonly { text: string; sentences: Sentences }[] }

export function readable(original: string): Reading {
  const before = kept.get(original)
  if (before) return before
  if (kept.size >= MOST_KEPT) kept.clear()
  const read = asRead(original)
  const { text } = read
  const readings = [text, figuresAsLetters(text, 'i'), figuresAsLetters(text, 'l')].flatMap((one, index, all) =>
    one === null ? [] : [{ text: one, sentences: sentencesOf(one, index === 0 ? null : all[index === 2 ? 1 : 0]!) }],
  )
  const reading = { ...read, readings }
  kept.set(original, reading)
  return reading
}

function asRead(original: string): Readable {
  const made: Readable = { text: '', starts: [], ends: [] }
  let at = 0
  for (const point of original) {
    const from = at
    at += point.length
    for (const letter of shown(point)) append(made, letter, from, at)
  }
  return oneSpace(lengthen(joinSpeltFigures(joinSpeltWords(made))))
}

function shown(point: string): string {
  if (point < '\u007F') return SPACE.test(point) ? ' ' : point
  if (SPACE.test(point)) return ' '
  return [...point.normalize('NFKD')]
    .filter((part) => !UNSEEN.test(part))
    .map((part) => LOOK_ALIKES[part] ?? figureOrLetter(part) ?? part)
    .join('')
}

const FIGURE = /^\p{Nd}$/u
/** Signs with a letter or a figure in them that Unicode does not take apart: the first of each row, and what it shows. */
const SIGNS: readonly (readonly [number, string])[] = [
  [0x1f1e6, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f150, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f170, 'abcdefghijklmnopqrstuvwxyz'],
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
  [0x24ff, '0'],
  [0x1f10c, '0'],
]

/** A figure of any script is ours: each script has its ten in a row. */
function figureOrLetter(point: string): string | null {
  const code = point.codePointAt(0)!
  if (code < 0x80) return null
  if (FIGURE.test(point)) {
    let value = 0
    while (value < 9 && FIGURE.test(String.fromCodePoint(code - value - 1))) value += 1
    return String(value)
  }
  const sign = SIGNS.find(([first, letters]) => code >= first && code < first + letters.length)
  return sign ? sign[1].charAt(code - sign[0]) : null
}

function append(to: Readable, letters: string, start: number, end: number): void {
  to.text += letters
  for (let unit = 0; unit < letters.length; unit += 1) {
    to.starts.push(start)
    to.ends.push(end)
  }
}

/** "u n p a i d", "n.o w.o.m.e.n": three letters or more, each with one mark between them; a wider gap parts two words. */
const SPELT = /(?<![\p{L}\p{N}])\p{L}(?:([ .\-|/+])\1{0,3}[\p{L}\d@$!]){1,60}(?:\1{1,3}\p{L})(?![\p{L}\p{N}])/gu

function joinSpeltWords(from: Readable): Readable {
  const runs = [...from.text.matchAll(SPELT)]
  if (runs.length === 0) return from
  const joined: Readable = { text: '', starts: [], ends: [] }
  let next = 0
  for (let unit = 0; unit < from.text.length; unit += 1) {
    while (next < runs.length && unit >= runs[next]!.index + runs[next]![0].length) next += 1
    const run = runs[next]
    const mark = run?.[1]
    const [here, before, after] = [unit, unit - 1, unit + 1].map((at) => from.text.charAt(at))
    const parts = run !== undefined && unit >= run.index && here === mark
    // One mark is dropped; of several the first stays, as a space.
    if (parts && (before === mark || after !== mark)) continue
    append(joined, parts ? ' ' : here!, from.starts[unit]!, from.ends[unit]!)
  }
  return joined
}

/** "2 0 - 3 5", "£ 9 . 0 0": figures, each with one space between them, and the marks that stand in a number. */
const SPELT_FIGURES = /(?<![\p{L}\p{N}])(?<!\d )\d(?: [\d.,-]){1,8}(?: \d)(?![\p{L}\p{N}])(?! \d)/gu

function joinSpeltFigures(from: Readable): Readable {
  const runs = [...from.text.matchAll(SPELT_FIGURES)]
  if (runs.length === 0) return from
  const joined: Readable = { text: '', starts: [], ends: [] }
  const isIn = (unit: number) => runs.some(({ index, 0: run }) => unit >= index && unit < index + run.length)
  for (let unit = 0; unit < from.text.length; unit += 1)
    if (from.text.charAt(unit) !== ' ' || !isIn(unit))
      append(joined, from.text.charAt(unit), from.starts[unit]!, from.ends[unit]!)
  return joined
}

/** How words are shortened in a text message or typed in haste, as whole words. */
const SHORT: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  wen: 'when',
  wot: 'what',
  wat: 'what',
  wer: 'where',
  ppl: 'people',
  yr: 'your',
  plz: 'please',
  pls: 'please',
  wk: 'week',
  wrk: 'work',
  wks: 'weeks',
  trng: 'training',
  dont: "don't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  doesnt: "doesn't",
  didnt: "didn't",
  hasnt: "hasn't",
  havent: "haven't",
  neednt: "needn't",
  mustnt: "mustn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  prefered: 'preferred',
  preffered: 'preferred',
  preferrd: 'preferred',
  yung: 'young',
  yer: 'your',
  thru: 'through',
  abt: 'about',
  wiv: 'with',
  gud: 'good',
}
const SHORTENED = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’&.-])(?:${Object.keys(SHORT).join('|')})(?![\p{L}\p{N}'’&-]|\.\p{L})`,
  'giu',
)

function lengthen(from: Readable): Readable {
  const found = [...from.text.matchAll(SHORTENED)]
  if (found.length === 0) return from
  const made: Readable = { text: '', starts: [], ends: [] }
  let at = 0
  const copy = (to: number) => {
    for (; at < to; at += 1) append(made, from.text.charAt(at), from.starts[at]!, from.ends[at]!)
  }
  for (const { 0: word, index } of found) {
    copy(index)
    append(made, SHORT[word.toLowerCase()]!, from.starts[index]!, from.ends[index + word.length - 1]!)
    at = index + word.length
  }
  copy(from.text.length)
  return made
}

/** Of white space that stands together one is left: the line's end, if there is one. */
function oneSpace(from: Readable): Readable {
  const made: Readable = { text: '', starts: [], ends: [] }
  for (let unit = 0; unit < from.text.length; unit += 1) {
    const here = from.text.charAt(unit)
    const isSpace = SOME_SPACE.test(here)
    if (!isSpace || !SOME_SPACE.test(made.text.slice(-1))) {
      append(made, here, from.starts[unit]!, from.ends[unit]!)
      continue
    }
    if (here === '\n') made.text = `${made.text.slice(0, -1)}\n`
    made.ends[made.ends.length - 1] = from.ends[unit]!
  }
  return made
}

const SOME_SPACE = /\s/

const AS_LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
/** A word with a figure or a mark among its letters: "unpa1d", "fr33", "n0". */
const LEET = /(?<![\p{L}\p{N}@$!.])(?=[\p{L}\d@$!]*\p{L})(?=[\p{L}\d@$]*[\d@$!])[\p{L}\d@$!]{2,30}/gu

/** The same text with figures among letters read as letters (1 as `one`); null where there are none. As long as before. */
function figuresAsLetters(text: string, figureOne: 'i' | 'l'): string | null {
  const read = text.replace(LEET, (word) =>
    /^\d+(?:st|nd|rd|th|hrs?|h|am|pm|p|k|m|yrs?|s|x|mins?|lb|kg|mg|ml|cm|mm)$/i.test(word)
      ? word
      : [...word].map((mark) => (mark === '1' || mark === '!' ? figureOne : (AS_LETTERS[mark] ?? mark))).join(''),
  )
  return read === text ? null : read
}
