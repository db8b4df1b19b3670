import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, formatPay, parsePounds, toTypedPounds } from './money'

test('money without needless pence', () => {
  expect(formatMoney(1260)).toBe('£12.60')
  expect(formatMoney(5000)).toBe('£50')
  expect(formatMoney(2_450_000)).toBe('£24,500')
  expect(formatMoney(35)).toBe('£0.35')
})

test('pay by the hour and by the year', () => {
  expect(formatPay(1260, 1310, 'hour')).toBe('£12.60–£13.10 an hour')
  expect(formatPay(1200, 1200, 'hour')).toBe('£12.00 an hour')
  expect(formatPay(1260, null, 'hour')).toBe('£12.60 an hour')
  expect(formatPay(2_450_000, 2_600_000, 'year')).toBe('£24,500–£26,000 a year')
  expect(formatPay(2_450_050, null, 'year')).toBe('£24,500.50 a year')
})

test.each([
  ['12.6', 1260],
  ['£12.60', 1260],
  [' £ 12.60 ', 1260],
  ['12', 1200],
  ['12.', 1200],
  ['.5', 50],
  ['12.600', 1260],
  ['12,000', 1_200_000],
  ['1,234,567.89', 123_456_789],
  ['0', 0],
  ['1２', 1200],
])('"%s" is %i pence', (typed, pence) => {
  expect(parsePounds(typed)).toEqual({ ok: true, pence })
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['£', 'empty'],
  ['.', 'not-money'],
  ['abc', 'not-money'],
  ['12,60', 'not-money'],
  ['1,2000', 'not-money'],
  ['12.6.0', 'not-money'],
  ['1e3', 'not-money'],
  ['NaN', 'not-money'],
  ['12-13', 'not-money'],
  ['-1', 'negative'],
  ['12.605', 'too-precise'],
  ['99999999', 'too-large'],
])('"%s" is refused: %s', (typed, reason) => {
  expect(parsePounds(typed)).toEqual({ ok: false, reason })
})

test('what is shown or typed again reads back as the same pence', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (pence) => {
      for (const text of [formatMoney(pence), toTypedPounds(pence)])
        expect(parsePounds(text)).toEqual({ ok: true, pence })
    }),
  )
})
