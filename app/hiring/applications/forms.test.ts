import { parseWithZod } from '@conform-to/zod/v4'
import { countDaysFrom } from '#app/shared/day-bounds'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { aboutYouForm, availabilityForm, rightToWorkForm, whyCareForm, type AskedQuestion } from './forms'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

function post<S extends z.ZodType>(schema: S, values: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const text of [value].flat()) form.append(name, text)
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success' ? { value: submission.value } : { error: submission.error }
}

describe('about you', () => {
  const anyAge = aboutYouForm({ minimumAge: null, minimumAgeReason: null })
  const person = {
    name: 'Sam Jones',
    email: 'Sam@Example.com',
    phone: '07700 900123',
    postcode: 'ox165au',
    ageBand: '18-20',
  }

  test('values in their one spelling', () => {
    expect(post(anyAge, person).value).toMatchObject({
      email: 'sam@example.com',
      postcode: 'OX16 5AU',
      ageBand: '18-20',
    })
    expect(post(anyAge, { ...person, phone: '' }).value).toMatchObject({ phone: null })
  })

  test('each mistake has its sentence', () => {
    expect(Object.keys(post(anyAge, {}).error ?? {})).toEqual(['name', 'email', 'postcode', 'ageBand'])
    expect(post(anyAge, { ...person, phone: '12' }).error).toHaveProperty('phone')
    expect(post(anyAge, { ...person, postcode: 'OX16' }).error).toHaveProperty('postcode')
  })

  test('the minimum age of the job, with its reason', () => {
    const job = aboutYouForm({ minimumAge: 21, minimumAgeReason: 'You drive the minibus.' })
    expect(post(job, person).error?.ageBand?.[0]).toContain('aged 21 or over')
    expect(post(job, person).error?.ageBand?.[0]).toContain('The reason: You drive the minibus. Many')
    expect(post(anyAge, { ...person, ageBand: 'under-16' }).error?.ageBand?.[0]).toContain('once you are 16')
    const unsure = aboutYouForm({ minimumAge: 19, minimumAgeReason: 'x' })
    expect(post(unsure, person).error).toBeUndefined()
  })
})

test('availability from the week grid', () => {
  const form = availabilityForm('2026-03-02')
  expect(post(form, { availability: ['sat-night', 'mon-morning', 'mon-evening'] }).value).toEqual({
    availability: { mon: ['morning', 'evening'], sat: ['night'] },
    earliestStart: null,
  })
  expect(post(form, {}).error).toHaveProperty('availability')
  expect(post(form, { availability: 'mon-lunch' }).error).toHaveProperty('availability')
  expect(Object.keys(post(form, { anyTime: 'yes' }).value?.availability ?? {})).toHaveLength(7)
  expect(post(form, { anyTime: 'yes', earliestStart: '2026-03-02' }).value?.earliestStart).toBe('2026-03-02')
  for (const day of ['2026-03-01', '2028-03-03', 'soon'])
    expect(post(form, { anyTime: 'yes', earliestStart: day }).error).toHaveProperty('earliestStart')
})

test("the provider's questions are answered in their own kind", () => {
  const questions: AskedQuestion[] = [
    { id: '019a-1', kind: 'yes-no', text: 'Can you drive?', choices: [] },
    { id: '019a-2', kind: 'choice', text: 'Which nights?', choices: ['Mon', 'Fri'] },
    { id: '019a-3', kind: 'short-text', text: 'When can you start?', choices: [] },
  ]
  const form = rightToWorkForm(questions)
  const answers = { rightToWork: 'visa', 'answer-019a-1': 'no', 'answer-019a-2': 'Fri', 'answer-019a-3': 'In May' }
  expect(post(form, answers).value).toEqual({
    rightToWork: 'visa',
    screeningAnswers: [
      { questionId: '019a-1', kind: 'yes-no', text: 'Can you drive?', answer: 'no' },
      { questionId: '019a-2', kind: 'choice', text: 'Which nights?', answer: 'Fri' },
      { questionId: '019a-3', kind: 'short-text', text: 'When can you start?', answer: 'In May' },
    ],
  })
  const { error } = post(form, { ...answers, 'answer-019a-1': '', 'answer-019a-2': 'Sun' })
  expect(error).toEqual({
    'answer-019a-1': ['Answer the question: Can you drive?'],
    'answer-019a-2': ['Answer the question: Which nights?'],
  })
  expect(post(rightToWorkForm([]), { rightToWork: 'yes' }).value).toEqual({ rightToWork: 'yes', screeningAnswers: [] })
})

test('three answers of at most 300 characters', () => {
  const answers = { whyCare: 'I like people.', helpedSomebody: 'é'.repeat(300), goodAt: 'Listening' }
  expect(post(whyCareForm, answers).value?.valuesAnswers).toHaveLength(3)
  expect(post(whyCareForm, { ...answers, goodAt: 'x'.repeat(301) }).error).toEqual({
    goodAt: ['Your answer must be 300 characters or fewer'],
  })
  expect(Object.keys(post(whyCareForm, {}).error ?? {})).toEqual(['whyCare', 'helpedSomebody', 'goodAt'])
})
