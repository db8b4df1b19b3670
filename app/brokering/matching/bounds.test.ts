import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCandidate, anyVacancy, anyWeights, settings } from './facts.fixture'
import { mostBeyond, mostBeyondForVacancy, NOTHING_FITS } from './bounds'
import { ordinaryPair } from './facts'
import { scorePair } from './match-pair'
import { reachMetres } from './travel'

// Whatever else could exclude the pair is taken away, so that many pairs are scored.
const someCandidate = anyCandidate.map((who) => ({
  ...who,
  slots: who.slots | 0x0111111,
  liveIn: true,
  hoursMin: 0,
  hoursMax: 60,
  rolesRuledOut: [],
  servicesRuledOut: [],
  car: true,
  rightToWork: 'yes' as const,
}))

describe('the most that is possible further away', () => {
  it('is never less than any score from that distance on', () => {
    fc.assert(
      fc.property(
        someCandidate,
        anyVacancy,
        anyWeights,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (who, what, weights, share) => {
          const scored = scorePair(who, { ...what, open: true }, ordinaryPair, { ...settings, weights })
          fc.pre(scored !== null)
          for (const from of [scored.metres, scored.metres * share, Math.max(0, scored.metres - share)]) {
            expect(mostBeyond(from, who, weights)).toBeGreaterThanOrEqual(scored.score)
            expect(mostBeyondForVacancy(from, weights)).toBeGreaterThanOrEqual(scored.score)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('falls with the distance, and ends with the longest journey', () => {
    fc.assert(
      fc.property(someCandidate, anyWeights, fc.nat(60_000), fc.nat(5_000), (who, weights, metres, more) => {
        expect(mostBeyond(metres + more, who, weights)).toBeLessThanOrEqual(mostBeyond(metres, who, weights))
        expect(mostBeyondForVacancy(metres + more, weights)).toBeLessThanOrEqual(mostBeyondForVacancy(metres, weights))
        const reach = reachMetres(who.travelMode, who.travelMinutes)
        expect(mostBeyond(reach, who, weights)).not.toBe(NOTHING_FITS)
        expect(mostBeyond(reach + 1, who, weights)).toBe(NOTHING_FITS)
      }),
    )
  })
})
