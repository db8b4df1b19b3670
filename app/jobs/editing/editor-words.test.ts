import { describe, expect, test } from 'vitest'
import { answerLines } from './answer-words'
import { newFindings } from './edit-rules'
import { editHref, errorsOn, readStep, stepOfText, stepsFor, vacancyEditor } from './editor-steps'
import type { VacancyStep } from './forms'
import { pathOf, screensOf } from '#app/steps/steps-form'
import { leadsTo } from '#app/steps/way'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { daysWords, whenWords } from '#app/jobs/vacancies/listed-words'
import { moderate, moderatedTexts } from '#app/jobs/moderation/rules/moderation-rules'
import { readTab } from '#app/jobs/vacancies/vacancy-tabs'

const now = new Date('2026-03-10T09:00:00Z')

describe('the way through the form', () => {
  test('who has one place is not asked where', () => {
    expect(stepsFor({ openSites: 1, step: 'basics' })).not.toContain('place')
    expect(stepsFor({ openSites: 1, step: 'place' })).toContain('place')
    expect(stepsFor({ openSites: 0, step: 'basics' })).toContain('place')
    const hrefAfter = (openSites: number, step: VacancyStep, fromCheck = false) => {
      const way = { screens: screensOf(vacancyEditor, { openSites, step }), done: [] }
      return pathOf(vacancyEditor, 'v', leadsTo(vacancyEditor, way, { step, intent: 'finish', fromCheck })!)
    }
    expect(hrefAfter(1, 'basics')).toBe('/provider/vacancies/v/edit?step=hours-and-pay')
    expect(hrefAfter(2, 'dates')).toBe('/provider/vacancies/v/check')
    expect(hrefAfter(2, 'basics', true)).toBe('/provider/vacancies/v/check')
  })

  test('a URL may say anything', () => {
    expect([null, '', 'nonsense', '__proto__'].map(readStep)).toEqual(['basics', 'basics', 'basics', 'basics'])
    expect([null, '', 'nonsense', '__proto__', 'toString', 'closed'].map(readTab)).toEqual([
      'live',
      'live',
      'live',
      'live',
      'live',
      'closed',
    ])
    expect(editHref('v', 'advert', { from: 'check', field: 'description' })).toBe(
      '/provider/vacancies/v/edit?step=advert&from=check#description',
    )
  })

  test('what is wrong on another screen stands at the top', () => {
    const problems = [
      { step: 'dates' as const, field: 'closesAt', message: 'Too early' },
      { step: 'hours-and-pay' as const, field: 'payMin', message: 'Too low' },
    ]
    expect(errorsOn('dates', problems)).toEqual({ closesAt: ['Too early'], '': ['Too low'] })
  })

  test('every moderated text leads to the screen it is written on', () => {
    const texts = moderatedTexts({
      ...noAnswers,
      title: 't',
      shiftDetails: 's',
      description: 'd',
      benefits: ['b'],
      minimumAge: 18,
      minimumAgeReason: 'r',
      occupationalRequirement: 'o',
      occupationalRequirementReason: 'r',
      questions: [{ kind: 'choice', text: 'q', choices: ['a', 'b'] }],
    })
    expect(texts.map(({ field }) => `${field}: ${stepOfText(field)}`)).toEqual([
      'title: basics',
      'shiftDetails: hours-and-pay',
      'description: advert',
      'benefits: advert',
      'minimumAgeReason: requirements',
      'occupationalRequirementReason: requirements',
      'question1: questions',
      'question1Choices: questions',
    ])
  })
})

test('a finding that a moderator has seen is not new; the same rule on other words is', () => {
  const seen = moderate({ ...noAnswers, description: 'A young team.' })
  expect(seen).toHaveLength(1)
  expect(newFindings(seen, moderate({ ...noAnswers, description: 'Come! A young team.' }))).toEqual([])
  expect(
    newFindings(seen, moderate({ ...noAnswers, description: 'Females only. A young team.' })).map(({ rule }) => rule),
  ).toEqual(['sex'])
  expect(newFindings([], seen)).toEqual(seen)
})

test('answers are read back in words, and an empty draft does not stumble', () => {
  const lines = answerLines(noAnswers, { now, siteNames: [] })
  expect(lines.find(({ field }) => field === 'payMin')?.words).toBe('')
  const volunteer = answerLines({ ...noAnswers, contract: 'volunteer' }, { now, siteNames: [] })
  expect(volunteer.find(({ field }) => field === 'payMin')?.words).toBe('Unpaid')
  const zero = answerLines({ ...noAnswers, hoursMin: 0, hoursMax: 0 }, { now, siteNames: ['Cherwell House, Banbury'] })
  expect(zero.find(({ field }) => field === 'hoursMin')?.words).toContain('Zero hours')
})

test('the date that matters, and lengths of time', () => {
  const listed = { publishAt: now, closesAt: now, closedAt: now, closedReason: 'filled_here' as const, updatedAt: now }
  expect(whenWords({ ...listed, state: 'draft' }, now)).toBe('Changed today')
  expect(whenWords({ ...listed, state: 'closed' }, now)).toBe('Filled through this portal, Tuesday 10 March')
  expect(whenWords({ ...listed, state: 'expired' }, now)).toBe('Closed Tuesday 10 March at 9am')
  expect([0.01, 1 / 24, 0.5, 1, 1.52, 3].map(daysWords)).toEqual([
    'under an hour',
    'an hour',
    '12 hours',
    'a day',
    '1.5 days',
    '3 days',
  ])
})
