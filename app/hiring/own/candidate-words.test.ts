import { expect, test } from 'vitest'
import { answerBy, pastWords, urgency } from './candidate-words'
import { applicationEvents, applicationStatuses, isFinal } from '#app/hiring/applications/job-application'

test('every change of the table can be told, but the taking back of one', () => {
  for (const change of applicationEvents) {
    const told = pastWords({ change, byCandidate: true })
    if (change === 'undo') expect(told).toBeNull()
    else expect(told?.title).toMatch(/^[A-Z]/)
  }
  expect(pastWords({ change: 'add-note', byCandidate: false })).toBeNull()
})

test('an offer presses most, what is over least', () => {
  const sorted = [...applicationStatuses].sort((a, b) => urgency(a) - urgency(b))
  expect(sorted[0]).toBe('offered')
  for (const status of applicationStatuses.filter((one) => isFinal(one) && one !== 'hired'))
    expect(urgency(status)).toBeGreaterThan(urgency('submitted'))
})

test('a week for an answer, across the change of clocks', () => {
  expect(answerBy(new Date('2026-03-25T10:00:00Z'))).toEqual(new Date('2026-04-01T22:59:59.999Z'))
})
