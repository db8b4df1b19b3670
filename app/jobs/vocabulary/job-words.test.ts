import { expect, test } from 'vitest'
import { answerWords, jobFacts, jobPath, shiftWords } from './job-words'

test('an address that can be read', () => {
  expect(jobPath({ reference: 'K7M2PX4Q', title: 'Care assistant – nights!', town: 'Banbury' })).toBe(
    '/jobs/K7M2PX4Q/care-assistant-nights-banbury',
  )
  expect(jobPath({ reference: 'K7M2PX4Q', title: '护理', town: '' })).toBe('/jobs/K7M2PX4Q')
})

test('shifts as a list in words', () => {
  expect(shiftWords(['days'])).toBe('Days')
  expect(shiftWords(['days', 'weekends'])).toBe('Days and weekends')
  expect(shiftWords(['days', 'evenings', 'waking-nights'])).toBe('Days, evenings and waking nights')
})

test('how soon the provider answers', () => {
  expect([null, 0, 0.4, 1, 2.5].map(answerWords)).toEqual([
    null,
    'Usually answers the same day',
    'Usually answers within a day',
    'Usually answers within a day',
    'Usually answers within 3 days',
  ])
})

test('the facts of a card, the pressing ones first', () => {
  const now = new Date('2026-03-10T23:30:00Z')
  const job = {
    publishedAt: new Date('2026-03-01T09:00:00Z'),
    closesAt: new Date('2026-04-30T22:59:00Z'),
    driving: 'not-needed',
    experience: 'none',
    trainingGiven: true,
    hoursMin: 20,
  } as const
  const words = (change: Partial<typeof job> | object) => jobFacts({ ...job, ...change }, now).map(({ label }) => label)
  expect(words({})).toEqual(['No car needed', 'Guaranteed hours', 'Training given'])
  expect(words({ publishedAt: new Date('2026-03-10T00:10:00Z'), closesAt: new Date('2026-03-12T23:59:00Z') })).toEqual([
    'New today',
    'Closes in 2 days',
    'No car needed',
  ])
  expect(words({ driving: 'essential', hoursMin: 0, trainingGiven: false, experience: 'required' })).toEqual([
    'Car needed',
  ])
})
