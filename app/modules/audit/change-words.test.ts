import { expect, test } from 'vitest'
import { applicationEvents } from '#app/modules/applications/job-application'
import { providerEvents } from '#app/modules/providers/provider'
import { vacancyEvents } from '#app/modules/vacancies/vacancy'
import { changeWords, entityWords, stateWords } from './change-words'

test.each([
  ['provider', providerEvents],
  ['vacancy', vacancyEvents],
  ['application', applicationEvents],
] as const)('every transition of a %s has words', (entity, events) => {
  const without = events.filter((event) => event.includes('_') && changeWords(entity, event) === event.replaceAll('_', ' '))
  expect(without.filter((event) => event !== 'hired_elsewhere')).toEqual([])
})

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
