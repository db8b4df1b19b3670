import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const files = ['app', 'emails'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/^app\/(testing|platform\/database\/generated|jobs\/moderation\/rules)\//.test(path)),
)

const THINGS =
  'people|jobs|days|weeks|months|years|hours|applicants|applications|vacancies|places|minutes|miles|points|friends|candidates|payments|awards|letters|rows|lines|files|documents|times|providers|sites|messages|questions|shifts|results|homes|introductions|interviews|openings|adverts|employers|seats|pictures|cases|rounds|tasks|cash-ins|referrals|schemes|emails|licences|invitations|members|pages|changes|reports|entries|others'
/** "{count} people", "${days} working days". */
const COUNT = new RegExp(
  String.raw`\$?\{([^{}]+)\}(?:\{' '\})? (?:(?:more|other|working|open|live|new|small|last|full|whole) )?(?:${THINGS})\b(?![=])`,
  'g',
)
/** A number that the code fixes, and is more than one. */
const FIXED = /^[A-Z][A-Z_0-9.]*$/
/** One thing has its own words near by. */
const ONE = /[=!]== 1\b|> 1\b|\bone:/

/** Numbers that are never one, or name no number at all. */
const FINE: Readonly<Record<string, string>> = {
  'app/brokering/matching/parts/hours.ts': 'the range is in words that another function makes',
  'app/brokering/matching/words.ts': 'the hours are words that another function makes',
  'app/referrals/friends/desk/components/referral-actions.tsx': 'whose points they are',
  'app/routes/public/care-jobs.tsx': 'the name of a role',
  'app/shared/form-fields.ts': 'a limit',
  'app/shared/grid-reference.ts': 'a distance with its decimals',
  'app/grants/checking/components/applicant-facts.tsx': 'the age of an adult',
  'emails/brokering/in-work-support.ts': 'the last of several weeks',
}

/** Lines where a number stands before a plural, whatever the number. */
function uncounted(text: string): string[] {
  const lines = text.split('\n')
  return lines.filter((line, index) => {
    const near = lines.slice(Math.max(0, index - 3), index + 1).join('\n')
    return [...line.matchAll(COUNT)].some(([, number = '']) => !FIXED.test(number.trim())) && !ONE.test(near)
  })
}

describe('a number agrees with its noun (shared/counted.ts)', () => {
  it('everywhere', () => {
    const wrong = files.filter((path) => uncounted(readFileSync(join(root, path), 'utf8')).length > 0)
    expect(wrong.filter((path) => !(path in FINE))).toEqual([])
    expect(Object.keys(FINE).filter((path) => !wrong.includes(path))).toEqual([])
  })

  it.each([
    ['`${total} people`', true],
    ['<p>Your {points} points are here</p>', true],
    ['`in ${days} working days`', true],
    ['`at most ${MOST} people`', false],
    ["total === 1 ? '1 job' : `${total} jobs`", false],
    ['<List of={rows} rows={rows} />', false],
  ])('%s: %s', (line, isWrong) => expect(uncounted(line).length > 0).toBe(isWrong))
})
