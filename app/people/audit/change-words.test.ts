import { expect, test } from 'vitest'
import { changeWords, entityWords, stateWords } from './change-words'

test('what is not known yet is still said', () => {
  expect(changeWords('pot', 'hand_over')).toBe('hand over')
  expect(entityWords('payment_run')).toBe('Payment run')
})

test('states are worded', () => {
  expect(stateWords('applied', 'verified')).toBe('applied → verified')
  expect(stateWords('moderator', 'moderator+admin')).toBe('moderator → moderator, admin')
  expect(stateWords(null, 'pending_review')).toBe('pending review')
  expect(stateWords('moderator', null)).toBe('moderator → none')
  expect(stateWords('approved', 'approved')).toBeNull()
})
