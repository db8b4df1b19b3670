import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sections } from '#app/routes.access'
import { COUNCIL_ROLES, PROVIDER_ROLES } from '#app/platform/actor'
import { startSession } from '#app/platform/session.server'
import { testBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeStaff } from '#app/testing/factories'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
/** Somebody who may open everything, so that every query gets to see what is odd. */
const actor = await makeStaff(db, council, ...COUNCIL_ROLES)
for (const role of PROVIDER_ROLES)
  await db.providerMember.create({
    data: { councilId: council.id, providerId: provider.id, personId: actor.personId, role },
  })
const session = await startSession(db, { accountId: actor.accountId, staff: true, userAgent: 'test' })

const pages = sections.flatMap(({ routes }) => routes).filter(({ path }) => !path.startsWith('/dev/'))

async function statusOf(file: string, path: string, params: Record<string, string>, query: string, out: boolean) {
  const { loader } = (await import(/* @vite-ignore */ join(import.meta.dirname, file))) as { loader: unknown }
  const at = path.replaceAll(/:(\w+)\??|\*/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'))
  const browser = testBrowser()
  if (!out) browser.keep(session)
  return (await browser.get(loader, `/${at.replace(/^\//, '')}${query}`, params)).status
}

/** As a browser would send it: no half of a character. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')

const odd = fc.oneof(
  fc.constantFrom(
    '%',
    '%ff',
    '\u0000',
    '١',
    '..',
    '.',
    '💩',
    '\\',
    "'",
    '-1',
    '9999-99-99',
    '9999-12-31',
    '1e309',
    'null',
  ),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ZZZZ9999', 'x'.repeat(400), '\ud800', '%2e%2e%2f', '{}'),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
function namesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  const reads = /\b(?:searchParams|url|query)\.(?:get|getAll|has)\('(\w+)'\)/g
  return [
    ...new Set(
      files.flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(reads)].map(([, name]) => name!)),
    ),
  ]
}

/** Every parameter that a page reads, as the code names it. */
const NAMES = namesIn(join(import.meta.dirname, '..'))
const seedOf = (path: string): number =>
  [...path].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) | 0, fc.readConfigureGlobal().seed ?? 0)
const queries = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), odd), { maxLength: 4 })
  .map((pairs) =>
    pairs.length === 0
      ? ''
      : `?${pairs.map(([name, text]) => `${name}=${encodeURIComponent(wellFormed(text))}`).join('&')}`,
  )

it.each(pages)(
  '$path: whatever is odd about its address or query, the answer is none of our errors',
  async ({ path, file }) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    await fc.assert(
      fc.asyncProperty(
        fc.array(odd, { minLength: names.length, maxLength: names.length }),
        queries,
        fc.boolean(),
        async (values, query, out) => {
          const params = Object.fromEntries(names.map((name, index) => [name, wellFormed(values[index]!)]))
          expect(await statusOf(file, path, params, query, out)).toBeLessThan(500)
        },
      ),
      // Other cases for every page.
      { numRuns: 4, seed: seedOf(path) },
    )
  },
)
