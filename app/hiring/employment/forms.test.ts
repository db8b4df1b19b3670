import { parseWithZod } from '@conform-to/zod/v4'
import { countDaysFrom } from '#app/shared/day-bounds'
import { expect, test } from 'vitest'
import { RecordForm } from './forms'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const submission = parseWithZod(form, { schema: RecordForm })
  return submission.status === 'success' ? submission.value : submission.error
}

test('each form is read on its own', () => {
  expect(read({ intent: 'start', startedOn: '2026-03-02', endedOn: '' })).toEqual({
    change: 'start',
    on: '2026-03-02',
    newToCare: null,
  })
  expect(read({ intent: 'fall_through', fellThroughReason: 'checks' })).toEqual({
    change: 'fall_through',
    reason: 'checks',
  })
  expect(read({ intent: 'end', endedOn: '2/3/2026', leavingReason: 'pay' })).toEqual({
    change: 'end',
    on: '2026-03-02',
    reason: 'pay',
  })
  expect(read({ intent: 'correct_start', correctedOn: '2026-03-03' })).toEqual({
    change: 'correct_start',
    on: '2026-03-03',
  })
  expect(read({ intent: 'answer', week: '13', answer: 'still-here', answerEndedOn: '' })).toEqual({
    change: 'answer',
    week: 13,
    reply: { answer: 'still-here' },
  })
  const left = {
    intent: 'answer',
    week: '26',
    answer: 'left',
    answerEndedOn: '2026-03-02',
    answerLeavingReason: 'study',
  }
  expect(read(left)).toEqual({
    change: 'answer',
    week: 26,
    reply: { answer: 'left', on: '2026-03-02', reason: 'study' },
  })
})

test('what is missing is named by its field', () => {
  expect(Object.keys(read({ intent: 'start' })!)).toEqual(['startedOn'])
  expect(Object.keys(read({ intent: 'end' })!)).toEqual(['endedOn', 'leavingReason'])
  expect(Object.keys(read({ intent: 'answer', week: '13' })!)).toEqual(['answer'])
  expect(Object.keys(read({ intent: 'answer', week: '14', answer: 'left' })!)).toEqual(['answer'])
  expect(Object.keys(read({ intent: 'answer', week: '13', answer: 'left' })!)).toEqual([
    'answerEndedOn',
    'answerLeavingReason',
  ])
  expect(Object.keys(read({ intent: 'undo_start' })!)).toEqual(['undoSure'])
  expect(Object.keys(read({ intent: 'dance' })!)).toEqual(['intent'])
  expect(Object.keys(read({ intent: 'start', startedOn: '31/2/2026' })!)).toContain('startedOn')
})
