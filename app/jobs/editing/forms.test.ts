import { parseWithZod } from '@conform-to/zod/v4'
import { countDaysFrom } from '#app/shared/day-bounds'
import { describe, expect, test } from 'vitest'
import { fromColumns, toColumns } from '#app/jobs/vacancies/columns'
import { readStep } from '#app/steps/read-step'
import { howFar, vacancyEditor } from './editor-steps'
import { vacancyForm, vacancyProblems, vacancySteps, type VacancyStep } from './forms'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { FormValues, StepContext } from './forms/form-step'
import { defaultWageRates } from '#app/jobs/pay/pay-floor'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

const now = new Date('2026-01-05T10:00:00Z')
const context: StepContext = { now, wageRates: defaultWageRates, siteIds: ['a', 'b'], saved: noAnswers }

const answers: VacancyAnswers = {
  ...noAnswers,
  title: 'Night care assistant',
  roles: ['care-worker'],
  services: ['care-home'],
  contract: 'permanent',
  openings: 2,
  siteIds: ['a'],
  patterns: ['waking-nights', 'weekends'],
  shiftDetails: 'Three nights a week.',
  hoursMin: 33,
  hoursMax: 36,
  payUnit: 'hour',
  payMin: 1260,
  payMax: 1310,
  sleepIn: 5000,
  travelTimePaid: false,
  mileage: 45,
  driving: 'not-needed',
  experience: 'none',
  trainingGiven: true,
  minimumAge: 18,
  minimumAgeReason: 'You give medicines alone at night.',
  description: 'You look after twelve people at night.',
  benefits: ['Paid training', 'Free meals'],
  questions: [
    { kind: 'choice', text: 'Which nights suit you?', choices: ['Monday to Thursday', 'Friday to Sunday'] },
    { kind: 'yes-no', text: 'Can you start in February?', choices: [] },
  ],
  startsOn: '2026-02-02',
  publishAt: new Date('2026-01-06T09:00:00Z'),
  closesAt: new Date('2026-01-31T23:59:59.999Z'),
}

function post(step: VacancyStep, values: FormValues, saved: Partial<VacancyAnswers> = {}) {
  const submission = parseWithZod(toFormData(values), {
    schema: vacancyForm[step].schema({ ...context, saved: { ...noAnswers, ...saved } }),
  })
  return submission.status === 'success' ? { value: submission.value } : { error: submission.error }
}

function toFormData(values: FormValues): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const text of [value].flat()) form.append(name, text)
  return form
}

test('a complete vacancy has no problems, through all steps and both ways', () => {
  expect(vacancyProblems(answers, context)).toEqual([])
  const posted = vacancySteps.map((step) => post(step, vacancyForm[step].toForm(answers), answers).value)
  expect(Object.assign({}, noAnswers, ...posted)).toEqual(answers)
})

test('columns there and back again', () => {
  const questions = answers.questions.map((question, index) => ({ ...question, position: index + 1 })).reverse()
  expect(fromColumns({ ...toColumns(answers), sites: [{ siteId: 'a' }], questions })).toEqual(answers)
  expect(toColumns({ ...answers, payUnit: 'year', payMin: 2_450_000, hoursMax: 37.5 }).payHourlyPence).toBe(1256)
  expect(toColumns(noAnswers)).toMatchObject({ minimumAgeReason: null, occupationalRequirement: null, startsOn: null })
})

test('an empty draft says what is missing, step by step', () => {
  const missing = vacancyProblems(noAnswers, context).map(({ step, field }) => `${step}: ${field}`)
  expect(missing).toEqual([
    'basics: title',
    'basics: roles',
    'basics: services',
    'basics: contract',
    'place: siteIds',
    'hours-and-pay: patterns',
    'requirements: driving',
    'requirements: experience',
    'advert: description',
    'dates: closesAt',
  ])
})

