import type { Span } from '#app/jobs/vacancies/finding'
import { defaultWageRates } from '#app/jobs/pay/pay-floor'
import { readable } from '../readable'

/**
 * Sums for work that cannot reach the minimum wage, as they are written into a text. The field for pay is checked by
 * itself (`pay-floor.ts`), with the day from which the job is; here what was lawful until the last
 * rise, since nobody says from when a sum in a sentence is. It counts for the under-21s too.
 */
const { nationalLivingWage, apprentice } = defaultWageRates.at(-2)!
const [LEAST, LEAST_OF_APPRENTICES] = [nationalLivingWage / 100, apprentice / 100]

const WORDS: Readonly<Record<string, number>> = {
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  'one hundred': 100,
  'a hundred': 100,
  'two hundred': 200,
  'three hundred': 300,
  'four hundred': 400,
  'a tenner': 10,
  'a fiver': 5,
  tenner: 10,
  fiver: 5,
}
const NUMBER = String.raw`\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?|${Object.keys(WORDS).join('|')}`
const SUM = String.raw`(?:£ ?(?<pounds>\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?)|(?<![\d.£])(?<words>${NUMBER}) ?(?:pounds?|quid|gbp|nicker)|(?<slang>a tenner|a fiver))`
const HOUR = String.raw`(?:\s?(?:an|per|\/|p\/?|each|every|the|a)\s?(?:hour|hr|h)(?![\p{L}])|\s?p\.?h(?![\p{L}])|\s(?:hour|hr|hourly|ph)(?![\p{L}]))`
const HOURLY = new RegExp(SUM + HOUR, 'giu')
const FLAT = new RegExp(
  String.raw`${SUM}(?:\s(?:flat|all in|cash|fixed|only|basic|total|set))*(?:\s(?:rate|fee))?\s?(?:an?|per|for (?:an?|the|each|every)|each|every|\/|the|all in|flat rate|flat|for)\s?(?:(?<hours>\d{1,2}|ten|eleven|twelve|eight)[- ]?(?:hours?|hrs?|h)\s?)?(?:\w+\s)?(?<unit>days?|shifts?|nights?|24 hours|weekend|long days?|weeks?|wk)(?![\p{L}])`,
  'giu',
)
const FLAT_BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(?<unit>(?:waking |long |12 hour |twelve hour )?(?:nights?|days?|shifts?|weekends?))\b[^.!?£\d]{0,18}${SUM}(?!${HOUR})(?!\s?(?:an?|per|extra|on top|more)\b)`,
  'giu',
)
const START = new RegExp(
  String.raw`\b(?:start(?:s|ing)?|under[- ]?(?:21|18|23)'?s?|juniors?|trainees?|beginners?|(?:hourly )?rate|pay|paid|get|hour)[^.!?\n£]{0,30}£ ?(?<pounds>\d{1,2}\.\d{2})(?![\d,]|\s?(?:k|an?\s|per|extra|more|bonus|mile))`,
  'giu',
)

/** "£2 an hour for weekends" comes on top. */
const LEAST_THAT_IS_NO_EXTRA = 3.5
const NIGHT_OR_DAY_HOURS = 8
const FULL_WEEK_HOURS = 35
/** More than the hour's rate, or for something else. */
const EXTRA =
  /\b(?:extra|on top|plus (?:a|an|£ ?)|£ ?[\d.]+ (?:an hour |per hour )?more|more an hour|bonus|enhance\w*|uplift|addition\w*|supplement|allowance|per mile|mileage|sleep[- ]?ins?|sleepovers?|premium|increase\w*|rise|more an hour|budget|food|per resident|cost\w*|sav(?:e|es|ing|ings)|worth|fee|charges?|deposit|voucher|parking|meal\w*|client pays|families pay|on-?call)\b/i
const HOURS_OF_DAY = /\b(\d{1,2})(?::?(\d\d))?\s?(am|pm)?\s?(?:-|to|till|until|–)\s?(\d{1,2})(?::?(\d\d))?\s?(am|pm)\b/i
const HOURS =
  /\b(\d{1,2}|ten|eleven|twelve|eight|twenty[- ]four|twenty|thirty|forty|fifty|sixty)[- ]?(?:hours?|hrs?|h)\b/i

export function findLowPay(original: string): Span[] {
  const { text, starts, ends } = readable(original)
  const found = [
    ...matches(text, HOURLY, isLowHour),
    ...matches(text, FLAT, isLowFlat),
    ...matches(text, FLAT_BEFORE, (sum, groups, around) => sum >= 20 && isLowFlat(sum, groups, around)),
    ...matches(text, START, isLowHour),
  ]
  return found.map(({ from, to }) => {
    const [start, end] = [starts[from]!, ends[to - 1]!]
    return { start, end, words: original.slice(start, end) }
  })
}

type Groups = Record<string, string | undefined>

function* matches(text: string, pattern: RegExp, isLow: (sum: number, groups: Groups, around: string) => boolean) {
  for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
    const around = sentenceAround(text, index, index + words.length)
    if (isLow(sumOf(groups), groups, around)) yield { from: index, to: index + words.length }
  }
}

function sumOf({ pounds, words, slang }: Groups): number {
  const written = (pounds ?? words ?? slang ?? '').toLowerCase()
  return WORDS[written] ?? Number(written.replace(',', ''))
}

function isLowHour(sum: number, _: Groups, around: string): boolean {
  if (EXTRA.test(around) || sum < LEAST_THAT_IS_NO_EXTRA) return false
  return sum < (/\bapprentic/i.test(around) ? LEAST_OF_APPRENTICES : LEAST)
}

function isLowFlat(sum: number, { hours, unit }: Groups, around: string): boolean {
  if (EXTRA.test(around) || sum < 5) return false
  const many = hours ? numberOf(hours) : hoursIn(around)
  const isAlways = /\b(?:full[- ]?time|live[- ]?in|24\/7|round the clock|24 hours)\b/i.test(around)
  if (/^w(?:ee)?k/i.test(unit ?? ''))
    return many && many >= 10 && !isAlways ? sum / many < LEAST : isAlways && sum / FULL_WEEK_HOURS < LEAST
  return sum / (many ?? NIGHT_OR_DAY_HOURS) < LEAST * (many ? 1 : 0.9)
}

function hoursIn(around: string): number | null {
  const [, first, firstMinutes, firstHalf, last, lastMinutes, lastHalf] = HOURS_OF_DAY.exec(around) ?? []
  if (first && last) {
    const from = (Number(first) % 12) + (/pm/i.test(firstHalf ?? '') ? 12 : 0) + Number(firstMinutes ?? 0) / 60
    const to = (Number(last) % 12) + (/pm/i.test(lastHalf!) ? 12 : 0) + Number(lastMinutes ?? 0) / 60
    return (to - from + 24) % 24 || 12
  }
  const [, hours] = HOURS.exec(around) ?? []
  return hours ? numberOf(hours) : null
}

function numberOf(written: string): number {
  return WORDS[written.toLowerCase()] ?? (/^twenty./i.test(written) ? 24 : Number(written))
}

function sentenceAround(text: string, from: number, to: number): string {
  const [before, after] = [text.slice(Math.max(0, from - 160), from), text.slice(to, to + 160)]
  const start = Math.max(...['. ', '! ', '? ', '\n', '; '].map((mark) => before.lastIndexOf(mark) + 1))
  const end = after.search(/[.!?;](?:\s|$)|\n/)
  return before.slice(start) + text.slice(from, to) + (end === -1 ? after : after.slice(0, end))
}
