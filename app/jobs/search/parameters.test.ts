import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contracts, patterns, roles, services } from '#app/jobs/vocabulary/vocabulary'
import { emptySearch, radii, readSearch, sorts } from './parameters'
import { toQuery } from './search-url'

const read = (query: string) => readSearch(new URLSearchParams(query))

test('an empty search', () => {
  expect(read('')).toEqual(emptySearch)
})

test('everything that can be asked', () => {
  const query =
    'q=carer&where=OX16+5&radius=5&role=care-worker&role=nurse&service=home-care&contract=bank&pattern=days' +
    '&pay_min=12.60&hours_min=10&hours_max=30.5&guaranteed=yes&driving=no&experience=none&sponsorship=yes&sort=pay&page=2'
  expect(read(query)).toEqual({
    q: 'carer',
    where: 'OX16 5',
    radius: 5,
    role: ['care-worker', 'nurse'],
    service: ['home-care'],
    contract: ['bank'],
    pattern: ['days'],
    payMinPence: 1260,
    hoursMin: 10,
    hoursMax: 30.5,
    guaranteed: true,
    noCar: true,
    noExperience: true,
    sponsorship: true,
    sort: 'pay',
    page: 2,
  })
  expect(toQuery(read(query))).toBe(query)
})

test.each([
  ['7', 5],
  ['3.5', 5],
  ['25', 30],
  ['0', 1],
  ['-5', 1],
  ['1000', 50],
  ['abc', null],
  ['', null],
  ['Infinity', null],
])('radius %s is %s', (text, radius) => {
  expect(read(`where=OX16&radius=${text}`).radius).toBe(radius)
})

test.each([
  ['page=0', { page: 1 }],
  ['page=-1', { page: 1 }],
  ['page=abc', { page: 1 }],
  ['page=99999', { page: 99999 }],
  ['role=wizard&role=nurse&role=nurse', { role: ['nurse'] }],
  ['pay_min=-3', { payMinPence: null }],
  ['pay_min=lots&pay_min=£13', { payMinPence: 1300 }],
  ['pay_min=99999', { payMinPence: 100_000 }],
  ['hours_min=40&hours_max=10', { hoursMin: 10, hoursMax: 40 }],
  ['hours_max=1000', { hoursMax: 168 }],
  ['guaranteed=no&driving=maybe&experience=lots&sponsorship=1', { guaranteed: false, noCar: false }],
  ['q=%00%01', { q: '' }],
  ['q=first&q=second', { q: 'first' }],
  ['unknown=1&__proto__=2', {}],
])('%s is ignored or clamped', (query, expected) => {
  expect(read(query)).toEqual({ ...emptySearch, ...expected, sort: read(query).sort })
})

test.each([
  ['', 'newest'],
  ['q=carer', 'relevance'],
  ['q=carer&where=OX16', 'distance'],
  ['sort=distance', 'newest'],
  ['sort=relevance&where=OX16', 'distance'],
  ['sort=closing&where=OX16', 'closing'],
  ['sort=best', 'newest'],
])('%s sorts by %s', (query, sort) => {
  expect(read(query).sort).toBe(sort)
})

const names = ['q', 'where', 'radius', 'role', 'service', 'contract', 'pattern', 'pay_min', 'hours_min', 'hours_max']
const anyName = fc.constantFrom(...names, 'guaranteed', 'driving', 'experience', 'sponsorship', 'sort', 'page')
const words = [...roles, ...services, ...contracts, ...patterns, ...sorts, 'yes', 'no', 'none', '1e9', '-0', '£12.6']
const anyValue = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words), fc.double().map(String))

test('any URL is read without an error, and its canonical form is read as the same search', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyName, anyValue), { maxLength: 20 }), (entries) => {
      const search = readSearch(new URLSearchParams(entries))
      if (search.radius !== null) expect(radii).toContain(search.radius)
      const radius = search.where ? search.radius : null
      expect(read(toQuery(search))).toEqual({ ...search, radius })
    }),
    { numRuns: 500 },
  )
})
