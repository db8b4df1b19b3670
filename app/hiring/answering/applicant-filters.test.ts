import { expect, test } from 'vitest'
import {
  applicantsHref,
  applicantStages,
  applicantTick,
  readApplicantFilters,
  readApplicantTicks,
  statusesOfStage,
} from './applicant-filters'
import { applicationStatuses } from '#app/hiring/applications/job-application'

const id = '019c0000-0000-7000-8000-000000000001'

test('an address reads back as what it was made of', () => {
  for (const stage of applicantStages) {
    const filters = { stage, vacancyId: id, page: 3 }
    const url = new URL(applicantsHref('/provider/applications', filters), 'http://portal.test')
    expect(readApplicantFilters(url.searchParams)).toEqual(filters)
  }
  expect(applicantsHref('/provider/applications', { stage: 'open', page: 1 })).toBe('/provider/applications')
})

test('nonsense is ignored', () => {
  const query = new URLSearchParams("stage=nobody&vacancy=1'--&page=-4")
  expect(readApplicantFilters(query)).toEqual({ stage: 'open', vacancyId: null, page: 1 })
})

test('every state but a draft is in some view, in one of open, hired and ended', () => {
  const { open, hired, ended } = statusesOfStage
  expect([...open, ...hired, ...ended].toSorted()).toEqual(
    applicationStatuses.filter((status) => status !== 'draft').toSorted(),
  )
})

test('ticks carry the state that was shown', () => {
  const tick = applicantTick({ id, status: 'shortlisted' })
  expect(readApplicantTicks([tick, tick, 'x', id.replace('1', '2'), null])).toEqual([
    { id, expected: 'shortlisted' },
    { id: id.replace('1', '2'), expected: null },
  ])
})
