import { expect, test } from 'vitest'
import { employmentStatuses } from './employment'
import { changesFor } from './policy'

test('owners and recruiters record, viewers and referrers read', () => {
  for (const status of employmentStatuses) {
    expect(changesFor(['viewer'], { status, checkDue: true })).toEqual([])
    expect(changesFor(['referrer'], { status, checkDue: true })).toEqual([])
    expect(changesFor(['recruiter'], { status, checkDue: true })).toEqual(
      changesFor(['owner'], { status, checkDue: true }),
    )
  }
})

test('each state has its own questions', () => {
  expect(changesFor(['owner'], { status: 'agreed', checkDue: false })).toEqual(['start', 'fall_through'])
  expect(changesFor(['owner'], { status: 'started', checkDue: false })).toEqual([
    'end',
    'correct_start',
    'new_to_care',
    'undo_start',
  ])
  expect(changesFor(['owner'], { status: 'started', checkDue: true })).toEqual([
    'answer',
    'end',
    'correct_start',
    'new_to_care',
    'undo_start',
  ])
  expect(changesFor(['owner'], { status: 'ended', checkDue: true })).toEqual(['correct_start', 'new_to_care'])
  expect(changesFor(['owner'], { status: 'fell_through', checkDue: true })).toEqual([])
})
