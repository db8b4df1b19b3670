import { expect, test } from 'vitest'
import { dueOnFor } from './due-on'

test.each([
  ['a Tuesday morning', '2026-03-03T09:00:00Z', '2026-03-03'],
  ['just before three in winter', '2026-03-03T14:59:00Z', '2026-03-03'],
  ['three in winter', '2026-03-03T15:00:00Z', '2026-03-04'],
  ['three in summer, by the clock in London', '2026-07-07T14:00:00Z', '2026-07-08'],
  ['a Friday evening', '2026-03-06T20:00:00Z', '2026-03-09'],
  ['a Sunday', '2026-03-08T09:00:00Z', '2026-03-09'],
  ['Good Friday', '2026-04-03T09:00:00Z', '2026-04-07'],
])('what cannot wait, sent on %s, is due', (_, sent, due) => {
  expect(dueOnFor(new Date(sent), { urgent: true, serviceLevelDays: 5 })).toBe(due)
})

test('the rest is due after the service level in working days', () => {
  expect(dueOnFor(new Date('2026-04-01T10:00:00Z'), { urgent: false, serviceLevelDays: 5 })).toBe('2026-04-10')
})
