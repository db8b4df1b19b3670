import { expect, test } from 'vitest'
import { defaultWageRates } from '../pay-floor'
import { underFloor } from './coming-floor'

const rates = [...defaultWageRates, { from: '2027-04-01', nationalLivingWage: 1320, apprentice: 850 } as const]
const pay = { contract: 'permanent', payUnit: 'hour', payMin: 1300, hoursMax: 30 } as const

test.each([
  ['an hour under the next rate', pay, '2026-11-30', { from: '2027-04-01', isNow: false, ratePence: 1320 }],
  ['the day before', pay, '2027-03-31', { from: '2027-04-01', isNow: false }],
  ['the day itself', pay, '2027-04-01', { from: '2027-04-01', isNow: true }],
  ['exactly the next rate', { ...pay, payMin: 1320 }, '2026-11-30', null],
  [
    'a year that makes £13.19 an hour',
    { ...pay, payUnit: 'year', payMin: 1319 * 52 * 30 },
    '2026-11-30',
    { isNow: false },
  ],
  ['an apprentice', { ...pay, contract: 'apprenticeship', payMin: 849 }, '2026-11-30', { ratePence: 850 }],
  ['a volunteer', { ...pay, contract: 'volunteer' }, '2027-04-01', null],
  ['a draft without pay', { ...pay, payMin: null }, '2027-04-01', null],
] as const)('%s', (_what, given, today, expected) => {
  const found = underFloor(given, rates, today)
  if (expected === null) expect(found).toBeNull()
  else expect(found).toMatchObject(expected)
})

test('it says the rate and its day', () => {
  expect(underFloor(pay, rates, '2026-11-30')?.sentence).toBe(
    '£13.00 an hour will be below the National Living Wage, which rises to £13.20 an hour on 1 April 2027.',
  )
  expect(underFloor(pay, rates, '2027-04-02')?.sentence).toBe(
    '£13.00 an hour is below the National Living Wage, £13.20 an hour since 1 April 2027.',
  )
})
