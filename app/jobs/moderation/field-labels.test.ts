import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate } from './rules/moderation-rules'
import { suggestedReason, textLabel, whyHeld } from './field-labels'

test('a reason to begin with names each place, its rule and the words', () => {
  const findings = moderate({
    ...noAnswers,
    title: 'Young and energetic carer',
    description: 'Ring 01295 123456.',
    minimumAge: 18,
    minimumAgeReason: 'Driving.',
  })
  const reason = suggestedReason(findings)
  expect(reason).toMatch(
    /^Job title: It seems to ask for people of a certain age\..*\n“Young and energetic carer” \(“Young and energetic”\)/,
  )
  expect(reason).toContain('Description: It has contact details.')
  // What only a moderator weighs is no reason to give to a provider.
  expect(reason).not.toContain('minimum age of 18')
})

test('places are named', () => {
  expect(textLabel('question2Choices')).toBe('Answers to question 2')
  expect(textLabel('shiftDetails')).toBe('More about the shifts')
})

test('a mail says which sentence and why, and leaves out what only a moderator weighs', () => {
  const description = 'We are friendly. Join our young, dynamic team today!'
  const vacancy = { ...noAnswers, description, minimumAge: 18, minimumAgeReason: 'Driving.' }
  expect(whyHeld(moderate(vacancy))).toEqual([
    {
      why: 'Description: It seems to ask for people of a certain age. Say what the work needs instead, or use the minimum age field.',
      quotes: ['“Join our young, dynamic team today!” (“young, dynamic”)'],
    },
  ])
})
