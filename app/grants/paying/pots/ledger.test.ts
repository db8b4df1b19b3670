import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePot } from './choose-pot'
import { balancesOf, journalKinds, linesOf, transferLines } from './ledger'

const kinds = journalKinds.filter((kind) => kind !== 'transfer')
const pence = fc.integer({ min: 1, max: 100_000_000 })

describe('lines of a journal', () => {
  it('add up to nothing in each pot, whatever is posted', () => {
    const entries = fc.array(fc.record({ potId: fc.constantFrom('a', 'b', 'c'), pence }))
    fc.assert(
      fc.property(fc.constantFrom(...kinds), entries, (kind, given) => {
        for (const potId of ['a', 'b', 'c']) {
          const lines = linesOf(kind, given).filter((line) => line.potId === potId)
          expect(lines.reduce((sum, line) => sum + line.pence, 0)).toBe(0)
          const { allocatedPence, availablePence, committedPence, spentPence, recoveredPence } = balancesOf(lines)
          expect(allocatedPence).toBe(availablePence + committedPence + spentPence - recoveredPence)
        }
      }),
    )
  })

  it('a transfer leaves both pots whole and the sum as it was', () => {
    fc.assert(
      fc.property(pence, (amount) => {
        const lines = transferLines({ fromPotId: 'a', toPotId: 'b', pence: amount })
        const [from, to] = ['a', 'b'].map((id) => balancesOf(lines.filter(({ potId }) => potId === id)))
        expect(from).toMatchObject({ allocatedPence: -amount, availablePence: -amount })
        expect(to).toMatchObject({ allocatedPence: amount, availablePence: amount })
      }),
    )
  })

  it('what is committed and released again is as if it had not been', () => {
    const entries = [{ potId: 'a', pence: 33_333 }]
    const nothing = balancesOf([...linesOf('commit', entries), ...linesOf('release', entries)])
    expect(new Set(Object.values(nothing))).toEqual(new Set([0]))
  })

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('%d is no amount', (amount) => {
    expect(() => linesOf('commit', [{ potId: 'a', pence: amount }])).toThrow(RangeError)
    expect(() => transferLines({ fromPotId: 'a', toPotId: 'b', pence: amount })).toThrow(RangeError)
  })
})

describe('the pot of an award', () => {
  const pot = (id: string, availablePence: number, closed = false) => ({ id, name: id, availablePence, closed })
  it('is the first in the scheme’s order that has all of it and is open', () => {
    const pots = [pot('a', 99), pot('b', 500, true), pot('c', 100), pot('d', 900)]
    expect(choosePot(['a', 'b', 'c', 'd'], pots, 100)?.id).toBe('c')
    expect(choosePot(['d', 'c'], pots, 100)?.id).toBe('d')
    expect(choosePot(['a', 'b'], pots, 100)).toBeNull()
    expect(choosePot(['unknown'], pots, 1)).toBeNull()
  })
})
