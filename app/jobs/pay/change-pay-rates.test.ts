import { expect, test } from 'vitest'
import { storedPayRates, withoutPayRate, withPayRate } from './change-pay-rates'
import { mergePayRates, type PayRate } from './pay-rates'

const next: PayRate = { kind: 'national-living-wage', from: '2027-04-01', pence: 1330 }

test('a new rate counts from its day on', () => {
  const added = withPayRate([], next)
  if (!added.ok) throw new Error(added.reason)
  expect(mergePayRates(added.value).at(-1)).toMatchObject({
    from: '2027-04-01',
    nationalLivingWage: 1330,
    apprentice: 800,
  })
  expect(storedPayRates(JSON.parse(JSON.stringify(added.value)))).toEqual([next])
})

test('the same kind and day is put right, not added', () => {
  expect(withPayRate([next], { ...next, pence: 1340 })).toEqual({ ok: true, value: [{ ...next, pence: 1340 }] })
})

test('a rate under the one that is known for its day is refused', () => {
  expect(withPayRate([], { ...next, pence: 1270 })).toEqual({ ok: false, reason: 'below-known', knownPence: 1271 })
  expect(withPayRate([], { kind: 'apprentice', from: '2026-04-01', pence: 799 })).toMatchObject({ knownPence: 800 })
})

test('only what the council added can be taken away', () => {
  expect(withoutPayRate([next], next)).toEqual({ ok: true, value: [] })
  expect(withoutPayRate([], { kind: 'apprentice', from: '2026-04-01' })).toEqual({ ok: false, reason: 'not-found' })
})
