import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')

const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
  .map((entry) => relative(app, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('platform/database/generated') && !path.startsWith('testing/'))

/** What may be done in one file only, since that file holds the rule for it. */
const ONE_PLACE = [
  {
    what: 'makes a cookie',
    at: /\bcreate(Cookie|CookieSessionStorage|SessionStorage)\b/,
    files: ['platform/cookies.server.ts'],
    planted: "import { createCookie } from '@remix-run/node'",
  },
  {
    what: 'redirects',
    at: /import [^;]*?\b(redirect|redirectDocument|replace)\b[^;]*?from '@remix-run\/(node|react|server-runtime)'/,
    files: ['platform/redirect.server.ts'],
    planted: "import { data, redirect } from '@remix-run/node'",
  },
  {
    what: 'writes a Location header',
    at: /[{,(]\s*['"`]?Location['"`]?\s*[:,]|\.redirect\(/,
    files: [],
    planted: 'new Response(null, { status: 302, headers: { Location: to } })',
  },
  {
    what: 'keeps a form',
    at: /\bkeptForm\.(create|upsert)|insert into kept_form/,
    files: ['platform/kept-forms.server.ts'],
    planted: 'await db.keptForm.create({ data })',
  },
  {
    what: 'takes a phone number apart or makes a link that calls',
    at: /from 'libphonenumber-js|['"`]tel:(?!\w)|\\D.{0,12}(slice|phone)|[pP]hone\w*\.replace/,
    files: ['shared/phone.ts'],
    planted: '<a href={`tel:${phone.replace(/\\s/g, "")}`}>{phone}</a>',
  },
  {
    what: 'shows a phone number as it is stored',
    at: /(?<![=\w$])\{[\w.?]*[pP]hone\}|\bvalue: [\w.]*[pP]hone(?! &&| \?| \w)\b/,
    files: [],
    planted: '<dd>{person.phone}</dd>',
  },
  {
    what: 'decides by white space alone that nothing was typed',
    at: /\.trim\(\) [!=]== ''/,
    files: [],
    planted: "if (text.trim() === '') return { value: null }",
  },
  {
    what: 'decides what an email address is',
    at: /\bz\s*\.email\(|\.email\('/,
    files: [],
    planted: "z.email('Enter an email address')",
  },
  {
    what: 'looks for a name by its letters alone',
    at: /(?<!_)name\b[^\n]{0,20} i?like (?!'%)|name: \{ (contains|startsWith|mode)|lower\([\w.]*name\) like|\(\w+\) => \(\{ contains/i,
    files: [],
    planted: "name: { contains: word, mode: 'insensitive' }",
  },
  {
    what: 'folds the letters of a name in its own way',
    at: /normalize\('NFK?D'\)/,
    // Slugs and bank letters are other alphabets; an advert's text is made readable, not searched.
    files: [
      'shared/search-key.ts',
      'shared/slug.ts',
      'jobs/moderation/rules/readable.ts',
      'grants/applying/identities/identity.ts',
      'grants/applying/bank-details/account-name.ts',
      'grants/applying/bank-details/bank-letters.ts',
    ],
    planted: "name.normalize('NFKD')",
  },
  {
    what: 'reads a list of another program',
    at: /from 'csv-parse/,
    files: ['shared/table-file.ts'],
    planted: "import { parse } from 'csv-parse/sync'",
  },
  {
    what: 'logs an address as it was asked for',
    at: /logger\.\w+\(\s*\{[^}]*\b(path|url|href): (?!loggedPath)/,
    files: [],
    planted: 'logger.warn({ path: new URL(request.url).pathname }, "away")',
  },
  {
    what: 'makes the letters of a label small or large',
    at: /([lL]abels?(\[[^\]]*\])?|[tT]itles?(\[[^\]]*\])?|[wW]ords)\)?\.toLowerCase|charAt\(0\)\.to(Lower|Upper)/,
    files: ['shared/in-sentence.ts'],
    planted: 'Change {label.toLowerCase()}',
  },
] as const

describe.each(ONE_PLACE)('only one place $what', ({ at, files: allowed, planted }) => {
  it('finds another one (planted)', () => expect(planted).toMatch(at))

  it('is the only one', () => {
    const found = files.filter((path) => at.test(readFileSync(join(app, path), 'utf8')))
    expect(new Set(found)).toEqual(new Set<string>(allowed))
  })
})
