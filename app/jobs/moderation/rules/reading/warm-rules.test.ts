import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate } from '../moderation-rules'
import { whole } from '../rule'
import { warmRules } from './warm-rules'

test('patterns that were compiled beforehand find what they found', async () => {
  const advert = {
    ...noAnswers,
    description: 'We’ll sponsor you for a fee of £5,000. Under 30s only. Call 07700 900123.',
  }
  const before = moderate(advert)
  expect(before.map(({ rule }) => rule)).toContain('asks-for-money')
  warmRules()
  for (let round = 0; round < whole.length + 5; round += 1) await turn()
  expect(whole.length).toBeGreaterThan(400)
  expect(whole.filter(({ lastIndex }) => lastIndex > 0)).toEqual([])
  expect(moderate({ ...advert })).toEqual(before)
}, 120_000)