test('a screen is done when it lacks nothing and says something; one that needs nothing has no word of it', () => {
  const all = ['basics', 'hours-and-pay', 'requirements', 'advert', 'questions', 'dates'] as const
  expect(howFar(noAnswers, context, all)).toEqual({ done: [], untouched: ['questions'] })
  expect(howFar({ ...noAnswers, title: 'Night carer' }, context, all).done).toEqual([])
  const said = howFar(answers, context, all)
  expect([...said.done, ...said.untouched].toSorted()).toEqual([...all].toSorted())
  expect(said.done).toContain('requirements')
})

describe('hours and pay', () => {
  const form: FormValues = { patterns: 'days', hoursMin: '16', payUnit: 'hour', payMin: '12.60' }

  test('one number is enough for a range', () => {
    expect(post('hours-and-pay', form).value).toMatchObject({ hoursMin: 16, hoursMax: 16, payMin: 1260, payMax: 1260 })
  })

  test('zero hours', () => {
    const { hoursMin: _, ...noHours } = form
    expect(post('hours-and-pay', { ...noHours, zeroHours: 'yes' }).value).toMatchObject({ hoursMin: 0, hoursMax: 0 })
    expect(post('hours-and-pay', { ...noHours, zeroHours: 'yes', hoursMax: '20' }).value).toMatchObject({
      hoursMax: 20,
    })
    expect(post('hours-and-pay', { ...form, hoursMin: '0', hoursMax: '20' }).value).toMatchObject({ hoursMin: 0 })
    expect(post('hours-and-pay', { ...form, zeroHours: 'yes' }).error).toHaveProperty('hoursMin')
    expect(post('hours-and-pay', noHours).error).toHaveProperty('hoursMin')
  })

  test.each<[FormValues, string, RegExp]>([
    [{ hoursMax: '10' }, 'hoursMax', /highest hours/],
    [{ payMax: '12' }, 'payMax', /highest pay/],
    [{ payMin: '' }, 'payMin', /Enter the lowest hourly pay, for example 12.60/],
    [{ payMin: '24500' }, 'payMin', /looks like pay by the year/],
    [{ payMin: 'lots' }, 'payMin', /Enter the lowest pay, for example 12.60/],
    [{ payUnit: 'week' }, 'payUnit', /by the hour or by the year/],
    [{ hoursMin: '200' }, 'hoursMin', /between 0 and 168/],
    [{ payMin: '12.20' }, 'payMin', /National Living Wage, £12.21 an hour from 1 April 2025/],
    [{ payUnit: 'year', payMin: '9,000' }, 'payMin', /£10.81 an hour\) is below/],
    [{ payUnit: 'year', payMin: '24000', hoursMin: '', zeroHours: 'yes' }, 'hoursMax', /weekly hours/],
  ])('%j: %s', (change, field, message) => {
    const { error } = post('hours-and-pay', { ...form, ...change })
    expect(Object.keys(error ?? {})).toEqual([field])
    expect(error?.[field]?.[0]).toMatch(message)
  })

  test('the floor follows what was answered in other steps', () => {
    expect(post('hours-and-pay', form, { startsOn: '2026-04-01' }).error?.payMin?.[0]).toContain('£12.71')
    expect(post('hours-and-pay', { ...form, payMin: '8' }, { contract: 'apprenticeship' }).error).toBeUndefined()
    const unpaid = post('hours-and-pay', { patterns: 'days', hoursMin: '4' }, { contract: 'volunteer' })
    expect(unpaid.value).toMatchObject({ payMin: null, payMax: null })
  })

  test('a start date moved later makes the pay too low when everything is checked', () => {
    const problems = vacancyProblems({ ...answers, startsOn: '2026-04-06' }, context)
    expect(problems).toMatchObject([{ step: 'hours-and-pay', field: 'payMin' }])
  })
})

test("another provider's site is not a choice", () => {
  expect(post('place', { siteIds: ['a', 'z'] }).error).toEqual({ siteIds: ['Choose from the list'] })
})

