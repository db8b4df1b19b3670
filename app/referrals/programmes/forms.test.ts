import { describe, expect, it } from 'vitest'
import { countDaysFrom } from '#app/shared/day-bounds'
import { checkForm } from '#app/platform/forms.server'
import { openForm, licenceForm } from './forms'
import { licenceStanding } from './licence'
import { programmeStateOf } from './programme-state'
import { defaultRules } from './rules'
import { rowOf, rulesOf } from './rules-row'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

function posted(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const typed = {
  joining: '5',
  share: '1',
  shareMost: '10',
  interested: '5',
  interviewed: '20',
  started: '75',
  new_to_care: '25',
  retained_13: '100',
  retained_26: '0',
  minimumCashIn: '25',
  windowDays: '180',
  appliedMonths: '6',
  workedMonths: '12',
  excludesAgency: 'yes',
  worth: '£1',
}

describe('the rules as typed', () => {
  it('are what the usual rules say', () => {
    expect(checkForm(posted(typed), openForm)).toMatchObject({ ok: true, value: { ...defaultRules, worth: 100 } })
    expect(rulesOf(rowOf(defaultRules))).toEqual(defaultRules)
  })

  it('are refused where they make no sense, each at its field', () => {
    const wrong = { ...typed, started: '-1', joining: '1.5', minimumCashIn: '0', windowDays: '', worth: '0' }
    const read = checkForm(posted(wrong), openForm)
    expect(Object.keys(read.form.errors).toSorted()).toEqual([
      'joining',
      'minimumCashIn',
      'started',
      'windowDays',
      'worth',
    ])
  })
})

describe('a licence as typed', () => {
  const licence = { providerId: 'x', startsOn: '3 March 2026', endsOn: '2027-03-02', fundedBy: 'council', seats: '50' }

  it('has days in order and seats', () => {
    expect(checkForm(posted(licence), licenceForm)).toMatchObject({
      ok: true,
      value: { startsOn: '2026-03-03', seats: 50 },
    })
    const wrong = checkForm(posted({ ...licence, endsOn: '2026-03-02', seats: '0' }), licenceForm)
    expect(Object.keys(wrong.form.errors)).toContain('seats')
    expect(checkForm(posted({ ...licence, endsOn: '2026-03-02' }), licenceForm).form.errors).toHaveProperty('endsOn')
  })

  it('stands by its days', () => {
    const days = { startsOn: '2026-03-03', endsOn: '2026-03-05', endedAt: null } as const
    const on = (today: '2026-03-02' | '2026-03-03' | '2026-03-05' | '2026-03-06') => licenceStanding(days, today)
    expect([on('2026-03-02'), on('2026-03-03'), on('2026-03-05'), on('2026-03-06')]).toEqual([
      'to-come',
      'in-force',
      'in-force',
      'over',
    ])
    expect(licenceStanding({ ...days, endedAt: new Date() }, '2026-03-03')).toBe('taken-back')
  })
})

it('a programme runs only when nothing stands in the way', () => {
  const licence = { startsOn: '2026-01-01', endsOn: '2026-12-31' } as const
  const facts = { isVerified: true, status: 'on', licence, today: '2026-12-31' } as const
  expect(programmeStateOf(facts)).toBe('running')
  expect(programmeStateOf({ ...facts, isVerified: false })).toBe('not-verified')
  expect(programmeStateOf({ ...facts, licence: null })).toBe('not-licensed')
  expect(programmeStateOf({ ...facts, today: '2027-01-01' })).toBe('licence-ended')
  expect(programmeStateOf({ ...facts, today: '2025-12-31' })).toBe('licence-to-come')
  expect(programmeStateOf({ ...facts, status: null })).toBe('not-opened')
  expect(programmeStateOf({ ...facts, status: 'paused' })).toBe('paused')
})
