import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate, type Moderated } from '../moderation-rules'
import { badAdverts, badQuestions } from './bad.fixture'
import { goodAdverts, goodQuestions } from './good.fixture'

const isHeld = (vacancy: Partial<Moderated>) => moderate({ ...noAnswers, ...vacancy }).length > 0
const advert = (description: string) => isHeld({ description })
const question = (text: string) => isHeld({ questions: [{ kind: 'yes-no', text, choices: [] }] })

test('at least 95 of 100 bad sentences are caught', () => {
  const missed = [...badAdverts.filter((text) => !advert(text)), ...badQuestions.filter((text) => !question(text))]
  const all = badAdverts.length + badQuestions.length
  expect(all).toBeGreaterThanOrEqual(150)
  expect(missed.length / all, missed.join('\n')).toBeLessThanOrEqual(0.05)
})

test('at most 2 of 100 good sentences are held', () => {
  const held = [...goodAdverts.filter(advert), ...goodQuestions.filter(question)]
  const all = goodAdverts.length + goodQuestions.length
  expect(all).toBeGreaterThanOrEqual(150)
  expect(held.length / all, held.join('\n')).toBeLessThanOrEqual(0.02)
})
