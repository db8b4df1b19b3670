import { expect, expectTypeOf, test } from 'vitest'
import { allowed, defineTransitions, next, pairsOutside } from './transitions'

type State = 'open' | 'shut' | 'locked'
type Event = 'shut' | 'lock' | 'unlock' | 'undo'
const states: State[] = ['open', 'shut', 'locked']
const events: Event[] = ['shut', 'lock', 'unlock', 'undo']

const door = defineTransitions<State, Event, { hasKey: boolean; before: State }>()([
  { event: 'shut', from: 'open', to: 'shut' },
  { event: 'lock', from: ['open', 'shut'], to: 'locked', guard: ({ hasKey }) => hasKey || 'no-key' },
  { event: 'unlock', from: 'locked', to: 'shut', guard: ({ hasKey }) => hasKey || 'no-key' },
  { event: 'undo', from: 'shut', to: ({ before }) => before },
])
const facts = { hasKey: true, before: 'open' as State }

test('a row leads to its state', () => {
  expect(next(door, 'open', 'shut', facts)).toEqual({ ok: true, to: 'shut' })
  expect(next(door, 'shut', 'lock', facts)).toEqual({ ok: true, to: 'locked' })
  expect(next(door, 'shut', 'undo', facts)).toEqual({ ok: true, to: 'open' })
})

test('a guard refuses with its own reason, which the type knows', () => {
  const answer = next(door, 'shut', 'lock', { ...facts, hasKey: false })
  expect(answer).toEqual({ ok: false, reason: 'no-key' })
  if (!answer.ok) expectTypeOf(answer.reason).toEqualTypeOf<'no-key' | 'not-allowed'>()
})

test('every pair outside the table is refused', () => {
  const outside = pairsOutside(door, states, events)
  expect(outside).toHaveLength(states.length * events.length - 5)
  for (const { state, event } of outside)
    expect(next(door, state, event, facts)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('allowed lists what would be accepted', () => {
  expect(allowed(door, 'shut', facts)).toEqual(['lock', 'undo'])
  expect(allowed(door, 'shut', { ...facts, hasKey: false })).toEqual(['undo'])
})

test('two rows for one pair are a mistake in the table', () => {
  expect(() =>
    defineTransitions<State, Event, object>()([
      { event: 'shut', from: 'open', to: 'shut' },
      { event: 'shut', from: ['shut', 'open'], to: 'locked' },
    ]),
  ).toThrow('open → shut')
})
