import { describe, expect, it } from 'vitest'
import { grantStatuses, type GrantStatus } from '#app/grants/applying/grant-application'
import type { OwnGrantLine, OwnInstalment } from './own-grant'
import { mondayOf, paymentWords } from './own-payment-words'
import { ownActions } from './own-policy'
import { ownNextSteps, ownStatusLooks, waitsForApplicant } from './own-status-words'

const now = new Date('2026-03-04T10:00:00Z')
const line: OwnGrantLine = {
  id: '1',
  reference: 'ABCD1234',
  scheme: 'Starting in care',
  slug: 'starting',
  status: 'submitted',
  urgent: false,
  submittedAt: now,
  draftExpiresAt: new Date('2026-05-01T10:00:00Z'),
  dueOn: '2026-03-18',
  infoDueAt: new Date('2026-04-01T22:59:00Z'),
  holdUntil: '2026-03-20',
  appealUntil: '2026-04-01',
  requestedPence: 50_000,
  awardedPence: 50_000,
  paymentFailed: false,
}
const said = (given: Partial<OwnGrantLine>, at = now) => ownNextSteps({ ...line, ...given }, at).join(' ')

describe('where an application stands', () => {
  it.each(grantStatuses)('says what happens next when it is %s', (status) => {
    expect(ownStatusLooks[status].label).not.toBe('')
    expect(said({ status })).toMatch(/\.$/)
    expect(said({ status })).not.toMatch(/null|undefined|recommend/)
  })

  it('says by when they hear from us, by the service level', () => {
    for (const status of ['submitted', 'checking', 'recommended', 'appealed'] as const)
      expect(said({ status })).toContain('You hear from us by Wednesday 18 March.')
    expect(said({ urgent: true, dueOn: '2026-03-04' })).toContain('You hear from us today.')
  })

  it('owns up to being late', () => {
    expect(said({}, new Date('2026-03-19T09:00:00Z'))).toContain('We are late, and we are sorry')
  })

  it('asks first for what is needed of them, with the last day', () => {
    expect(said({ status: 'info_requested' })).toContain('Please answer by Wednesday 1 April.')
    expect(said({ status: 'approved', paymentFailed: true })).toContain('Check your bank details')
    const waiting: GrantStatus[] = grantStatuses.filter((status) => waitsForApplicant({ ...line, status }))
    expect(waiting).toEqual(['draft', 'info_requested'])
  })

  it('offers the appeal up to its last day', () => {
    expect(said({ status: 'rejected' })).toContain('until Wednesday 1 April')
    expect(said({ status: 'rejected' }, new Date('2026-04-02T09:00:00Z'))).toContain('is over')
  })
})

const payment: OwnInstalment = {
  number: 1,
  pence: 50_000,
  status: 'scheduled',
  dueOn: '2026-09-04',
  paidOn: null,
  whileEmployed: false,
}

describe('what has become of a payment', () => {
  it('is a sentence for each state', () => {
    const words = (given: Partial<OwnInstalment>) => paymentWords({ ...payment, ...given }, now).sentence
    expect(words({})).toBe('We will pay £500 in the week of Monday 31 August.')
    expect(words({ whileEmployed: true })).toContain('We ask your employer first')
    expect(words({ status: 'due' })).toBe('We will pay £500 with our next payments.')
    expect(words({ status: 'in_run' })).toBe('We are paying £500 now.')
    expect(words({ status: 'paid', paidOn: '2026-03-03' })).toBe('We paid £500 on 3 March 2026.')
    expect(words({ status: 'failed' })).toBe('The bank could not pay £500: check your bank details.')
    expect(words({ status: 'cancelled' })).toBe('We do not pay £500 any more.')
  })

  it('counts a week from its Monday', () => {
    expect(['2026-08-31', '2026-09-06'].map((day) => mondayOf(day as OwnInstalment['dueOn']))).toEqual([
      '2026-08-31',
      '2026-08-31',
    ])
    expect(mondayOf('2026-09-07')).toBe('2026-09-07')
  })
})

describe('what an applicant may do', () => {
  const facts = {
    today: '2026-03-04',
    appealUntil: null,
    instalments: [],
    inLockedRun: false,
    questions: [],
    appeal: null,
  } as const
  const may = (status: GrantStatus, given: object = {}) => ownActions({ ...facts, status, ...given })

  it('is nothing once everything is over', () => {
    for (const status of ['withdrawn', 'expired', 'rejected_final', 'closed', 'recovered', 'written_off'] as const)
      expect(Object.values(may(status))).toEqual([false, false, false, false, false])
  })

  it('is to answer what is open, late too', () => {
    const questions = [{ answeredAt: null }]
    expect(may('info_requested', { questions }).answer).toBe(true)
    expect(may('lapsed', { questions }).answer).toBe(true)
    expect(may('checking', { questions }).answer).toBe(false)
    expect(may('info_requested', { questions: [{ answeredAt: now }] }).answer).toBe(false)
  })

  it('is to appeal once, up to the last day', () => {
    expect(may('rejected', { appealUntil: '2026-03-04' }).appeal).toBe(true)
    expect(may('rejected', { appealUntil: '2026-03-03' }).appeal).toBe(false)
    expect(may('rejected', { appealUntil: '2026-03-04', appeal: {} }).appeal).toBe(false)
    expect(may('rejected_final', { appealUntil: '2026-03-04' }).appeal).toBe(false)
  })
})
