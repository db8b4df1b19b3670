import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate } from './moderation-rules'

const advert = (description: string) => ({ ...noAnswers, description })
const words = (description: string, phrases: string[]) =>
  moderate(advert(description), phrases).flatMap(({ matches }) => matches.map((match) => match.words))

test('a council’s own phrases hold an advert back, in any case and over a line break', () => {
  expect(words('Earn BIG\nmoney with us', ['big money'])).toEqual(['BIG\nmoney'])
  expect(words('We’re the best', ["we're"])).toEqual(['We’re'])
})

test('not inside another word, and without them it passes', () => {
  expect(words('A bigger picture', ['big'])).toEqual([])
  expect(words('Earn big money', [])).toEqual([])
})

test('what looks like a pattern is only text', () => {
  expect(words('Costs (£50) a day', ['(£50)', '.*', '[a-z]+', ' '])).toEqual(['(£50)'])
})
