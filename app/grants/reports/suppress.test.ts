import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isTold, toldParts } from './suppress'

const parts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 })

it('tells no part of one to four people', () => {
  fc.assert(
    fc.property(parts, (counts) =>
      toldParts(counts).every((told, index) => !told || counts[index] === 0 || counts[index]! >= 5),
    ),
  )
})

it('never leaves one part alone to be worked out from the total, unless the total is hardly more than it', () => {
  fc.assert(
    fc.property(parts, (counts) => {
      const told = toldParts(counts)
      const hidden = counts.filter((_, index) => !told[index])
      if (hidden.length === 0) return true
      const rest = counts.filter((count, index) => told[index] && count > 0)
      // Whatever could be hidden beside it is.
      if (rest.length === 0) return true
      return hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= 5
    }),
  )
})

it('hides the next smallest beside a small one, and nothing where all are large', () => {
  expect(toldParts([3, 20, 9, 0])).toEqual([false, true, false, true])
  expect(toldParts([1, 1, 30, 12])).toEqual([false, false, true, false])
  expect(toldParts([5, 6, 0])).toEqual([true, true, true])
  expect(toldParts([2])).toEqual([false])
  expect([isTold(0), isTold(4), isTold(5)]).toEqual([true, false, true])
})
