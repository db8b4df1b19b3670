import { readFileSync } from 'node:fs'
import { rowsOf, takeDatabaseAway } from '../support/database'
import { expect, test } from '../support/test'

/** Longer pieces of a link's path are keys; shorter ones are words of ours. */
const SHORTEST_KEY = 12

/** Everything that may not stand in a log: addresses, phone numbers, names, codes that were sent, keys in links. */
async function secrets(): Promise<{ words: string[]; codes: string[]; keys: string[] }> {
  const [people, accounts, mails] = await Promise.all([
    rowsOf<{ name: string; email: string | null; phone: string | null }>('select name, email, phone from person'),
    rowsOf<{ email: string }>('select email from account'),
    rowsOf<{ subject: string; text: string }>('select subject, text from dev_mail'),
  ])
  const words = [
    ...people.flatMap(({ name, email, phone }) => [name.includes(' ') ? name : '', email ?? '', phone ?? '']),
    ...accounts.map(({ email }) => email),
  ]
  const codes = mails.flatMap(({ subject }) => /^\d{6}(?= is your code)/.exec(subject) ?? [])
  const links = mails.flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
  const keys = links.flatMap((link) =>
    new URL(link).pathname.split('/').filter((part) => part.length >= SHORTEST_KEY && /\d|[A-Z]/.test(part)),
  )
  const each = (list: string[]) => [...new Set(list.filter((text) => text.length > 5))]
  return { words: each(words), codes: each(codes), keys: each(keys).filter((key) => !/^[0-9a-f-]{36}$/.test(key)) }
}

test('nothing that a whole run logged says who anybody is, or opens a door', async ({ request }) => {
  test.setTimeout(120_000)
  const { words, codes, keys } = await secrets()
  expect(words.length).toBeGreaterThan(100)
  expect(codes.length).toBeGreaterThan(5)
  const doors = ['/consent/', '/confirm/', '/sign-in/link/', '/interview/', '/reference/', '/r/'].flatMap((start) =>
    [...keys.slice(0, 3), 'Zz9-unknown_key-000', 'amira@example.org', '%ff'].map((key) => `${start}${key}`),
  )
  const try_ = async () => {
    for (const path of doors) {
      await request.get(path, { maxRedirects: 0 })
      await request.head(path)
      await request.fetch(path, { method: 'OPTIONS' })
      await request.post(path, { form: { email: 'amira@example.org', code: '123456' } })
    }
  }
  const before = readFileSync(process.env['E2E_LOG'] ?? '', 'utf8').length
  await try_()
  const asked = readFileSync(process.env['E2E_LOG'] ?? '', 'utf8').slice(before)
  expect(asked, 'scanners are no news').toBe('')

  const giveBack = await takeDatabaseAway()
  try {
    await try_()
  } finally {
    await giveBack()
  }
  await expect.poll(async () => (await request.get('/readyz')).status()).toBe(200)

  const log = readFileSync(process.env['E2E_LOG'] ?? '', 'utf8')
  expect(log).toContain('PostgreSQL is away')
  const alone = (text: string) => new RegExp(`(?<![\\w-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`)
  const found = [...words, ...keys, 'Zz9-unknown_key-000', 'amira@example.org'].filter((secret) => log.includes(secret))
  expect([...found, ...codes.filter((code) => alone(code).test(log))]).toEqual([])
})
