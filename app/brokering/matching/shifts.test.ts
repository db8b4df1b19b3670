import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticks, type Tick } from '#app/hiring/applications/availability'
import { patterns, type Pattern } from '#app/jobs/vocabulary/vocabulary'
import { HOURS_WITHOUT_GUARANTEE, patternCover, patternShare, slotsOfPatterns } from './shifts'

const free = (...ticked: Tick[]) => ticked.reduce((mask, tick) => mask | (1 << ticks.indexOf(tick)), 0)
const whole = 2 ** 28 - 1
const who = { slots: 0, sleepIns: false, liveIn: false }
const share = (slots: number, wanted: Pattern[], hoursMin: number, extra = {}) =>
  patternShare({ ...who, slots, ...extra }, { patterns: wanted, hoursMin })

describe('the share of a pattern that is covered', () => {
  it('is measured against the hours the vacancy needs', () => {
    expect(share(free('mon-evening', 'wed-evening', 'sun-evening'), ['evenings'], 12)).toBe(1)
    expect(share(free('mon-evening', 'wed-evening'), ['evenings'], 12)).toBeCloseTo(2 / 3)
    expect(share(free('mon-morning', 'mon-afternoon'), ['days'], 22)).toBe(0.5)
    expect(share(free('sat-morning', 'sat-afternoon'), ['weekends'], 11)).toBe(1)
    expect(share(free('mon-morning'), ['school-hours'], 6)).toBe(0.5)
    expect(share(free('tue-night'), ['waking-nights'], 9)).toBe(1)
  })

  it('asks for more than a free night where somebody sleeps in or lives in', () => {
    const nights = free('mon-night', 'tue-night')
    expect(share(nights, ['sleep-ins'], 9)).toBe(0)
    expect(share(nights, ['sleep-ins'], 9, { sleepIns: true })).toBe(1)
    expect(share(0, ['sleep-ins'], 9, { sleepIns: true })).toBe(0)
    expect(share(nights, ['waking-nights', 'sleep-ins'], 18)).toBe(0.5)
    expect(share(whole, ['live-in'], 40)).toBe(0)
    expect(share(0, ['live-in'], 40, { liveIn: true })).toBe(1)
  })

  it('counts no slot twice', () => {
    // Weekend evenings are weekend hours where both are named, so weekday evenings are still missing.
    expect(share(free('sat-evening', 'sun-evening'), ['evenings', 'weekends'], 16)).toBe(0.5)
    for (let set = 1; set < 2 ** patterns.length; set++) {
      const wanted = patterns.filter((_, bit) => set & (1 << bit))
      const everything = { slots: whole, sleepIns: true, liveIn: true }
      const hours = patternCover(everything, { patterns: wanted, hoursMin: 168 }).reduce(
        (sum, one) => sum + one.needed,
        0,
      )
      if (!wanted.includes('live-in')) expect(hours).toBeLessThanOrEqual(168)
      expect(patternShare(everything, { patterns: wanted, hoursMin: 168 })).toBe(1)
    }
  })

  it('takes one long shift as needed where nothing is guaranteed', () => {
    expect(share(free('mon-evening', 'tue-evening'), ['evenings'], 0)).toBe(8 / HOURS_WITHOUT_GUARANTEE)
  })

  it('is never less with more free slots, and 0 exactly where no shift overlaps', () => {
    fc.assert(
      fc.property(
        fc.nat(whole),
        fc.nat(whole),
        fc.subarray([...patterns], { minLength: 1 }),
        fc.integer({ min: 0, max: 60 }),
        (slots, more, wanted, hours) => {
          expect(share(slots | more, wanted, hours)).toBeGreaterThanOrEqual(share(slots, wanted, hours) - 1e-12)
          const sleepsIn = { sleepIns: true }
          expect(share(slots, wanted, hours, sleepsIn) > 0).toBe((slots & slotsOfPatterns(wanted)) !== 0)
        },
      ),
    )
  })
})
