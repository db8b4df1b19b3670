import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planInstalments, splitAward } from './split-award'

const shares = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
const pence = fc.integer({ min: 0, max: 100_000_000 })
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)

describe('an award split by shares', () => {
  it('adds up exactly, in whole pence, none negative, none a penny or more off its share', () => {
    fc.assert(
      fc.property(pence, shares, (award, weights) => {
        const parts = splitAward(award, weights)
        expect(sum(parts)).toBe(award)
        const total = sum(weights)
        parts.forEach((part, index) => {
          expect(Number.isSafeInteger(part) && part >= 0).toBe(true)
          // |part − award × weight / total| < 1, without leaving the integers
          expect(Math.abs(part * total - award * weights[index]!)).toBeLessThan(total)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('gives odd pennies to the parts that lost most, of equals the earlier', () => {
    expect(splitAward(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitAward(350_000, [2, 1, 1, 1, 2])).toEqual([100_000, 50_000, 50_000, 50_000, 100_000])
    expect(splitAward(10, [6, 3, 2])).toEqual([5, 3, 2])
    expect(splitAward(2, [1, 1, 1])).toEqual([1, 1, 0])
    expect(splitAward(0, [1, 2])).toEqual([0, 0])
  })
})

describe('instalments', () => {
  const today = '2026-01-31'
  const at = { today, toldOn: today } as const
  const rule = (afterMonths: number, share = 1, whileEmployed = false) => ({ afterMonths, share, whileEmployed })

  it('one at once is due at once; later ones are scheduled, on the last day of a shorter month', () => {
    expect(planInstalments([rule(1), rule(0, 2)], 300, at)).toEqual([
      { number: 1, pence: 200, dueOn: '2026-01-31', whileEmployed: false, status: 'due' },
      { number: 2, pence: 100, dueOn: '2026-02-28', whileEmployed: false, status: 'scheduled' },
    ])
  })

  it('nothing is due before the applicant is told, or before the employer is asked', () => {
    expect(planInstalments([rule(0)], 100, { today, toldOn: '2026-02-01' })).toMatchObject([
      { dueOn: '2026-02-01', status: 'scheduled' },
    ])
    expect(planInstalments([rule(0, 1, true)], 100, at)).toMatchObject([{ dueOn: today, status: 'scheduled' }])
  })

  it('an award of fewer pence than instalments has fewer of them, numbered without a gap', () => {
    const plan = planInstalments([rule(0, 1), rule(1, 1000), rule(2, 1000)], 2, at)
    expect(plan.map(({ number, pence: part, dueOn }) => [number, part, dueOn])).toEqual([
      [1, 1, '2026-02-28'],
      [2, 1, '2026-03-31'],
    ])
  })

  it('add up to the award, whatever the scheme says', () => {
    const rules = fc.array(
      fc.record({
        afterMonths: fc.nat(120),
        share: fc.integer({ min: 1, max: 1_000_000 }),
        whileEmployed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), rules, (award, given) => {
        const plan = planInstalments(given, award, at)
        expect(sum(plan.map((part) => part.pence))).toBe(award)
        expect(plan.every((part, index) => part.pence > 0 && part.number === index + 1)).toBe(true)
        const days = plan.map(({ dueOn }) => dueOn)
        expect([...days].sort()).toEqual(days)
      }),
    )
  })
})
