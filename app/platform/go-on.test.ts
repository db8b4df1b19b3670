import { expect, it } from 'vitest'
import { eachInTurn, throwAll } from './go-on.server'

it('one that fails keeps no other from its turn, and is told of in the end', async () => {
  const done: number[] = []
  const thrown = await eachInTurn([1, 2, 3, 4], async (item) => {
    if (item % 2 === 0) throw new Error(`no ${item}`)
    done.push(item)
  })
  expect(done).toEqual([1, 3])
  expect(() => throwAll(thrown)).toThrow('2 of them failed: Error: no 2; Error: no 4')
  expect(() => throwAll(thrown.slice(1))).toThrow(/^no 4$/)
  expect(() => throwAll([])).not.toThrow()
})

it('ends when the database is away: nobody else would have a turn', async () => {
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432')
  }
  await expect(eachInTurn([1, 2], work)).rejects.toThrow('ECONNREFUSED')
  expect(begun).toEqual([1])
})
