import { describe, expect, test } from 'vitest'
import { defaultWageRates, ratesOn } from './pay-floor'
import { mergePayRates, PayRates } from './pay-rates'

describe('mergePayRates', () => {
  test('without additions it is the portal’s own table', () => {
    expect(mergePayRates([])).toEqual(defaultWageRates)
  })

  test('a new rate of one kind leaves the other as it was', () => {
    const rates = mergePayRates([{ kind: 'national-living-wage', from: '2027-04-01', pence: 1320 }])
    expect(ratesOn('2027-05-01', rates)).toEqual({
      rates: { from: '2027-04-01', nationalLivingWage: 1320, apprentice: 800 },
      beyond: false,
    })
  })

  test('the same kind and day replaces', () => {
    const rates = mergePayRates([{ kind: 'apprentice', from: '2026-04-01', pence: 810 }])
    expect(rates.at(-1)).toEqual({ from: '2026-04-01', nationalLivingWage: 1271, apprentice: 810 })
  })
})

test('a stored rate must have a real day and whole pence', () => {
  expect(PayRates.safeParse([{ kind: 'apprentice', from: '2026-02-30', pence: 800 }]).success).toBe(false)
  expect(PayRates.safeParse([{ kind: 'apprentice', from: '2026-04-01', pence: 8.5 }]).success).toBe(false)
})
