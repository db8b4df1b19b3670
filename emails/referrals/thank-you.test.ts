import { expect, test } from 'vitest'
import { plainText } from '../render'
import { thankYou } from './thank-you'

test('a thank-you says who it is from, what they wrote, and why it came', () => {
  const url = 'http://localhost:3000/refer'
  const email = thankYou.compose({ from: 'Grace', provider: 'Cherwell Care', words: 'You brought us a gem.', url })
  expect(email.subject).toBe('A thank-you from Grace')
  expect(plainText(email)).toMatch(/Grace at Cherwell Care wrote to you:[^]*You brought us a gem\./)
  expect(email.action?.url).toBe(url)
})
