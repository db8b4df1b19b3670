import { expect, test } from 'vitest'
import { reasonForm } from './reason'

test('each decision has a reason of its own, which cannot be empty', () => {
  const form = reasonForm('refuse')
  expect(form.safeParse({ 'refuse-reason': ' Unknown company. ' }).data).toEqual({
    'refuse-reason': 'Unknown company.',
  })
  expect(form.safeParse({ 'refuse-reason': ' ', 'suspend-reason': 'x' }).success).toBe(false)
})
