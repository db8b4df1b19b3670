import { describe, expect, it } from 'vitest'
import type { RetentionAnswer } from '#app/hiring/employment/employment'
import type { LocalDate } from '#app/shared/dates'
import { followFacts, type ReferralFacts } from './follow-facts'
import { endedReasons, type EndedReason } from '../referral'

const now = new Date('2026-10-01T12:00:00Z')
const nothing: ReferralFacts = { application: null, employment: null, contactedAt: null, ended: null }
const applied = (...reached: NonNullable<ReferralFacts['application']>['reached']): ReferralFacts => ({
  ...nothing,
  application: { status: reached.at(-1)!, reached },
})
type Employment = NonNullable<ReferralFacts['employment']>
const employed = (given: Partial<Employment>, ended: ReferralFacts['ended'] = null): ReferralFacts => ({
  ...applied('submitted', 'hired'),
  employment: { status: 'started', startedOn: '2026-03-02', endedOn: null, newToCare: null, checks: [], ...given },
  ended,
})
const answered = (week: 13 | 26, answeredOn: LocalDate, answer: RetentionAnswer = 'still-here') => ({
  week,
  answer,
  answeredOn,
})

const stages = (facts: ReferralFacts) => followFacts(facts, now).stage
const paid = (facts: ReferralFacts) => followFacts(facts, now).milestones

it('keeps what was paid for interest before somebody had to have talked with the friend, unless it never counted', () => {
  expect(paid(nothing)).toEqual([])
  expect(paid({ ...nothing, interestKept: true })).toEqual(['interested'])
  expect(paid({ ...nothing, interestKept: true, ended: { at: now, reason: 'wrong_number' } })).toEqual([])
})

describe('the stage of a referral', () => {
  it('is the furthest of what happened, and closed with the reason of the facts', () => {
    expect(stages(nothing)).toBe('interested')
    expect(stages({ ...nothing, contactedAt: now })).toBe('contacted')
    expect(stages(applied('submitted'))).toBe('interested')
    expect(stages(applied('submitted', 'inactive'))).toBe('closed')
    // Their employer said nothing: a late answer opens it again.
    const rests = { status: 'inactive', reached: ['submitted', 'inactive'], silent: true } as const
    expect(stages({ ...nothing, application: rests })).toBe('interested')
    expect(stages(applied('submitted', 'shortlisted'))).toBe('contacted')
    expect(stages(applied('submitted', 'interviewing', 'offered'))).toBe('interviewed')
    expect(stages(employed({ status: 'agreed', startedOn: null }))).toBe('interviewed')
    expect(stages(employed({}))).toBe('started')
    expect(followFacts(applied('submitted', 'not_selected'), now)).toMatchObject({ closedReason: 'not_selected' })
    expect(followFacts(applied('submitted', 'inactive'), now)).toMatchObject({ closedReason: 'no_reply' })
    expect(followFacts(employed({ status: 'fell_through', startedOn: null }), now)).toMatchObject({
      stage: 'closed',
      closedReason: 'did_not_start',
      milestones: ['interested', 'interviewed'],
    })
    expect(followFacts(employed({ status: 'ended', endedOn: '2026-04-01' }), now)).toMatchObject({
      closedReason: 'left',
      milestones: ['interested', 'interviewed', 'started'],
    })
  })

  it('is complete after 26 weeks, whenever they leave then', () => {
    const checks = [answered(13, '2026-06-05'), answered(26, '2026-09-02')]
    expect(stages(employed({ checks }))).toBe('retained_26')
    expect(stages(employed({ checks, status: 'ended', endedOn: '2026-09-20' }))).toBe('retained_26')
  })
})

describe('milestones', () => {
  it('need an answer on or after the day, and a last day that is not before it', () => {
    // 13 weeks after 2 March: 1 June.
    expect(paid(employed({ checks: [answered(13, '2026-06-01')] }))).toContain('retained_13')
    expect(paid(employed({ checks: [answered(13, '2026-05-31')] }))).not.toContain('retained_13')
    expect(paid(employed({ checks: [answered(13, '2026-06-01', 'left')] }))).not.toContain('retained_13')
    const checks = [answered(13, '2026-06-10')]
    expect(paid(employed({ checks, status: 'ended', endedOn: '2026-06-01' }))).toContain('retained_13')
    expect(paid(employed({ checks, status: 'ended', endedOn: '2026-05-31' }))).not.toContain('retained_13')
  })

  it('count a first job in care once they have started', () => {
    expect(paid(employed({ newToCare: true }))).toContain('new_to_care')
    expect(paid(employed({ newToCare: true, status: 'agreed', startedOn: null }))).not.toContain('new_to_care')
    expect(paid(employed({ newToCare: null }))).not.toContain('new_to_care')
  })

  it('stay as they were when the friend took the referral away, and stand on the facts even then', () => {
    const removed = (at: string) => ({ at: new Date(at), reason: 'removed_by_friend' as const })
    const checks = [answered(13, '2026-06-10'), answered(26, '2026-09-02')]
    expect(paid(employed({ checks }, removed('2026-07-01T12:00:00Z')))).toEqual([
      'interested',
      'interviewed',
      'started',
      'retained_13',
    ])
    // Before the first day: nothing, and nothing when they start later.
    expect(paid(employed({ checks }, removed('2026-03-01T12:00:00Z')))).toEqual([])
    // A start that was none is taken back.
    expect(paid(employed({ status: 'agreed', startedOn: null }, removed('2026-07-01T12:00:00Z')))).toEqual([])
  })

  it.each(endedReasons.map((reason) => [reason]))(
    'after %s are never more than the facts give',
    (reason: EndedReason) => {
      const { stage, closedReason, milestones } = followFacts(employed({}, { at: now, reason }), now)
      expect({ stage, closedReason }).toEqual({ stage: 'closed', closedReason: reason })
      const none: readonly EndedReason[] = ['does_not_count', 'reassigned', 'excluded', 'wrong_number', 'knew_nothing']
      expect(milestones).toEqual(none.includes(reason) ? [] : paid(employed({})))
    },
  )
})
