import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { cleanLine, countCharacters, shorten } from '#app/shared/plain-text'
import { payrollNumber } from '#app/referrals/referrers/forms'

/** The columns of a file of employees, in any order; the last two may be missing. */
const PEOPLE_COLUMNS = ['name', 'email', 'payroll number', 'site'] as const
const NEEDED = ['name', 'email'] as const

export const MOST_PEOPLE = 500
const LONGEST_NAME = 100
/** Far more than so many people need. */
export const MOST_BYTES = 200_000
/** Further problems are counted, not listed. */
const MOST_PROBLEMS = 20

/** An employee to invite. Email addresses are lower case. */
export type NewReferrer = { name: string; email: string; payrollNumber: string | null; siteId: string | null }

type Site = { id: string; name: string }
type Row = { record: string[]; line: number }
type Read = { ok: true; people: NewReferrer[] } | { ok: false; problems: string[] }

/** Reads a file of employees: all of it, or what is wrong on which lines. */
export function readPeopleFile(bytes: Uint8Array, sites: readonly Site[]): Read {
  const rows = rowsOf(bytes)
  if (!rows) return { ok: false, problems: ['This is not a CSV file that the portal can read.'] }
  const [header, ...records] = rows
  if (!header || records.length === 0) return { ok: false, problems: ['The file has nobody in it.'] }
  const names = header.record.map((column) =>
    column
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  )
  const missing = NEEDED.filter((column) => !names.includes(column))
  if (missing.length > 0)
    return { ok: false, problems: [`The first line must name the columns: ${missing.join(' and ')} is missing.`] }
  if (records.length > MOST_PEOPLE)
    return { ok: false, problems: [`The file has ${records.length} people. Send at most ${MOST_PEOPLE} at once.`] }
  const people: NewReferrer[] = []
  const problems: string[] = []
  const lineOf = new Map<string, number>()
  for (const { record, line } of records) {
    const read = personOf((column) => cleanLine(record[names.indexOf(column)] ?? ''), sites)
    if (typeof read === 'string') {
      problems.push(`Line ${line}: ${read}`)
      continue
    }
    const before = lineOf.get(read.email)
    if (before !== undefined) problems.push(`Line ${line}: ${read.email} is on line ${before} already.`)
    else people.push(read)
    lineOf.set(read.email, before ?? line)
  }
  if (problems.length === 0) return { ok: true, people }
  const more = problems.length - MOST_PROBLEMS
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`And ${more} more.`] : [])] }
}

/** An employee, or what is wrong with their line. */
function personOf(field: (column: (typeof PEOPLE_COLUMNS)[number]) => string, sites: readonly Site[]) {
  const name = field('name')
  if (name === '') return 'the name is missing.'
  if (countCharacters(name) > LONGEST_NAME) return `the name is longer than ${LONGEST_NAME} characters.`
  const email = EmailAddress.safeParse(field('email'))
  if (!email.success) return `“${shorten(field('email'), 40)}” is not an email address.`
  const number = payrollNumber.safeParse(field('payroll number'))
  if (!number.success) return `“${shorten(field('payroll number'), 40)}” is not a payroll number.`
  const wanted = field('site').toLowerCase()
  const site = sites.find((candidate) => candidate.name.toLowerCase() === wanted)
  if (wanted !== '' && !site) return `you have no site called “${shorten(field('site'), 40)}”.`
  return { name, email: email.data, payrollNumber: number.data, siteId: site?.id ?? null }
}

/** What the parser answers when it is asked for the lines as well; its types do not know. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** Null for what is no text, or no CSV. Excel in Britain saves with commas; others with semicolons. */
function rowsOf(bytes: Uint8Array): Row[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const first = text.slice(0, text.search(/[\r\n]|$/))
    const rows = parse(text, {
      bom: true,
      info: true,
      delimiter: first.includes(';') && !first.includes(',') ? ';' : ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return Records.parse(rows)
      .filter(({ record }) => record.some((field) => field !== ''))
      .map(({ record, info }) => ({ record, line: info.lines }))
  } catch {
    return null
  }
}
