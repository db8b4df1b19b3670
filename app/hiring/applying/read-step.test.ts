import { expect, test } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { firstMissing, mayOpen, stepAfter, stepBefore } from '#app/hiring/applications/apply-steps'
import { answersThatFit } from '#app/hiring/applications/given-answers'
import { formOf, readStep, type Intent, type StepContext } from './read-step'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'

const context: StepContext = {
  now: new Date('2026-03-03T10:00:00Z'),
  vacancy: { minimumAge: 18, minimumAgeReason: 'Medicines' },
  questions: [{ id: 'q1', kind: 'yes-no', text: 'Do you drive?', choices: [] }],
}

function read(step: AnswerStep, fields: Record<string, string | string[]>, intent: Intent) {
  const raw = formData(fields)
  return readStep(step, raw, checkForm(raw, formOf(step, context).schema).form.errors, intent, context)
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
  expect(stepBefore('about-you')).toBeNull()
  expect(stepAfter('why-care')).toBe('check')
  expect(firstMissing(['about-you', 'why-care'])).toBe('availability')
  expect(mayOpen('right-to-work', ['about-you'])).toBe(false)
  expect(mayOpen('about-you', [])).toBe(true)
  expect(mayOpen('check', ['about-you', 'availability', 'right-to-work', 'why-care'])).toBe(true)
})

test('answers fit only the questions they were given to', () => {
  const [question] = context.questions
  const given = [{ questionId: 'q1', kind: 'yes-no' as const, text: 'Do you drive?', answer: 'no' }]
  expect(answersThatFit(context.questions, given)).toEqual(given)
  expect(answersThatFit([], given)).toEqual([])
  expect(answersThatFit([{ ...question!, text: 'Do you swim?' }], given)).toBeNull()
  expect(answersThatFit([{ ...question!, id: 'q2' }], given)).toBeNull()
  expect(answersThatFit(context.questions, [{ ...given[0]!, answer: 'maybe' }])).toBeNull()
})
