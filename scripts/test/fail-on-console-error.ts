import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Whatever a test makes the code report as an error fails that test, even if nothing else does. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock
  vi.restoreAllMocks()
  expect(calls, 'console.error was called').toEqual([])
})
