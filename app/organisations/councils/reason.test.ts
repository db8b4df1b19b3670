import { expect, test } from 'vitest'
import { readIntent, reasonForm } from './reason'

test('a button says which decision, and whether to show its mail first', () => {
  expect(readIntent('refuse', ['verify', 'refuse'])).toEqual({ decision: 'refuse', preview: false })
  expect(readIntent('preview-refuse', ['verify', 'refuse'])).toEqual({
    decision: 'refuse',
    preview: true,
  })
  for (const intent of ['', 'delete', 'preview-', 'constructor']) expect(readIntent(intent, ['refuse'])).toBeNull()
})

test('each decision has a reason of its own, which cannot be empty', () => {
  const form = reasonForm('refuse')
  expect(form.safeParse({ 'refuse-reason': ' Unknown company. ' }).data).toEqual({
    'refuse-reason': 'Unknown company.',
  })
  expect(form.safeParse({ 'refuse-reason': ' ', 'suspend-reason': 'x' }).success).toBe(false)
})
