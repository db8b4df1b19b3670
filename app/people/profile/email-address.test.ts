import { expect, test } from 'vitest'
import { EmailAddress, optionalEmailAddress, readEmailAddress } from './email-address'

test.each([
  ['ana@example.com', 'ana@example.com'],
  [' Ana@Example.COM ', 'ana@example.com'],
  ['mailto:ana@example.com', 'ana@example.com'],
  ['MAILTO:ana@example.com?subject=Hello', 'ana@example.com'],
  ['Ana Lima <ana@example.com>', 'ana@example.com'],
  ['"Lima, Ana" < ana@example.com >', 'ana@example.com'],
  ['<ana@example.com>', 'ana@example.com'],
  ['ana\u200B@example\u00AD.com', 'ana@example.com'],
  ['ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ana@example.com'],
  ['ana\u2011lima@care\u2010home.org.uk', 'ana-lima@care-home.org.uk'],
  ['o’neil@example.com', "o'neil@example.com"],
  ["o'neil+care@example.com", "o'neil+care@example.com"],
  ['a!#$%&*/=?^_`{|}~b@example.com', 'a!#$%&*/=?^_`{|}~b@example.com'],
  ['"ana lima"@example.com', '"ana lima"@example.com'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@sub.museum', 'ana@sub.museum'],
])('%j is %s', (typed, stored) => {
  expect(readEmailAddress(typed)).toBe(stored)
  expect(EmailAddress.parse(typed)).toBe(stored)
  expect(readEmailAddress(stored)).toBe(stored)
})

test.each([
  'ana',
  'ana@',
  '@example.com',
  'ana@localhost',
  'ana@-example.com',
  'ana@example..com',
  'ana..lima@example.com',
  '.ana@example.com',
  'ana lima@example.com',
  'ana@example.com, jo@example.com',
  'ana@example.com jo@example.com',
  'ana@[127.0.0.1]',
  'ana@127.0.0.1',
  'ana@example.com\r\nBcc: all@example.com',
  `${'a'.repeat(65)}@example.com`,
  `ana@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
])('%j is none', (typed) => expect(readEmailAddress(typed)).toBeNull())

test('what cannot be seen is as good as empty', () => {
  expect(optionalEmailAddress.parse('\u3164\u00AD\u2800')).toBeNull()
  expect(EmailAddress.safeParse('\u200B').error?.issues[0]?.message).toBe('Enter your email address')
})
