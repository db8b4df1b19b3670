import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organisationKey, searchKey } from '#app/shared/search-key'
import { useDatabase } from '#app/testing/database'
import { Prisma } from './client.server'
import { named } from './named.server'

const { db } = await useDatabase()

async function inDatabase(names: string[]) {
  return db.$queryRaw<{ key: string; firm: string; text: string }[]>`
    select search_key(name) as key, organisation_key(name) as firm, search_text(name) as text
    from unnest(${names}::text[]) with ordinality as given (name, n) order by n`
}

test('the database has the same rule: every letter of the first planes', async () => {
  const letters = Array.from({ length: 0xffff }, (_, at) => at + 1)
    // What Unicode has added of late the two may not both know.
    .filter((code) => code < 0xa700 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) =>
      /[\p{P}\p{S}\p{Z}\p{Cf}]|\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Nd}/u.test(letter),
    )
  const rows = await inDatabase(letters.map((letter) => `a${letter}b`))
  const differing = letters.filter((letter, at) => rows[at]!.key !== searchKey(`a${letter}b`))
  expect(differing).toEqual([])
})

test('the database has the same rule: any name', async () => {
  const name = fc.array(
    fc.constantFrom("O'Neil", '’s', ' Ltd', 'the ', 'Łódź', 'ß', '-', '&', 'İ', 'ﬁ', 'Ⅷ', ' ', 'Æ', 'ж', '王'),
    {
      maxLength: 8,
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 30 }), async (lists) => {
      const names = lists.map((parts) => parts.join(''))
      const rows = await inDatabase(names)
      expect(rows.map(({ key }) => key)).toEqual(names.map(searchKey))
      expect(rows.map(({ firm }) => firm)).toEqual(names.map(organisationKey))
    }),
    { numRuns: 20 },
  )
})

test.each([
  ["Oakleaf Children's Homes Limited", "children's oakleaf ltd", true],
  ['Ann-Marie O’Neill', 'annmarie oneill', true],
  ['Annmarie Oneill', "O'Neill Ann", true],
  ['100% Care_Home', '100% care', true],
  ['Carehome', 'c%z', false],
  ['Carehome', '_', false],
])('%s, searched as %s: %s', async (name, typed, found) => {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    select ${named(Prisma.sql`name`, typed)} as found from (select ${name}::text as name) given`
  expect(row!.found).toBe(found)
})
