import { expect, test } from 'vitest'
import { applicationStatuses } from '#app/hiring/applications/job-application'
import { changesFor, mayHandleApplicants, showsPersonalData, type HandledApplication } from './policy'

const fresh: HandledApplication = { status: 'submitted', undoTo: null, erased: false, openingsLeft: 1 }

test('owners and recruiters act, viewers and referrers do not', () => {
  expect(changesFor(['owner'], fresh)).toEqual(['shortlist', 'interview', 'not_select', 'lapse'])
  expect(changesFor(['viewer', 'recruiter'], fresh)).toEqual(changesFor(['owner'], fresh))
  for (const status of applicationStatuses) {
    expect(changesFor(['viewer'], { ...fresh, status })).toEqual([])
    expect(changesFor(['referrer'], { ...fresh, status })).toEqual([])
  }
  expect(mayHandleApplicants(['viewer', 'referrer'])).toBe(false)
})

test('hiring needs an offer and an opening', () => {
  expect(changesFor(['owner'], { ...fresh, status: 'offered' })).toEqual(['hire', 'not_select'])
  expect(changesFor(['owner'], { ...fresh, status: 'offered', openingsLeft: 0 })).toEqual(['not_select'])
  expect(changesFor(['owner'], { ...fresh, status: 'shortlisted' })).not.toContain('hire')
})

test('a no can be taken back only while it is held', () => {
  expect(changesFor(['owner'], { ...fresh, status: 'not_selected', undoTo: 'shortlisted' })).toEqual(['undo'])
  expect(changesFor(['owner'], { ...fresh, status: 'not_selected' })).toEqual([])
})

test('nobody acts on a person who was erased', () => {
  expect(changesFor(['owner'], { ...fresh, erased: true })).toEqual([])
})

test('what the candidate ended shows no more than it must', () => {
  const shown = applicationStatuses.filter((status) => showsPersonalData({ status, erased: false }))
  expect(applicationStatuses.filter((status) => !shown.includes(status))).toEqual([
    'withdrawn',
    'declined',
    'hired_elsewhere',
  ])
  expect(showsPersonalData({ status: 'hired', erased: true })).toBe(false)
})
