import { z } from 'zod'
import { boundsProblem, type DayBounds } from './day-bounds'
import { deadlineAt, endOfDay } from './deadline'
import { londonDate, startOfLondonDay, type LocalDate } from './dates'
import { parsePounds } from './money'
import { isOneOf } from './one-of'
import { cleanCode, cleanLine, cleanText, countCharacters } from './plain-text'
import { parseDate, parseLondonDateTime, shortYearDays, yearProblem } from './typed-dates'

/** What a field makes of the text typed into it: a value, or what is wrong in words a person can act on. */
export type Reading<T> = { value: T } | { problem: string }

/**
 * A field of a posted form. `read` gets the text as typed, '' when the field was left empty or is missing; a file or a
 * repeated value where one line was asked for is as good as wrong.
 */
export function typed<T>(read: (text: string) => Reading<T>) {
  return z
    .string({ error: 'Enter one answer' })
    .optional()
    .transform((text, ctx): T => {
      const reading = read(text ?? '')
      if ('value' in reading) return reading.value
      ctx.addIssue(reading.problem)
      return z.NEVER
    })
}

/** A field for a code, a number, a day or an address: `read` gets it in the plain signs of a keyboard (see cleanCode). */
export const typedCode = <T>(read: (text: string) => Reading<T>) => typed((text) => read(cleanCode(text)))

/** As `typedCode`, null where nothing was typed. */
export const optionalCode = <T>(read: (text: string) => Reading<T>) =>
  typedCode<T | null>((text) => (text === '' ? { value: null } : read(text)))

type Limit = { max: number; /** Begins the sentence about the limit: "Job title". */ what: string }

function limited(text: string, { max, what }: Limit): Reading<string> {
  return countCharacters(text) > max ? { problem: `${what} must be ${max} characters or fewer` } : { value: text }
}

/** One line that must be there; `empty` says what to enter. */
export const line = (empty: string, limit: Limit) =>
  typed((text) => (cleanLine(text) === '' ? { problem: empty } : limited(cleanLine(text), limit)))

/** One line that may be left empty: ''. */
export const optionalLine = (limit: Limit) => typed((text) => limited(cleanLine(text), limit))

/** Paragraphs that must be there. */
export const paragraphs = (empty: string, limit: Limit) =>
  typed((text) => (cleanText(text) === '' ? { problem: empty } : limited(cleanText(text), limit)))

/** Paragraphs that may be left empty: ''. */
export const optionalParagraphs = (limit: Limit) => typed((text) => limited(cleanText(text), limit))

/** One of a list (radios, a select). */
export const choice = <const V extends string>(values: readonly V[], empty: string) =>
  typed<V>((text) => (isOneOf(values, text) ? { value: text } : { problem: empty }))

/** One of a list, or null when nothing is chosen. */
export const optionalChoice = <const V extends string>(values: readonly V[], wrong = 'Choose one from the list') =>
  typed<V | null>((text) =>
    text === '' ? { value: null } : isOneOf(values, text) ? { value: text } : { problem: wrong },
  )

/** More of anything than a form of ours shows. */
const MOST_REPEATS = 100

/**
 * The values of a repeated name, in the order posted. Not a `z.array`: Conform makes a posted `days[99999999]` a list of
 * that length, and Zod would walk through all of it.
 */
export function repeated(posted: unknown): unknown[] {
  const values = Array.isArray(posted) ? posted.slice(0, MOST_REPEATS) : [posted]
  return values.filter((value) => value !== undefined && value !== '')
}

/** Some of a list (tick boxes, the name repeated), each once, in the list's order. `empty` left out: none is fine. */
export const choices = <const V extends string>(values: readonly V[], empty?: string) =>
  z
    .unknown()
    .optional()
    .transform((posted, ctx): V[] => {
      const ticked = repeated(posted)
      const chosen = values.filter((value) => ticked.includes(value))
      if (ticked.some((value) => !(values as readonly unknown[]).includes(value))) ctx.addIssue('Choose from the list')
      else if (chosen.length === 0 && empty !== undefined) ctx.addIssue(empty)
      return chosen
    })

/** Paragraphs read as a list: one entry on each line that has something on it. */
export const listOfLines = (limits: { most: number; max: number; /** "Benefits". */ what: string }) =>
  typed<string[]>((text) => {
    const lines = cleanText(text).split('\n').map(cleanLine).filter(Boolean)
    if (lines.length > limits.most) return { problem: `${limits.what}: enter ${limits.most} lines or fewer` }
    if (lines.some((entry) => countCharacters(entry) > limits.max))
      return { problem: `${limits.what}: each line must be ${limits.max} characters or fewer` }
    return { value: lines }
  })

const isTicked = (text: string) => text === 'yes' || text === 'on' || text === 'true'

/** A tick box: "yes" or "on" is true, missing is false; nothing else is an answer. */
export const tick = () =>
  typed<boolean>((text) =>
    text === '' || isTicked(text) ? { value: text !== '' } : { problem: 'Tick the box, or leave it empty' },
  )

