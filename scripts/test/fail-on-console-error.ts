import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'

/** What Node warns of while a file's tests run: what a package will not do any more, a listener too many. */
const warnings: string[] = []
const keep = ({ name, message }: Error) => warnings.push(`${name}: ${message}`)
process.on('warning', keep)
afterAll(() => {
  process.off('warning', keep)
  expect(warnings, 'a warning was printed').toEqual([])
})

/** Whatever a test makes the code report as an error fails that test, even if nothing else does. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock
  vi.restoreAllMocks()
  expect(calls, 'console.error was called').toEqual([])
})
