import { expect, test } from 'vitest'
import { changeWords, entityWords, stateWords, type AuditWords } from './change-words'

const words: AuditWords = { site: { label: 'Place', changes: { close: 'closed' } } }

test('what is not known yet is still said', () => {
  expect(changeWords(words, 'pot', 'hand_over')).toBe('hand over')
  expect(changeWords(words, 'site', 'hand_over')).toBe('hand over')
  expect(entityWords(words, 'payment_run')).toBe('Payment run')
})

test('what is known is said in its area’s words', () => {
  expect(changeWords(words, 'site', 'close')).toBe('closed')
  expect(entityWords(words, 'site')).toBe('Place')
})

test('states are worded', () => {
  expect(stateWords('applied', 'verified')).toBe('applied → verified')
  expect(stateWords('moderator', 'moderator+admin')).toBe('moderator → moderator, admin')
  expect(stateWords(null, 'pending_review')).toBe('pending review')
  expect(stateWords('moderator', null)).toBe('moderator → none')
  expect(stateWords('approved', 'approved')).toBeNull()
})
