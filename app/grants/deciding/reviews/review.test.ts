import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isDrawn } from './review'

const lots = Array.from({ length: 5000 }, (_, n) => createHash('sha256').update(String(n)).digest('hex'))

test.each([0, 1, 10, 37, 100])('of a hundred decisions about %d are drawn', (percent) => {
  const share = (lots.filter((lot) => isDrawn(lot, percent)).length / lots.length) * 100
  expect(Math.abs(share - percent)).toBeLessThan(percent === 0 || percent === 100 ? 0.001 : 2.5)
})

test('the lowest and the highest lot', () => {
  expect(isDrawn('0'.repeat(64), 1)).toBe(true)
  expect(isDrawn('0'.repeat(64), 0)).toBe(false)
  expect(isDrawn('f'.repeat(64), 99)).toBe(false)
  expect(isDrawn('f'.repeat(64), 100)).toBe(true)
})
