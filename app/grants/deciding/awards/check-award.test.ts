import { describe, expect, it } from 'vitest'
import { checkAward, type AwardRules } from './check-award'

const cost = (key: string, maxPence: number, raisesMaximumToPence: number | null = null) => ({
  key,
  label: key,
  hint: '',
  maxPence,
  raisesMaximumToPence,
})

const rules: AwardRules = {
  schemeId: 'hardship',
  definition: {
    costTypes: [cost('rent', 100_000), cost('food', 100_000), cost('funeral', 200_000, 200_000)],
    maximumPence: 100_000,
    lifetimeCapPence: 200_000,
    gapMonths: 24,
  },
  requestedCosts: [
    { costType: 'rent', pence: 100_000 },
    { costType: 'food', pence: 50_000 },
    { costType: 'funeral', pence: 150_000 },
  ],
  earlier: [],
  today: '2026-03-11',
}
const rent = (pence: number) => [{ costType: 'rent', pence }]
const earlier = (pence: number, awardedOn: `${number}-${number}-${number}`, schemeId = 'hardship') => [
  { schemeId, pence, awardedOn },
]

describe('an award', () => {
  it('adds up what is given for each cost', () => {
    expect(checkAward(rules, [...rent(60_000), { costType: 'food', pence: 40_000 }])).toEqual({
      ok: true,
      pence: 100_000,
    })
  })

  it('is within the scheme’s maximum for the costs it is given for', () => {
    const both = [...rent(90_000), { costType: 'food', pence: 10_001 }]
    expect(checkAward(rules, both)).toMatchObject({ reason: 'over-maximum', mostPence: 100_000 })
    expect(checkAward(rules, [...both, { costType: 'funeral', pence: 0 }])).toMatchObject({ reason: 'over-maximum' })
    expect(checkAward(rules, [{ costType: 'funeral', pence: 150_000 }, ...rent(50_000)])).toMatchObject({ ok: true })
  })

  it('is within what was asked for each cost, and only for what was asked', () => {
    expect(checkAward(rules, [{ costType: 'food', pence: 50_001 }])).toMatchObject({
      reason: 'over-asked',
      mostPence: 50_000,
    })
    expect(checkAward(rules, [{ costType: 'car', pence: 1 }])).toMatchObject({ reason: 'over-asked', mostPence: 0 })
    for (const pence of [-1, 0.5, Number.NaN])
      expect(checkAward(rules, rent(pence))).toMatchObject({ reason: 'over-asked' })
    expect(checkAward(rules, rent(0))).toMatchObject({ reason: 'nothing-awarded' })
  })

  it('is within what is left under the lifetime cap, whichever scheme the rest came from', () => {
    const other = { ...rules, earlier: earlier(150_001, '2026-03-01', 'new-starter') }
    expect(checkAward(other, rent(50_000))).toMatchObject({ reason: 'over-cap', leftPence: 49_999 })
    expect(checkAward(other, rent(49_999))).toMatchObject({ ok: true })
    const uncapped = { ...other, definition: { ...rules.definition, lifetimeCapPence: null } }
    expect(checkAward(uncapped, rent(50_000))).toMatchObject({ ok: true })
  })

  it('comes no sooner than the scheme’s gap after the last', () => {
    const soon = { ...rules, earlier: earlier(1, '2024-03-12') }
    expect(checkAward(soon, rent(1))).toMatchObject({ reason: 'too-soon', from: '2026-03-12' })
    expect(checkAward({ ...soon, today: '2026-03-12' }, rent(1))).toMatchObject({ ok: true })
    const once = { ...soon, today: '2090-01-01' as const, definition: { ...rules.definition, gapMonths: null } }
    expect(checkAward(once, rent(1))).toMatchObject({ reason: 'too-soon', from: null })
  })
})
