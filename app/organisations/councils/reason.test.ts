import { expect, test } from 'vitest'
import { readIntent, reasonForm } from './reason'

const posted = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('a button says which decision, and whether to show its mail first', () => {
  expect(readIntent(posted({ intent: 'refuse' }), ['verify', 'refuse'])).toEqual({ decision: 'refuse', preview: false })
  expect(readIntent(posted({ intent: 'preview-refuse' }), ['verify', 'refuse'])).toEqual({
    decision: 'refuse',
    preview: true,
  })
  for (const intent of ['', 'delete', 'preview-', 'constructor'])
    expect(readIntent(posted({ intent }), ['refuse'])).toBeNull()
  expect(readIntent(posted({}), ['refuse'])).toBeNull()
})

test('each decision has a reason of its own, which cannot be empty', () => {
  const form = reasonForm('refuse')
  expect(form.safeParse({ 'refuse-reason': ' Unknown company. ' }).data).toEqual({
    'refuse-reason': 'Unknown company.',
  })
  expect(form.safeParse({ 'refuse-reason': ' ', 'suspend-reason': 'x' }).success).toBe(false)
})
