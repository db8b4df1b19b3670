import { expect, it } from 'vitest'
import { caseBackPath } from './case-back'

it.each([
  ['/broker', '/broker'],
  ['/broker/candidates?whose=nobody&page=2', '/broker/candidates?whose=nobody&page=2'],
  ['', '/broker/candidates/1'],
  ['https://evil.example/broker', '/broker/candidates/1'],
  ['//evil.example', '/broker/candidates/1'],
  ['/broker/..//evil.example', '/broker/candidates/1'],
  ['/brokers', '/broker/candidates/1'],
  ['/broker\nx', '/broker/candidates/1'],
])('%s leads to %s', (back, path) => expect(caseBackPath(back, '1')).toBe(path))
