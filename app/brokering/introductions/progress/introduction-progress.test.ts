import { expect, test } from 'vitest'
import { stageForCandidate, stageOf, type ProgressFacts } from './introduction-progress'

const now = new Date('2026-03-10T12:00:00Z')
const application = {
  status: 'submitted',
  previousStatus: null,
  statusReleasedAt: null,
  seenByProviderAt: null,
} as const
const sent: ProgressFacts = { status: 'sent', application, employment: null }
const at = (
  status: NonNullable<ProgressFacts['application']>['status'],
  employment: ProgressFacts['employment'] = null,
) => stageOf({ ...sent, application: { ...application, status }, employment })

test('before it is sent, it is at what is stored', () => {
  expect(stageOf({ status: 'awaiting_candidate', application: null, employment: null })).toBe('awaiting_candidate')
  // The application of one that was set aside says so itself; the introduction can be brought back.
  expect(stageOf({ ...sent, status: 'superseded' })).toBe('superseded')
})

test('from then on it is read from the application and the employment', () => {
  expect(stageOf(sent)).toBe('sent')
  expect(stageOf({ ...sent, application: { ...application, seenByProviderAt: now } })).toBe('viewed')
  expect(['shortlisted', 'interviewing', 'offered'].map((status) => at(status as never))).toEqual([
    'shortlisted',
    'interview',
    'offered',
  ])
  expect(at('not_selected')).toBe('not_progressed')
  expect(at('withdrawn')).toBe('withdrawn')
  expect(at('hired', { status: 'agreed', sustained: false })).toBe('accepted')
  expect(at('hired', { status: 'started', sustained: false })).toBe('started')
  expect(at('hired', { status: 'started', sustained: true })).toBe('sustained')
  expect(at('hired', { status: 'fell_through', sustained: false })).toBe('did_not_start')
  expect(at('hired', { status: 'ended', sustained: false })).toBe('left')
})

test('a "no" that is held back: the broker knows, the candidate does not', () => {
  const held: ProgressFacts = {
    ...sent,
    application: {
      ...application,
      status: 'not_selected',
      previousStatus: 'interviewing',
      statusReleasedAt: new Date('2026-03-11T09:00:00Z'),
    },
  }
  expect(stageOf(held)).toBe('not_progressed')
  expect(stageForCandidate(held, now)).toBe('interview')
  expect(stageForCandidate(held, new Date('2026-03-11T09:00:00Z'))).toBe('not_progressed')
})
