import { withoutAddresses } from './without-addresses'

/** What may be logged of an error: its kind, its code, its words without anything of a person in them, and its places. */
export type LoggedError = { type: string; code?: string; message: string; stack: string; cause?: LoggedError }

/** Errors that wrap errors that wrap errors. */
const MOST_CAUSES = 3
const MOST_LETTERS = 500

/**
 * An error for the log. Whatever hangs on it otherwise (the row that a database refused, a request's body) is left out,
 * and so is what its message quotes: names of columns and functions tell a developer enough, with the places.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  const { name, message, stack, cause } =
    error instanceof Error ? error : new Error(typeof error === 'string' ? error : '')
  const code =
    error instanceof Error && 'code' in error && /^[\w.-]{1,40}$/.test(String(error.code)) ? String(error.code) : null
  return {
    type: name,
    ...(code !== null && { code }),
    message: withoutValues(message),
    stack: placesIn(stack ?? ''),
    ...(cause instanceof Error && depth < MOST_CAUSES && { cause: loggedError(cause, depth + 1) }),
  }
}

/** Quoted pieces, but those in backticks, which Prisma puts round names of ours. */
const QUOTED = /"[^"\n]{1,400}"|“[^”\n]{1,400}”|'[^'\n]{1,400}'(?!\w)/g

/** Keys, hashes, codes, references and numbers of people: long runs with a figure in them. */
const LONG = /(?<![\w-])(?=[\w-]*\d)[\w-]{8,}(?![\w-])|\d{6,}/g

/** A text that a program made of what people typed, without it. */
export function withoutValues(text: string): string {
  return withoutAddresses(text.slice(0, MOST_LETTERS))
    .replace(/(\w+:\/\/)\S*/g, '$1…')
    .replace(/(?<=^|[\s(])\/[^\s:)]*/g, (path) => loggedPath(path))
    .replace(QUOTED, '“…”')
    .replace(LONG, '…')
}

/** The lines of a stack that say where, without its message. */
function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n')
}

/** A word of our addresses: lower case, with hyphens, perhaps the ending of a file. */
const WORD = /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]{2,4})?$/
const LONGEST_WORD = 20

/**
 * An address for the log: its route's words, with a colon for everything that says which one ("/consent/:"), since what
 * stands in a path may be the key to it. `params` are those that the router found; without them, words only are kept.
 */
export function loggedPath(pathname: string, params: Record<string, string | undefined> = {}): string {
  const values = new Set(Object.values(params).flatMap((value) => (value ?? '').split('/')))
  return pathname
    .split('/')
    .map((segment) => {
      if (segment === '') return ''
      const plain = WORD.test(segment) && segment.length <= LONGEST_WORD
      return plain && !values.has(segment) ? segment : ':'
    })
    .join('/')
}
