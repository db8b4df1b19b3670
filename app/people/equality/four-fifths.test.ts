import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fourFifths, impactSentence, type GroupCounts } from './four-fifths'

const group = (answer: string, registered: number | null, introduced: number | null): GroupCounts => ({
  answer,
  registered,
  introduced,
  interviewed: null,
  hired: null,
})

describe('the four-fifths rule', () => {
  it('compares each group with the one that gets on best', () => {
    const rows = fourFifths([group('female', 100, 60), group('male', 50, 20), group('other', 60, 30)], 'introduced')
    expect(rows.map(({ verdict, ratio }) => [verdict, ratio === null ? null : Math.round(ratio * 100)])).toEqual([
      ['highest', 100],
      ['below', 67],
      ['fine', 83],
    ])
    expect(impactSentence(rows[1]!)).toBe('67% of the highest rate, less than four fifths. Look for the reason.')
    expect(impactSentence(rows[2]!)).toBe('83% of the highest rate.')
  })

  it('takes exactly four fifths as enough', () => {
    expect(fourFifths([group('a', 50, 50), group('b', 50, 40)], 'introduced')[1]!.verdict).toBe('fine')
  })

  it('says nothing about groups of fewer than 5, nor about those who would rather not say', () => {
    const rows = fourFifths(
      [group('female', 40, 20), group('male', null, null), group('other', 5, null), group('prefer-not-to-say', 10, 10)],
      'introduced',
    )
    expect(rows.map(({ verdict }) => verdict)).toEqual(['highest', 'too-few', 'too-few', 'not-compared'])
    expect(rows[1]).toMatchObject({ rate: null, ratio: null })
  })

  it('does not let a hidden number hide what is certain: fewer than 5 of many is below', () => {
    const rows = fourFifths([group('female', 100, 60), group('male', 100, null)], 'introduced')
    expect(rows[1]).toMatchObject({ verdict: 'below', rate: null, ratio: null })
    expect(impactSentence(rows[1]!)).toContain('Fewer than 5 people came so far: less than four fifths.')
  })

  it('warns of small numbers, also in the group that all are compared with', () => {
    const rows = fourFifths([group('female', 10, 10), group('male', 200, 100)], 'introduced')
    expect(rows.map(({ fewPeople }) => fewPeople)).toEqual([true, true])
    expect(impactSentence(rows[1]!)).toContain('The numbers are small')
  })

  it('finds no best group where nobody came so far', () => {
    const rows = fourFifths([group('female', 40, null), group('male', 40, null)], 'hired')
    expect(rows.map(({ verdict }) => verdict)).toEqual(['too-few', 'too-few'])
  })

  it('never compares with more than the highest rate, whatever the counts', () => {
    const count = fc.option(fc.integer({ min: 1, max: 100 }).map((fives) => fives * 5))
    const counts = fc.array(fc.tuple(count, count), { maxLength: 8 })
    fc.assert(
      fc.property(counts, (given) => {
        const groups = given.map(([registered, introduced], index) => group(`g${index}`, registered, introduced))
        for (const { ratio, verdict, rate } of fourFifths(groups, 'introduced')) {
          expect(ratio === null || (ratio >= 0 && ratio <= 1)).toBe(true)
          if (verdict === 'fine' || verdict === 'highest') expect(rate).not.toBeNull()
        }
      }),
    )
  })
})
