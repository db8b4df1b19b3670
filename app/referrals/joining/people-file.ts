import { readTable, type Column } from '#app/shared/table-file'
import { EmailAddress } from '#app/people/profile/email-address'
import { countCharacters, shorten } from '#app/shared/plain-text'
import { searchKey } from '#app/shared/search-key'
import { payrollNumber } from '#app/referrals/referrers/forms'

/** The columns of a file of employees, by what payroll and rota programs call them. */
const PEOPLE_COLUMNS = {
  name: {
    headings: [
      'name',
      'full name',
      'employee',
      'employee name',
      'staff name',
      'staff member',
      'display name',
      'known as',
    ],
    optional: true,
  },
  'first name': { headings: ['first name', 'forename', 'given name', 'first', 'firstname'], optional: true },
  'last name': { headings: ['last name', 'surname', 'family name', 'last', 'lastname'], optional: true },
  email: {
    headings: ['email', 'e-mail', 'email address', 'e-mail address', 'work email', 'personal email', 'mail'],
  },
  'payroll number': {
    headings: [
      'payroll number',
      'payroll no',
      'payroll id',
      'payroll ref',
      'employee number',
      'employee no',
      'employee id',
      'staff number',
      'staff id',
      'personnel number',
    ],
    optional: true,
  },
  site: {
    headings: ['site', 'site name', 'location', 'workplace', 'place of work', 'home', 'branch', 'service'],
    optional: true,
  },
} as const satisfies Record<string, Column>
type PeopleColumn = keyof typeof PEOPLE_COLUMNS

export const MOST_PEOPLE = 500
const LONGEST_NAME = 100
/** Far more than so many people need, also in two bytes a letter. */
export const MOST_BYTES = 400_000
/** Further problems are counted, not listed. */
const MOST_PROBLEMS = 20

/** An employee to invite. Email addresses are lower case. */
export type NewReferrer = { name: string; email: string; payrollNumber: string | null; siteId: string | null }

type Site = { id: string; name: string }
/** `problems` names each line that was left out; `people` are those of all others. */
type Read = { people: NewReferrer[]; problems: string[] }

/** Reads a file of employees: those whose lines are sound, and what is wrong with the other lines. */
export function readPeopleFile(bytes: Uint8Array, sites: readonly Site[]): Read {
  const table = readTable(bytes, { columns: PEOPLE_COLUMNS, most: MOST_PEOPLE })
  if (!table.ok) return { people: [], problems: [table.problem] }
  const people: NewReferrer[] = []
  const problems: string[] = []
  const lineOf = new Map<string, number>()
  for (const { line, cell } of table.rows) {
    const read = personOf(cell, sites)
    if (typeof read === 'string') {
      problems.push(`Line ${line}: ${read}`)
      continue
    }
    const before = lineOf.get(read.email)
    if (before !== undefined) problems.push(`Line ${line}: ${read.email} is on line ${before} already.`)
    else people.push(read)
    lineOf.set(read.email, before ?? line)
  }
  const more = problems.length - MOST_PROBLEMS
  return { people, problems: [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`And ${more} more.`] : [])] }
}

/** Some programs have a column for each part of a name. */
function nameIn(cell: (column: PeopleColumn) => string): string {
  return cell('name') || [cell('first name'), cell('last name')].filter(Boolean).join(' ')
}

/** An employee, or what is wrong with their line. */
function personOf(cell: (column: PeopleColumn) => string, sites: readonly Site[]) {
  const name = nameIn(cell)
  if (name === '') return 'the name is missing.'
  if (countCharacters(name) > LONGEST_NAME) return `the name is longer than ${LONGEST_NAME} characters.`
  const email = EmailAddress.safeParse(cell('email'))
  if (!email.success) return `“${shorten(cell('email'), 40)}” is not an email address.`
  const number = payrollNumber.safeParse(cell('payroll number'))
  if (!number.success) return `“${shorten(cell('payroll number'), 40)}” is not a payroll number.`
  const wanted = searchKey(cell('site'))
  const site = sites.find((candidate) => searchKey(candidate.name) === wanted)
  if (wanted !== '' && !site) return `you have no site called “${shorten(cell('site'), 40)}”.`
  return { name, email: email.data, payrollNumber: number.data, siteId: site?.id ?? null }
}
