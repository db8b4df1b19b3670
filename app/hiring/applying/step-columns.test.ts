import { expect, test } from 'vitest'
import { answersThatFit } from '#app/hiring/applications/given-answers'
import {
  applyForm,
  applyScreens as screens,
  firstMissing,
  type AnswerStep,
  type ApplyFacts,
  type ApplyStep,
} from '#app/hiring/applications/apply-steps'
import { readIntent, readStep } from '#app/steps/read-step'
import { leadsTo, mayOpen } from '#app/steps/way'
import { columnsOf } from './step-columns'

const facts: ApplyFacts = {
  now: new Date('2026-03-03T10:00:00Z'),
  vacancy: { minimumAge: 18, minimumAgeReason: 'Medicines' },
  questions: [{ id: 'q1', kind: 'yes-no', text: 'Do you drive?', choices: [] }],
}

function read(step: AnswerStep, typed: Record<string, string | string[]>, button: string) {
  const reading = readStep(applyForm, step, { typed, intent: readIntent(applyForm.steps[step], button), facts })
  return { columns: columnsOf(step, reading, facts.questions), done: reading.done, errors: reading.errors }
}

test('going on wants everything', () => {
  expect(Object.keys(read('about-you', {}, 'finish').errors)).toEqual(['name', 'email', 'postcode', 'ageBand'])
  expect(Object.keys(read('why-care', { whyCare: 'x' }, 'finish').errors)).toEqual(['helpedSomebody', 'goodAt'])
})

test('stopping or going back keeps what is there, and never something that is wrong', () => {
  const half = read('about-you', { email: 'a@test.example', postcode: 'ox165qq' }, 'later')
  expect(half).toEqual({
    columns: { name: '', email: 'a@test.example', phone: null, postcode: 'OX16 5QQ', ageBand: null },
    done: false,
    errors: {},
  })
  expect(Object.keys(read('about-you', { postcode: 'nowhere' }, 'later').errors).toSorted()).toEqual([
    'email',
    'postcode',
  ])
  expect(read('availability', {}, 'back')).toMatchObject({
    columns: { availability: {}, earliestStart: null },
    done: false,
    errors: {},
  })
  expect(read('availability', { earliestStart: '2026-03-01' }, 'back').errors).toHaveProperty('earliestStart')
  expect(read('right-to-work', { 'answer-q1': 'no' }, 'back').columns.screeningAnswers).toEqual([
    { questionId: 'q1', kind: 'yes-no', text: 'Do you drive?', answer: 'no' },
  ])
  expect(read('why-care', { goodAt: 'Tea' }, 'later').columns.valuesAnswers).toHaveLength(1)
  expect(read('why-care', { goodAt: 'x'.repeat(301) }, 'later').errors).toHaveProperty('goodAt')
})

test('somebody too young is told at once, whatever they press', () => {
  for (const intent of ['finish', 'later'] as const) {
    const fields = { name: 'Sam', email: 's@test.example', postcode: 'OX16 5QQ', ageBand: '16-17' }
    expect(read('about-you', fields, intent).errors.ageBand?.[0]).toContain('aged 18 or over')
  }
})

test('a screen that is complete is done, whichever button was pressed', () => {
  expect(read('availability', { availability: 'sat-night' }, 'back')).toMatchObject({
    done: true,
    columns: { availability: { sat: ['night'] } },
  })
})

test('screens follow each other, and none is skipped', () => {
  const leads = (step: AnswerStep, intent: 'back' | 'finish') =>
    leadsTo(applyForm, { screens, done: [] }, { step, intent, fromCheck: false })
  const opens = (step: ApplyStep, done: string[]) => mayOpen(applyForm, { screens, done }, step)
  expect(leads('about-you', 'back')).toBeNull()
  expect(leads('why-care', 'finish')).toBe('check')
  expect(firstMissing(['about-you', 'why-care'])).toBe('availability')
  expect(opens('right-to-work', ['about-you'])).toBe(false)
  expect(opens('about-you', [])).toBe(true)
  expect(opens('check', ['about-you', 'availability', 'right-to-work', 'why-care'])).toBe(true)
})

test('answers fit only the questions they were given to', () => {
  const [question] = facts.questions
  const given = [{ questionId: 'q1', kind: 'yes-no' as const, text: 'Do you drive?', answer: 'no' }]
  expect(answersThatFit(facts.questions, given)).toEqual(given)
  expect(answersThatFit([], given)).toEqual([])
  expect(answersThatFit([{ ...question!, text: 'Do you swim?' }], given)).toBeNull()
  expect(answersThatFit([{ ...question!, id: 'q2' }], given)).toBeNull()
  expect(answersThatFit(facts.questions, [{ ...given[0]!, answer: 'maybe' }])).toBeNull()
})
