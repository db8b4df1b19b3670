import { expect, test } from 'vitest'
import { defaultRules } from '#app/referrals/programmes/rules'
import { nextBringing } from './next-bringing'

test.each([
  [[], { milestone: 'interested', points: 5 }],
  [['interested'], { milestone: 'interviewed', points: 20 }],
  [['interested', 'interviewed'], { milestone: 'started', points: 75 }],
  [['interested', 'interviewed', 'started'], { milestone: 'retained_13', points: 100 }],
  [['interested', 'interviewed', 'started', 'new_to_care'], { milestone: 'retained_13', points: 100 }],
  [['retained_13'], null],
] as const)('after %j comes %j', (reached, next) => {
  expect(nextBringing(defaultRules.points, reached)).toEqual(next)
})
