import { expect, it } from 'vitest'
import { refusalOf, refusalPage } from './refusal-page'

it('has no way out of its own words', () => {
  const page = refusalPage('<script>', `"it's" <b>`, { home: 'https://x.example/"><i>', requestId: '<u>' })
  expect(page).not.toMatch(/<(script|b|i|u)>|style=/)
  expect(page).toContain('&lt;script&gt;')
  expect(page).toContain('Go to the home page')
})

it('says what happened, and the number of an unexpected error', () => {
  expect(refusalOf(404)).toContain('We cannot find that page')
  expect(refusalOf(418)).toContain('We could not do that')
  expect(refusalOf(503, { requestId: 'r-1' })).not.toContain('r-1')
  expect(refusalOf(500, { requestId: 'r-1' })).toContain('Number: r-1')
})
