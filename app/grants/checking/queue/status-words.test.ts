import { expect, it } from 'vitest'
import { queueTitle } from './status-words'

it.each([
  ['waiting', { waiting: 0, urgent: 0, approver: 3 }, 'Grants: nothing to check'],
  ['waiting', { waiting: 1, urgent: 0, approver: 3 }, 'One application to check'],
  ['all', { waiting: 12, urgent: 2, approver: 3 }, '12 applications to check, 2 urgent'],
  ['waiting', { waiting: 1000, urgent: 0, approver: 3 }, 'More than 999 applications to check'],
  ['approver', { waiting: 12, urgent: 2, approver: 1 }, 'One recommendation is waiting for a decision'],
  ['approver', { waiting: 12, urgent: 2, approver: 0 }, 'Grants: nothing to decide'],
  ['doubted', { waiting: 12, urgent: 2, approver: 0, doubted: 0 }, 'Grants: no payment is held back'],
  ['doubted', { waiting: 12, urgent: 2, approver: 0, doubted: 1 }, 'One award to look into before the rest is paid'],
] as const)('the queue in view %s with %o: %s', (view, counts, title) => {
  expect(queueTitle(view, { doubted: 0, ...counts })).toBe(title)
})
