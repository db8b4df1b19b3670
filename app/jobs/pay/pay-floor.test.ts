import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contracts } from '#app/jobs/vocabulary/vocabulary'
import { checkPayFloor, defaultWageRates, ratesOn, type PayToCheck } from './pay-floor'

const pay: PayToCheck = {
  contract: 'permanent',
  payUnit: 'hour',
  payMinPence: 1221,
  hoursMax: 37.5,
  startsOn: '2026-03-31',
  closesOn: '2026-05-01',
  today: '2026-03-01',
}

test('the rate of the start date', () => {
  expect(checkPayFloor(pay)).toEqual({ ok: true, warning: null })
  expect(checkPayFloor({ ...pay, payMinPence: 1220 })).toMatchObject({
    reason: 'below-floor',
    ratePence: 1221,
    rateFrom: '2025-04-01',
    onDate: '2026-03-31',
  })
  expect(checkPayFloor({ ...pay, startsOn: '2026-04-01' })).toMatchObject({ reason: 'below-floor', ratePence: 1271 })
})

test('without a start date, the rate of the closing date', () => {
  expect(checkPayFloor({ ...pay, startsOn: null })).toMatchObject({ ratePence: 1271, onDate: '2026-05-01' })
})

test('a draft without any date: the rate of today', () => {
  expect(checkPayFloor({ ...pay, payMinPence: 1000, startsOn: null, closesOn: null })).toMatchObject({
    onDate: '2026-03-01',
    sentence: expect.stringContaining('(today is 1 March 2026)'),
  })
})

test('the sentence names pay, rate and date', () => {
  expect(checkPayFloor({ ...pay, payMinPence: 1150 })).toMatchObject({
    sentence:
      '£11.50 an hour is below the National Living Wage, £12.21 an hour from 1 April 2025 (the start date is 31 March 2026)',
  })
})

test('a date beyond the known rates takes the latest, with a warning', () => {
  expect(checkPayFloor({ ...pay, startsOn: '2027-03-31', payMinPence: 1271 })).toEqual({ ok: true, warning: null })
  const later = checkPayFloor({ ...pay, startsOn: '2027-04-01', payMinPence: 1271 })
  expect(later).toMatchObject({ ok: true, warning: expect.stringContaining('£12.71 an hour') })
  expect(checkPayFloor({ ...pay, startsOn: '2027-04-01', payMinPence: 1270 })).toMatchObject({ reason: 'below-floor' })
})

test('staff extend the table', () => {
  const rates = [...defaultWageRates, { from: '2027-04-01' as const, nationalLivingWage: 1320, apprentice: 850 }]
  expect(checkPayFloor({ ...pay, startsOn: '2027-04-01', payMinPence: 1319 }, rates)).toMatchObject({ ratePence: 1320 })
})

test('apprentices have their own rate; volunteers and placements have none', () => {
  expect(checkPayFloor({ ...pay, contract: 'apprenticeship', payMinPence: 755 })).toMatchObject({ ok: true })
  expect(checkPayFloor({ ...pay, contract: 'apprenticeship', payMinPence: 754 })).toMatchObject({ ratePence: 755 })
  expect(checkPayFloor({ ...pay, contract: 'volunteer', payMinPence: 0 }).ok).toBe(true)
  expect(checkPayFloor({ ...pay, contract: 'placement', payMinPence: 0 }).ok).toBe(true)
})

test('yearly pay is divided by 52 weeks of the most hours', () => {
  const yearly = { ...pay, payUnit: 'year' as const, startsOn: '2026-04-01' as const, hoursMax: 37.5 }
  expect(checkPayFloor({ ...yearly, payMinPence: 2_478_450 }).ok).toBe(true)
  expect(checkPayFloor({ ...yearly, payMinPence: 2_478_449 })).toMatchObject({
    reason: 'below-floor',
    sentence: expect.stringContaining('(£12.70 an hour) is below'),
  })
  expect(checkPayFloor({ ...yearly, payMinPence: 2_600_000, hoursMax: 0 })).toMatchObject({ reason: 'hours-missing' })
})

test('more pay never turns a yes into a no', () => {
  const anyPay = fc.record({
    contract: fc.constantFrom(...contracts),
    payUnit: fc.constantFrom('hour' as const, 'year' as const),
    payMinPence: fc.nat(3_000_000),
    hoursMax: fc.integer({ min: 1, max: 60 }),
    startsOn: fc.constantFrom(null, '2024-01-01' as const, '2025-06-01' as const, '2030-01-01' as const),
    closesOn: fc.constant('2026-06-01' as const),
    today: fc.constant('2026-05-01' as const),
  })
  fc.assert(
    fc.property(anyPay, fc.nat(1000), (less, more) => {
      if (checkPayFloor(less).ok) expect(checkPayFloor({ ...less, payMinPence: less.payMinPence + more }).ok).toBe(true)
    }),
  )
})

test('before the first row the first row holds', () => {
  expect(ratesOn('2020-01-01', defaultWageRates)).toEqual({ rates: defaultWageRates[0], beyond: false })
})