test('a minimum age and an occupational requirement need a reason', () => {
  const form: FormValues = { driving: 'helpful', experience: 'some' }
  expect(post('requirements', { ...form, minimumAge: '18' }).error).toHaveProperty('minimumAgeReason')
  expect(post('requirements', { ...form, minimumAge: '30', minimumAgeReason: 'x' }).error).toHaveProperty('minimumAge')
  expect(post('requirements', { ...form, occupationalRequirement: 'Must be a woman' }).error).toHaveProperty(
    'occupationalRequirementReason',
  )
  expect(post('requirements', form).value).toMatchObject({ minimumAge: null, trainingGiven: false })
})

test('questions close their gaps and need what belongs to them', () => {
  expect(post('questions', {}).value).toEqual({ questions: [] })
  const form: FormValues = { question3: 'Which days?', question3Kind: 'choice', question3Choices: 'Mon\nTue\n\nTue' }
  expect(post('questions', form).value).toEqual({
    questions: [{ kind: 'choice', text: 'Which days?', choices: ['Mon', 'Tue'] }],
  })
  expect(post('questions', { ...form, question3Choices: 'Mon' }).error).toHaveProperty('question3Choices')
  expect(post('questions', { question1: 'Really?' }).error).toHaveProperty('question1Kind')
  expect(post('questions', { question1Choices: 'a\nb' }).error).toHaveProperty('question1')
})

test('dates are in order', () => {
  expect(post('dates', { closesAt: '2026-02-01' }).value).toEqual({
    startsOn: null,
    publishAt: null,
    closesAt: new Date('2026-02-01T23:59:59.999Z'),
  })
  const hour = { closesAt: '2026-02-01', closesHour: '17:00' }
  expect(post('dates', hour).value).toMatchObject({ closesAt: new Date('2026-02-01T17:00:00Z') })
  expect(post('dates', { closesAt: '2026-02-01T09:17' }).value).toMatchObject({
    closesAt: new Date('2026-02-01T09:17:00Z'),
  })
  expect(post('dates', { closesAt: '2026-02-01', closesHour: '00:00' }).error).toHaveProperty('closesHour')
  expect(post('dates', { closesAt: '2026-02-01', closesHour: 'late' }).error).toHaveProperty('closesHour')
  expect(post('dates', { closesAt: '2026-01-05', closesHour: '00:01' }).error).toHaveProperty('closesAt')
  expect(post('dates', { closesAt: '2026-01-04' }).error).toHaveProperty('closesAt')
  expect(post('dates', { closesAt: '2026-02-01', publishAt: '2026-02-02T09:00' }).error).toHaveProperty('closesAt')
  expect(post('dates', { closesAt: '2026-02-01', startsOn: '2026-01-04' }).error).toHaveProperty('startsOn')
})

test('a draft may be incomplete, not wrong', () => {
  const draft = (step: VacancyStep, typed: FormValues) => {
    const { values, errors } = readStep(vacancyEditor, step, { typed, intent: 'later', facts: context })
    return { answers: vacancyForm[step].toAnswers(values, context), problems: errors }
  }
  expect(draft('hours-and-pay', { payMin: '12.60', patterns: ['days', 'weekends'] })).toMatchObject({
    answers: { payMin: 1260, patterns: ['days', 'weekends'], hoursMin: null },
    problems: {},
  })
  expect(draft('hours-and-pay', { payMin: 'lots' }).problems).toEqual({
    payMin: ['Enter the lowest pay, for example 12.60'],
  })
  expect(draft('basics', { title: '' })).toMatchObject({ answers: { title: '', roles: [], openings: 1 }, problems: {} })
  expect(draft('questions', { question1: 'Can you cook?' })).toMatchObject({
    answers: { questions: [{ text: 'Can you cook?' }] },
    problems: {},
  })
})
