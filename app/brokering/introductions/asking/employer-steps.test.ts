import { expect, test } from 'vitest'
import { employerStepAfter } from './employer-steps'

test.each([
  [0, null],
  [4, null],
  [5, 'remind-5'],
  [9, 'remind-5'],
  [10, 'remind-10'],
  [11, 'remind-10'],
  [12, 'task'],
  [19, 'task'],
  [20, 'lapse'],
  [62, 'lapse'],
] as const)('%i working days of silence: %s', (days, step) => {
  expect(employerStepAfter(days)).toBe(step)
})
