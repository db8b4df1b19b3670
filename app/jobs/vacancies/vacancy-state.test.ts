import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLive, liveUntil, stateAt, type VacancyInstants } from './vacancy-state'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000)
const vacancy: VacancyInstants = {
  status: 'approved',
  providerVerified: true,
  publishAt: day(0),
  closesAt: day(30),
  touchedAt: day(0),
}

test.each([
  ['scheduled', day(-1), {}],
  ['live', day(0), {}],
  ['live', new Date(day(30).getTime() - 1), {}],
  ['expired', day(30), {}],
  ['stale', day(90), { closesAt: day(120) }],
  ['expired', day(121), { closesAt: day(90) }],
  ['stale', day(90), { closesAt: null }],
  ['suspended', day(1), { providerVerified: false }],
  ['draft', day(1), { status: 'draft' as const }],
  ['closed', day(1), { status: 'closed' as const }],
])('%s on %s', (state, now, change) => {
  expect(stateAt({ ...vacancy, ...change }, now)).toBe(state)
})

test('confirming moves the end', () => {
  const long = { ...vacancy, closesAt: day(200) }
  expect(liveUntil(long)).toEqual(day(90))
  expect(liveUntil({ ...long, touchedAt: day(80) })).toEqual(day(170))
  expect(liveUntil({ ...long, touchedAt: day(150) })).toEqual(day(200))
})

test('live is exactly the rule', () => {
  const days = fc.integer({ min: 0, max: 300 }).map(day)
  const any = fc.record({
    status: fc.constantFrom('draft' as const, 'pending_review' as const, 'approved' as const, 'closed' as const),
    providerVerified: fc.boolean(),
    publishAt: days,
    closesAt: days,
    touchedAt: days,
  })
  fc.assert(
    fc.property(any, days, (v, now) => {
      const end = Math.min(v.closesAt.getTime(), v.touchedAt.getTime() + 90 * 86_400_000)
      const rule = v.status === 'approved' && v.providerVerified && v.publishAt <= now && now.getTime() < end
      expect(isLive(v, now)).toBe(rule)
    }),
  )
})
