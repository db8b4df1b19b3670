import { expect, test } from 'vitest'
import { chips, describeResults, effectiveRadius, type PlaceFound } from './describe'
import { readSearch } from './parameters'

const read = (query: string) => readSearch(new URLSearchParams(query))
const sector: PlaceFound = { kind: 'sector', label: 'OX16 5' }
const cherwell: PlaceFound = { kind: 'district', label: 'Cherwell' }

test('how many jobs where', () => {
  expect(describeResults(12, read('where=OX16+5'), sector, 'Oxfordshire')).toBe('12 jobs within 10 miles of OX16 5')
  expect(describeResults(1, read('where=OX16+5&radius=1&q=carer'), sector, 'Oxfordshire')).toBe(
    '1 job for “carer” within 1 mile of OX16 5',
  )
  expect(describeResults(0, read('where=Cherwell'), cherwell, 'Oxfordshire')).toBe('No jobs in Cherwell')
  expect(describeResults(1204, read(''), null, 'Oxfordshire')).toBe('1,204 jobs in Oxfordshire')
  expect(describeResults(0, read('where=Banburry'), null, 'Oxfordshire')).toBe('We could not find “Banburry”')
})

test('a district without a radius is searched inside', () => {
  expect(effectiveRadius(read('where=Cherwell'), cherwell)).toBeNull()
  expect(effectiveRadius(read('where=Cherwell&radius=5'), cherwell)).toBe(5)
})

test('each chip takes its own filter away', () => {
  expect(chips(read('where=OX16&role=nurse&role=care-worker&pay_min=13&driving=no&page=3'))).toEqual([
    { label: 'Care worker', query: 'where=OX16&role=nurse&pay_min=13&driving=no' },
    { label: 'Nurse', query: 'where=OX16&role=care-worker&pay_min=13&driving=no' },
    { label: '£13 an hour or more', query: 'where=OX16&role=care-worker&role=nurse&driving=no' },
    { label: 'No car needed', query: 'where=OX16&role=care-worker&role=nurse&pay_min=13' },
  ])
})
