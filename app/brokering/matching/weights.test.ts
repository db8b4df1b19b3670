import { describe, expect, it } from 'vitest'
import { partNames } from './match'
import { defaultWeights, halvesOf, WeightsForm } from './weights'

describe('weights', () => {
  it('are half for the candidate and half for the vacancy to begin with', () => {
    expect(WeightsForm.parse(defaultWeights)).toEqual(defaultWeights)
    expect(halvesOf(defaultWeights)).toEqual({ wants: 50, needs: 50 })
  })

  it('are whole numbers that add up to 100', () => {
    const bad = { ...defaultWeights, distance: 16 }
    expect(WeightsForm.safeParse(bad).error?.issues).toMatchObject([
      { path: [partNames[0]], message: 'The nine weights must add up to 100; now they add up to 101' },
    ])
    for (const distance of [-1, 14.5, 101, Number.NaN, undefined])
      expect(WeightsForm.safeParse({ ...defaultWeights, distance }).success).toBe(false)
  })
})
