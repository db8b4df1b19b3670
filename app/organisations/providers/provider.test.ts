import { expect, test } from 'vitest'
import { next, pairsOutside } from '#app/shared/transitions'
import { providerEvents, providerStatuses, providerTransitions as table } from './provider'

test('only the council decides, only the provider applies again', () => {
  expect(next(table, 'applied', 'verify', { by: 'council' })).toEqual({ ok: true, to: 'verified' })
  expect(next(table, 'verified', 'suspend', { by: 'council' })).toEqual({ ok: true, to: 'suspended' })
  expect(next(table, 'suspended', 'reinstate', { by: 'council' })).toEqual({ ok: true, to: 'verified' })
  expect(next(table, 'applied', 'verify', { by: 'provider' })).toEqual({ ok: false, reason: 'wrong-actor' })
  expect(next(table, 'refused', 'apply_again', { by: 'provider' })).toEqual({ ok: true, to: 'applied' })
})

test('everything else is refused', () => {
  for (const { state, event } of pairsOutside(table, providerStatuses, providerEvents))
    expect(next(table, state, event, { by: 'council' })).toEqual({ ok: false, reason: 'not-allowed' })
})
