import { expect, test } from 'vitest'
import { loggedError, loggedPath, withoutValues } from './logged'

test.each([
  ['/consent/AbC123_-xyz', {}, '/consent/:'],
  ['/r/abcdefghijkl', { code: 'abcdefghijkl' }, '/r/:'],
  ['/jobs/K7QM29XF/apply/about-you', { reference: 'K7QM29XF' }, '/jobs/:/apply/about-you'],
  ['/council/grants/5f0c7c1e-8d5f-4b7e-9d0a-0d5a3c3d9a11/decide', {}, '/council/grants/:/decide'],
  ['/amira@example.org', {}, '/:'],
  ['/care-jobs/care-worker/banbury', { role: 'care-worker', place: 'banbury' }, '/care-jobs/:/:'],
  ['/a/b/c', { '*': 'b/c' }, '/a/:/:'],
  ['/provider/vacancies.csv', {}, '/provider/vacancies.csv'],
  ['/%ff', {}, '/:'],
  ['/', {}, '/'],
])('%s is logged as the route it is', (path, params, logged) => expect(loggedPath(path, params)).toBe(logged))

test.each([
  [
    'duplicate key value violates unique constraint "account_email"',
    'duplicate key value violates unique constraint “…”',
  ],
  ['Key (email)=(amira@example.org) already exists', 'Key (email)=([address]) already exists'],
  ['No route matches URL "/consent/AbC123xyz"', 'No route matches URL “…”'],
  ['connect to postgres://portal:secret@host/db failed', 'connect to postgres://… failed'],
  ['GET /consent/AbC123xyz9: gone', 'GET /consent/:: gone'],
  ['wrong code 123456 for 07700900123', 'wrong code … for …'],
  ['Invalid `prisma.person.create()` invocation', 'Invalid `prisma.person.create()` invocation'],
])('%j is logged as %j', (text, logged) => expect(withoutValues(text)).toBe(logged))

test('an error is logged by kind, code, words and places: nothing that hangs on it', () => {
  const cause = Object.assign(new Error('detail: Key (email)=(amira@example.org)'), { detail: 'amira@example.org' })
  const error = Object.assign(new TypeError('refused “Amira Osei”', { cause }), {
    code: 'P2002',
    meta: { target: ['email'], values: ['amira@example.org'] },
    body: 'sortCode=089999',
  })
  const logged = loggedError(error)
  expect(logged).toMatchObject({ type: 'TypeError', code: 'P2002', message: 'refused “…”' })
  expect(logged.stack).toContain('logged.test.ts')
  expect(JSON.stringify(logged)).not.toMatch(/amira|Osei|089999/i)
  expect(loggedError({ secret: 1 })).toMatchObject({ type: 'Error', message: '' })
})
