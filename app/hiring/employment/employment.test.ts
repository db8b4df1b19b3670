import { expect, test } from 'vitest'
import { next, pairsOutside } from '#app/shared/transitions'
import {
  employmentEvents,
  employmentStatuses,
  employmentTransitions as table,
  retentionChecks,
  type EmploymentFacts,
} from './employment'

const facts: EmploymentFacts = { today: '2026-03-10', on: '2026-03-09', startedOn: '2026-03-01' }

test('agreed → started → ended, or agreed → fell through', () => {
  expect(next(table, 'agreed', 'start', facts)).toEqual({ ok: true, to: 'started' })
  expect(next(table, 'started', 'end', facts)).toEqual({ ok: true, to: 'ended' })
  expect(next(table, 'agreed', 'fall_through', { ...facts, on: null })).toEqual({ ok: true, to: 'fell_through' })
})

test('what has not happened cannot be recorded', () => {
  expect(next(table, 'agreed', 'start', { ...facts, on: '2026-03-11' })).toEqual({
    ok: false,
    reason: 'date-in-future',
  })
  expect(next(table, 'agreed', 'start', { ...facts, on: null })).toEqual({ ok: false, reason: 'date-missing' })
  expect(next(table, 'started', 'end', { ...facts, on: '2026-02-28' })).toEqual({
    ok: false,
    reason: 'ended-before-start',
  })
})

test('everything else is refused', () => {
  for (const { state, event } of pairsOutside(table, employmentStatuses, employmentEvents))
    expect(next(table, state, event, facts)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('checks at 13 and 26 weeks, by London days across the change of clocks', () => {
  expect(retentionChecks('2026-03-02')).toEqual([
    { week: 13, dueOn: '2026-06-01', dueAt: new Date('2026-05-31T23:00:00Z') },
    { week: 26, dueOn: '2026-08-31', dueAt: new Date('2026-08-30T23:00:00Z') },
  ])
})
