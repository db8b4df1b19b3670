import { describe, expect, it } from 'vitest'
import { inWorkChecks } from './in-work'

describe('checks of in-work support', () => {
  it('are due when their London day begins, also across the change of the clocks', () => {
    expect(inWorkChecks('2026-03-02').map(({ week, dueOn, dueAt }) => [week, dueOn, dueAt.toISOString()])).toEqual([
      [1, '2026-03-09', '2026-03-09T00:00:00.000Z'],
      [4, '2026-03-30', '2026-03-29T23:00:00.000Z'],
      [13, '2026-06-01', '2026-05-31T23:00:00.000Z'],
      [26, '2026-08-31', '2026-08-30T23:00:00.000Z'],
    ])
  })
})
