import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate, readPage } from './pagination'

test.each([
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-1', 1],
  ['abc', 1],
  ['2.5', 1],
  ['1e3', 1],
  ['3', 3],
  [' 3 ', 3],
  ['99999', 99999],
  ['9'.repeat(400), 1_000_000],
])('page %j in a URL is %i', (text, page) => {
  expect(readPage(text)).toBe(page)
})

test('the page is clamped to the list', () => {
  expect(paginate(99999, 41)).toEqual({ page: 3, pages: 3, total: 41, offset: 40, limit: 20, first: 41, last: 41 })
  expect(paginate(0, 41)).toMatchObject({ page: 1, first: 1, last: 20 })
  expect(paginate(7, 0)).toMatchObject({ page: 1, pages: 1, offset: 0, first: 0, last: 0 })
  expect(paginate(NaN, 10)).toMatchObject({ page: 1 })
})

test('pages together cover every row once', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 50 }), (total, perPage) => {
      const { pages } = paginate(1, total, perPage)
      const sizes = Array.from({ length: pages }, (_, index) => paginate(index + 1, total, perPage))
      const rows = sizes.flatMap(({ first, last }) => (last === 0 ? [] : [last - first + 1]))
      expect(rows.reduce((sum, size) => sum + size, 0)).toBe(total)
    }),
  )
})
