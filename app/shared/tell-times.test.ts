import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseAt } from './tell-times'

const now = new Date('2026-03-01T12:00:00Z')
const morning = new Date('2026-03-02T09:00:00Z')

test('told at once, or at 9 in London tomorrow, also when the clocks change in the night', () => {
  expect(releaseAt('now', now)).toEqual(now)
  expect(releaseAt('tomorrow-morning', now)).toEqual(morning)
  expect(releaseAt('tomorrow-morning', new Date('2026-03-28T23:30:00Z'))).toEqual(new Date('2026-03-29T08:00:00Z'))
  expect(releaseAt('tomorrow-morning', new Date('2026-06-01T23:30:00Z'))).toEqual(new Date('2026-06-03T08:00:00Z'))
})

test('tomorrow morning is always to come, and within two days', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }), (at) => {
      const hours = (releaseAt('tomorrow-morning', at).getTime() - at.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(8)
      expect(hours).toBeLessThanOrEqual(34)
    }),
  )
})
