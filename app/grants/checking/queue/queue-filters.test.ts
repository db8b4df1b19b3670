import { describe, expect, it } from 'vitest'
import { queuePath, readQueueFilters, readSearch } from './queue-filters'

const read = (query: string) => readQueueFilters(new URLSearchParams(query), 'waiting')

describe('the queue’s address', () => {
  it('is read and written', () => {
    const scheme = '0195e2a0-0000-7000-8000-000000000000'
    const filters = { view: 'hold', schemeId: scheme, q: '', page: 3 } as const
    expect(read(queuePath(filters).split('?')[1]!)).toEqual(filters)
    expect(queuePath({})).toBe('/council/grants')
  })

  it('puts what cannot be read right', () => {
    expect(read('view=nonsense&scheme=1&page=-4&q=%20Ann%20%20Bell%20')).toEqual({
      view: 'waiting',
      schemeId: null,
      q: 'Ann Bell',
      page: 1,
    })
  })

  it.each([
    ['', null],
    ['an', 'too-short'],
    ['Ann', { reference: null, name: 'ann' }],
    ['ab12-cd34', { reference: 'AB12CD34', name: 'ab12-cd34' }],
    ['Margaret', { reference: 'MARGARET', name: 'margaret' }],
  ])('searches %o', (q, found) => {
    expect(readSearch(q)).toEqual(found)
  })
})
