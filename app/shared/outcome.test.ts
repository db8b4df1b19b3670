import { expect, test } from 'vitest'
import { ok, refused, type Outcome } from './outcome'

test('an outcome carries its value or its reason', () => {
  expect(ok()).toEqual({ ok: true })
  expect(ok({ id: 'a' })).toEqual({ ok: true, id: 'a' })
  expect(refused('pot-empty')).toEqual({ ok: false, reason: 'pot-empty' })
  expect(refused('pot-empty', { left: 0 })).toEqual({ ok: false, reason: 'pot-empty', left: 0 })
})

test('the type narrows on ok and on reason', () => {
  const outcome = (full: boolean): Outcome<{ id: string }, 'full' | 'closed'> =>
    full ? refused('full') : ok({ id: 'a' })
  const words = (answer: ReturnType<typeof outcome>) => (answer.ok ? answer.id : answer.reason)
  expect([words(outcome(false)), words(outcome(true))]).toEqual(['a', 'full'])
})