/** A tick box that must be ticked. */
export const mustTick = (empty: string) =>
  typed<true>((text) => (isTicked(text) ? { value: true } : { problem: empty }))

/** Yes or no (radios); one must be chosen. */
export const yesOrNo = (empty: string) =>
  typed<boolean>((text) => (text === 'yes' || text === 'no' ? { value: text === 'yes' } : { problem: empty }))

/** Yes, no, or null when neither is chosen or "unknown" is. */
export const optionalYesOrNo = () =>
  typed<boolean | null>((text) => {
    if (text === '' || text === 'unknown') return { value: null }
    return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { problem: 'Choose yes or no' }
  })

type Range = { min: number; max: number; /** Begins the sentence about the range. */ what: string }

/** A number, with at most two decimals. */
export const number = (empty: string, range: Range) => typedCode((text) => readNumber(text, empty, range))

export const optionalNumber = (wrong: string, range: Range) => optionalCode((text) => readNumber(text, wrong, range))

export const optionalWholeNumber = (wrong: string, range: Range) =>
  optionalCode((text) => (/^\d+$/.test(text) ? readNumber(text, wrong, range) : { problem: wrong }))

function readNumber(text: string, wrong: string, { min, max, what }: Range): Reading<number> {
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return { problem: wrong }
  const value = Number(text)
  return value < min || value > max ? { problem: `${what} must be between ${min} and ${max}` } : { value }
}

/** Pounds and pence as integer pence. `wrong` says what to enter: "Enter the mileage, for example 0.45". */
export const money = (wrong: string) => typedCode((text) => readMoney(text, wrong))

export const optionalMoney = (wrong: string) => optionalCode((text) => readMoney(text, wrong))

function readMoney(text: string, wrong: string): Reading<number> {
  const read = parsePounds(text)
  if (read.ok) return { value: read.pence }
  return { problem: read.reason === 'too-precise' ? `${wrong} (pounds and pence only)` : wrong }
}

/** A London day, within what it can be: no field for a date is without its bounds. */
export const day = (empty: string, bounds: DayBounds) => typedCode((text) => readDay(text, empty, bounds))

export const optionalDay = (wrong: string, bounds: DayBounds) => optionalCode((text) => readDay(text, wrong, bounds))

function readDay(text: string, wrong: string, bounds: DayBounds): Reading<LocalDate> {
  const short = shortYearDays(text)
  if (short) {
    // A birthday in 30 was in 1930, an offer of 27 is of 2027: where both or neither can be, we ask.
    const [value, ...more] = short.filter((meant) => boundsProblem(meant, bounds) === null)
    return value && more.length === 0 ? { value } : { problem: 'Write the year with four digits, like 2027' }
  }
  const problem = yearProblem(text)
  const value = problem === null && parseDate(text)
  if (!value) return { problem: problem ?? wrong }
  const outside = boundsProblem(value, bounds)
  return outside === null ? { value } : { problem: outside }
}

/** What a day typed without a time means: its first instant (something begins) or its last (something ends). */
type DayAlone = 'start' | 'end'

/** When an advert is published or closes; what is past is refused where it matters. */
const ADVERTISED: DayBounds = {
  from: { years: -2 },
  to: { years: 2 },
  because: 'adverts are not planned further ahead',
}

/** A London day and time, as an instant. */
export const moment = (empty: string, dayAlone: DayAlone) => typedCode((text) => readMoment(text, empty, dayAlone))

export const optionalMoment = (wrong: string, dayAlone: DayAlone) =>
  optionalCode((text) => readMoment(text, wrong, dayAlone))

function readMoment(text: string, wrong: string, dayAlone: DayAlone): Reading<Date> {
  const problem = yearProblem(text)
  if (problem !== null) return { problem }
  const date = parseDate(text)
  const instant = date ? (dayAlone === 'start' ? startOfLondonDay(date) : endOfDay(date)) : parseLondonDateTime(text)
  if (!instant) return { problem: wrong }
  const outside = boundsProblem(londonDate(instant), ADVERTISED)
  return outside === null ? { value: instant } : { problem: outside }
}

const MIDNIGHT = 'Leave the time empty if it is the end of the day. For the night before, enter the day before.'

/** Until when something can be done: a day, which ends with it, or a day and an hour. See deadline.ts. */
export const deadline = (empty: string) =>
  typedCode((text): Reading<Date> => {
    const [, date = text, hour] = /^(.+?)[T ](\d{1,2}[:.]\d{2}\S*)$/i.exec(text) ?? []
    const read = readDay(date, empty, ADVERTISED)
    if ('problem' in read) return read
    if (hour === undefined) return { value: endOfDay(read.value) }
    const value = deadlineAt(read.value, hour)
    return value ? { value } : { problem: MIDNIGHT }
  })

/** The hour that may go with a deadline's day, "09:17"; null: to the end of the day. */
export const optionalHour = (wrong: string) =>
  optionalCode<string>((text) => {
    if (deadlineAt('2026-01-15', text)) return { value: text }
    return { problem: /^(00?[:.]00|12\s*am)/i.test(text) ? MIDNIGHT : wrong }
  })
