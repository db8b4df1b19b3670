import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

const sources = ['app', 'emails', 'prisma/seed']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('/generated/'))
  .map((path) => ({ path: relative(root, path), source: readFileSync(path, 'utf8') }))

/** What goes on by days. */
const BY_DAYS =
  /\b(?:add(?:Days|Weeks|Months|Years|LondonDays|WorkingDays)|isWorkingDay|set(?:UTC)?Date)\(|\b(?:86_?400|DAY_MS|WEEK_MS)|\.add\(\{ *(?:days|weeks|months)/

/** The loop that begins at `at`: its head and its body. */
function loopAt(source: string, at: number): string {
  const head = closing(source, source.indexOf('(', at), '()')
  const body = /\S/.exec(source.slice(head))
  const from = head + (body?.index ?? 0)
  const to = source[from] === '{' ? closing(source, from, '{}') : source.indexOf('\n', from)
  return source.slice(at, to === -1 ? undefined : to)
}

/** Where what opens at `from` has closed. */
function closing(source: string, from: number, [open, close]: string): number {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === open) depth += 1
    if (source[at] === close && (depth -= 1) === 0) return at + 1
  }
  return source.length
}

/**
 * Loops that go from day to day with nothing that says how often: `while`, `do`, `for` with its three parts, and a list
 * made as long as a number of days. `for … of` ends with what it goes through.
 */
export function dayLoops(source: string): string[] {
  const loops = [...source.matchAll(/\bwhile\s*\(|\bfor\s*\((?=[^()]*;|;)|\bfor\s*\(let\b/g)]
    .map(({ index }) => loopAt(source, index))
    .filter((loop) => !/^for\s*\((?:const|let|var)\s[^;]*?\sof\s/.test(loop))
  const repeated = [...source.matchAll(/\bdo\s*\{/g)].map(({ index }) =>
    source.slice(index, closing(source, source.indexOf('{', index), '{}')),
  )
  const lists = [...source.matchAll(/Array\.from\(\{ length:/g)].map(({ index }) =>
    source.slice(index, closing(source, source.indexOf('(', index), '()')),
  )
  return [...loops, ...repeated, ...lists].filter(
    (loop) => BY_DAYS.test(loop) || (loop.startsWith('Array') && /\b\w*[dD]aysBetween\(/.test(loop)),
  )
}

/** A demonstration's data, whose days are counted by the seed's own numbers: at most six of them. */
const BOUNDED = ['prisma/seed/referrals/links.ts']

describe('no loop goes from day to day without a bound: a date far away would never be reached', () => {
  it.each([
    `let day = from\nwhile (day < to) {\n  day = addDays(day, 1)\n}`,
    `for (let day = from; day < to; day = addDays(day, 1)) count += 1`,
    `for (let n = 1; n <= span; n += 1) if (isWorkingDay(addDays(from, n))) working += 1`,
    `for (;;) {\n  if (at > end) break\n  at = new Date(at.getTime() + 86_400_000)\n}`,
    `do {\n  date.setUTCDate(date.getUTCDate() + 1)\n} while (date < end)`,
    `const all = Array.from({ length: daysBetween(from, to) }, (_, n) => n)`,
    `const all = Array.from({ length: span }, (_, n) => addDays(from, n))`,
  ])('finds one (planted): %s', (planted) => {
    expect(dayLoops(`export function f() {\n  ${planted}\n}\n`)).not.toEqual([])
  })

  it.each([
    `for (const week of WEEKS) due.push(addWeeks(startedOn, week))`,
    `while (left > 0) {\n  left -= (await next()).length\n}\nconst due = addDays(today, 5)`,
    `for (let at = 0; at < words.length; at += 1) use(words[at])`,
  ])('leaves alone what ends by itself (planted): %s', (planted) => {
    expect(dayLoops(`export function f() {\n  ${planted}\n}\n`)).toEqual([])
  })

  it('has none', () => {
    expect(sources.length).toBeGreaterThan(500)
    const found = sources.filter(({ source }) => dayLoops(source).length > 0).map(({ path }) => path)
    expect(found).toEqual(BOUNDED)
  })
})

describe('a day is read in one place, which says so when its year cannot be meant', () => {
  /** Read from an address, or from what was stored; a field that people fill in is `day`, `moment` and their kin. */
  const PARSED = [
    'app/people/audit/audit-filter.ts',
    'app/grants/confirming/confirmation.ts',
    'app/jobs/pay/pay-rate-form.ts',
    'app/jobs/pay/pay-rates.ts',
    'app/shared/form-fields.ts',
    'app/shared/tell-times.ts',
    'app/shared/typed-dates.ts',
  ]
  const ofOurs = sources.filter(({ path }) => path.startsWith('app/'))

  it('no other file parses one', () => {
    const parsing = ofOurs
      .filter(({ source }) => /\bparse(?:Date|LondonDateTime)\(/.test(source))
      .map(({ path }) => path)
    expect(parsing.toSorted()).toEqual(PARSED.toSorted())
  })

  it('every date field on a page is one of those fields', () => {
    const shown = ofOurs.flatMap(({ path, source }) =>
      [...source.matchAll(/<Date(?:Time)?Field\s[^>]*?\bname="(\w+)"/g)].map(([, name]) => ({ path, name: name! })),
    )
    expect(shown.length).toBeGreaterThan(20)
    const all = ofOurs.map(({ source }) => source).join('\n')
    const unread = shown.filter(
      ({ name }) => !new RegExp(`\\b${name}: (?:day|optionalDay|moment|optionalMoment|deadline)\\(`).test(all),
    )
    // A filter: what cannot be read is as if it were not there.
    expect(unread).toEqual([{ path: 'app/people/audit/components/audit-filter-form.tsx', name: 'to' }])
  })
})
