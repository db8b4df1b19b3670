import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate } from './rules/moderation-rules'
import { suggestedReason, textLabel } from './field-labels'

test('a reason to begin with names each place, its rule and the words', () => {
  const findings = moderate({
    ...noAnswers,
    title: 'Young and energetic carer',
    description: 'Ring 01295 123456.',
    minimumAge: 18,
    minimumAgeReason: 'Driving.',
  })
  const reason = suggestedReason(findings)
  expect(reason).toMatch(/^Job title: It seems to ask for people of a certain age\..*\n“Young and energetic”/)
  expect(reason).toContain('Description: It has contact details.')
  // What only a moderator weighs is no reason to give to a provider.
  expect(reason).not.toContain('minimum age of 18')
})

test('places are named', () => {
  expect(textLabel('question2Choices')).toBe('Answers to question 2')
  expect(textLabel('shiftDetails')).toBe('More about the shifts')
})
