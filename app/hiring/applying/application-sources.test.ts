import { expect, test } from 'vitest'
import { readSource, sourceQuery } from './application-sources'

test('a known source is carried on to the application, anything else is the portal', () => {
  expect(sourceQuery('indeed')).toBe('?source=indeed')
  expect(sourceQuery('"><script>')).toBe('')
  expect(sourceQuery(null)).toBe('')
  expect(readSource('indeed')).toBe('indeed')
  expect(readSource('elsewhere')).toBe('portal')
})
