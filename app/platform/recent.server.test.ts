import { expect, it } from 'vitest'
import { Recent } from './recent.server'

it('looks once for a while, and again after it', async () => {
  let now = 1_000
  let looks = 0
  const recent = new Recent<number>({ forMs: 100, most: 2, now: () => now })
  const look = async () => ++looks
  expect(await Promise.all([recent.get('a', look), recent.get('a', look)])).toEqual([1, 1])
  now = 1_099
  expect(await recent.get('a', look)).toBe(1)
  now = 1_101
  expect(await recent.get('a', look)).toBe(2)
})

it('keeps no more than it may, the least used going first', async () => {
  let looks = 0
  const recent = new Recent<number>({ forMs: 1_000, most: 2, now: () => 1 })
  const look = async () => ++looks
  for (const key of ['a', 'b', 'a', 'c', 'a']) await recent.get(key, look)
  expect(looks).toBe(3)
  await recent.get('b', look)
  expect(looks).toBe(4)
})

it('does not keep what failed', async () => {
  const recent = new Recent<number>({ forMs: 1_000, most: 2 })
  await expect(recent.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await recent.get('a', async () => 7)).toBe(7)
})
