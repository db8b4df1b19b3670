import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { travelModes } from './facts'
import { journeyMinutes, metresBetween, reachMetres } from './travel'

const mode = fc.constantFrom(...travelModes)
const metres = fc.integer({ min: 0, max: 200_000 })

describe('journeys', () => {
  it('are reckoned by mode', () => {
    expect(travelModes.map((by) => journeyMinutes(by, 6_759))).toEqual([106, 36, 40, 15])
    expect(travelModes.map((by) => journeyMinutes(by, 100))).toEqual([2, 2, 2, 2])
  })

  it('never take less for a longer way', () => {
    fc.assert(
      fc.property(mode, metres, fc.nat(500), (by, way, more) => {
        expect(journeyMinutes(by, way + more)).toBeGreaterThanOrEqual(journeyMinutes(by, way))
      }),
    )
  })

  it('turn back exactly: the reach is the last metre that is not too far', () => {
    fc.assert(
      fc.property(mode, fc.integer({ min: 0, max: 240 }), (by, minutes) => {
        const reach = reachMetres(by, minutes)
        expect(Number.isInteger(reach)).toBe(true)
        expect(journeyMinutes(by, reach)).toBeLessThanOrEqual(minutes)
        expect(journeyMinutes(by, reach + 1)).toBeGreaterThan(minutes)
        expect(journeyMinutes(by, reach + 0.5)).toBeGreaterThan(minutes)
      }),
    )
  })

  it('start from whole metres, rounded up', () => {
    expect(metresBetween({ eastings: 0, northings: 0 }, { eastings: 3, northings: 4 })).toBe(5)
    expect(metresBetween({ eastings: 0, northings: 0 }, { eastings: 1, northings: 1 })).toBe(2)
  })
})
