import { describe, expect, it } from 'vitest'
import { limitWords } from './limit-words'

const today = '2026-03-10'
const known = (earlier: { schemeId: string; pence: number; awardedOn: `${number}-${number}-${number}` }[]) => ({
  schemeId: 'this',
  earlier,
  today: today as '2026-03-10',
})
const scheme = { gapMonths: 12, lifetimeCapPence: null, maximumPence: 75_000 }

describe('caps and gaps, before the first question', () => {
  it('name the day from which another application is possible', () => {
    const had = known([{ schemeId: 'this', pence: 50_000, awardedOn: '2025-09-01' }])
    expect(limitWords(scheme, had)).toEqual({
      sentences: ['You got this grant on 1 September 2025. Another application is possible from 1 September 2026.'],
      nothingNow: true,
    })
    const long = known([{ schemeId: 'this', pence: 50_000, awardedOn: '2025-03-10' }])
    expect(limitWords(scheme, long)).toEqual({
      sentences: ['You got this grant on 10 March 2025. You have been able to apply again since 10 March 2026.'],
      nothingNow: false,
    })
    // Of several, the last counts; another scheme's do not.
    const several = known([
      { schemeId: 'this', pence: 1, awardedOn: '2025-09-01' },
      { schemeId: 'this', pence: 1, awardedOn: '2025-06-01' },
      { schemeId: 'other', pence: 1, awardedOn: '2026-03-01' },
    ])
    expect(limitWords(scheme, several).sentences[0]).toContain('1 September 2026')
  })

  it('say what holds for somebody who had nothing yet', () => {
    expect(limitWords(scheme, known([])).sentences).toEqual([
      'You can get this grant again 12 months after we have agreed to it.',
    ])
    expect(limitWords({ ...scheme, gapMonths: null }, known([])).sentences).toEqual(['You can get this grant once.'])
    expect(limitWords({ ...scheme, gapMonths: 0 }, known([]))).toEqual({ sentences: [], nothingNow: false })
  })

  it('say that it is given once, to whoever had it', () => {
    const had = known([{ schemeId: 'this', pence: 1, awardedOn: '2025-09-01' }])
    const said = limitWords({ ...scheme, gapMonths: null }, had)
    expect(said.nothingNow).toBe(true)
    expect(said.sentences[0]).toContain('once, so another application is not possible')
  })

  it('say how much is left under the cap', () => {
    const capped = { ...scheme, gapMonths: 0, lifetimeCapPence: 100_000 }
    expect(limitWords(capped, known([])).sentences).toEqual(['One person can get £1,000 from all our grants together.'])
    const some = known([{ schemeId: 'other', pence: 60_000, awardedOn: '2025-09-01' }])
    expect(limitWords(capped, some)).toEqual({
      sentences: ['One person can get £1,000 from all our grants together. You have had £600, so up to £400 is left.'],
      nothingNow: false,
    })
    const all = known([{ schemeId: 'other', pence: 120_000, awardedOn: '2025-09-01' }])
    expect(limitWords(capped, all).nothingNow).toBe(true)
  })
})
