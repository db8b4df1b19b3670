import { expect, test } from 'vitest'
import { emptySearch, readSearch } from './parameters'
import { jobsUrl, toQuery, withFilter, withoutFilter } from './search-url'

const read = (query: string) => readSearch(new URLSearchParams(query))

test('defaults are left out', () => {
  expect(jobsUrl(emptySearch)).toBe('/jobs')
  expect(jobsUrl(read('where=OX16&sort=distance&page=1'), '/jobs.json')).toBe('/jobs.json?where=OX16')
  expect(toQuery(read('where=OX16&sort=pay'))).toBe('where=OX16&sort=pay')
})

test('a changed filter goes back to the first page', () => {
  expect(toQuery(withFilter(read('page=4'), { noCar: true }))).toBe('driving=no')
  expect(toQuery(withFilter(read('page=4&driving=no'), { page: 5 }))).toBe('driving=no&page=5')
})

test('the default sort follows the change, a chosen one stays', () => {
  expect(withFilter(read(''), { where: 'OX16' }).sort).toBe('distance')
  expect(withFilter(read('sort=pay'), { where: 'OX16' }).sort).toBe('pay')
  expect(withoutFilter(read('where=OX16&q=carer'), { name: 'where' }).sort).toBe('relevance')
  expect(withFilter(read('where=OX16&q=carer&sort=relevance'), { q: '' }).sort).toBe('distance')
})

test('one value of a list is taken away', () => {
  const search = read('role=nurse&role=care-worker')
  expect(toQuery(withoutFilter(search, { name: 'role', value: 'nurse' }))).toBe('role=care-worker')
  expect(toQuery(withoutFilter(read('where=OX16&radius=5'), { name: 'where' }))).toBe('')
})
