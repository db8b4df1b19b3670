import { describe, expect, it, test } from 'vitest'
import { isBritish, phoneHref, phoneKey, phoneWords, readPhone } from './phone'

describe('one number, many spellings', () => {
  it.each([
    '07700 900123',
    '07700 900 123',
    '07700.900.123',
    '07700-900-123',
    '07700–900–123',
    '07700\u2011900\u2011123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '+44(0)7700900123',
    '(+44) 7700 900123',
    '+44 07700 900123',
    '0044 7700900123',
    '0044 (0) 7700 900123',
    '447700900123',
    'tel:+44-7700-900123',
    '０７７００９００１２３',
    '\u202A+44 7700 900123\u202C',
    '07700\u200B900\u2060123\u00AD',
  ])('%s', (typed) => {
    expect(readPhone(typed)).toBe('+447700900123')
    expect(phoneKey(typed)).toBe('7700900123')
    expect(phoneHref(typed)).toBe('tel:+447700900123')
    expect(phoneWords(readPhone(typed)!)).toBe('07700 900 123')
  })

  it.each([
    '+44 (0)7700 900123 ext 5',
    '07700 900123 x5',
    '07700 900123 extension 5',
    '07700 900123, ext. 5',
    '07700900123#5',
    '+447700900123;ext=5',
  ])('%s keeps its extension', (typed) => {
    expect(readPhone(typed)).toBe('+447700900123;ext=5')
    expect(phoneHref(typed)).toBe('tel:+447700900123;ext=5')
    expect(phoneWords(typed)).toBe('07700 900 123 ext 5')
    expect(phoneKey(typed)).toBe('7700900123')
  })
})

it.each([
  ['01865 249000', '+441865249000', '01865 249000'],
  ['(020) 7946 0018', '+442079460018', '020 7946 0018'],
  ['01204 12345', '+44120412345', '01204 12345'],
  ['0800 1111', '+448001111', '0800 1111'],
  ['+353 87 123 4567', '+353871234567', '+353 87 123 4567'],
  ['0048 22 123 45 67', '+48221234567', '+48 22 123 45 67'],
])('%s', (typed, stored, words) => {
  expect(readPhone(typed)).toBe(stored)
  expect(phoneWords(stored)).toBe(words)
  expect(readPhone(phoneWords(stored))).toBe(stored)
})

test.each([
  '',
  '12',
  '07700900',
  '249000',
  'not a number',
  'call 07700900123',
  '07700 900 123 or 07700 900 456',
  '😀',
  'ext 5',
])('%j is no number, or not one', (typed) => {
  expect(readPhone(typed)).toBeNull()
  expect(phoneKey(typed)).toBe('')
})

test('what was kept before there were rules is shown as it is', () => {
  expect(phoneWords('switchboard')).toBe('switchboard')
  expect(phoneWords('01295 1')).toBe('01295 1')
})

test('a number of the United Kingdom, in any spelling', () => {
  expect(isBritish(readPhone('07700 900123 ext 5')!)).toBe(true)
  expect(isBritish(readPhone('+353 87 123 4567')!)).toBe(false)
})
