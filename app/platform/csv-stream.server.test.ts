import { describe, expect, it } from 'vitest'
import { csvStream } from './csv-stream.server'

/** Pages of one row each, endlessly; counts how many were asked for, and whether the asking was ended. */
function endless() {
  const seen = { asked: 0, ended: false }
  async function* pages() {
    try {
      while (true) {
        seen.asked += 1
        yield [[seen.asked, 'row']]
        await Promise.resolve()
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, pages: pages() }
}

async function* two() {
  yield [
    ['a', 'b'],
    ['=1+1', 'x, "y"'],
  ]
  yield await Promise.resolve([[null, 2]])
}

describe('a table that is read while it is sent', () => {
  it('has its titles and its mark once, and nothing that a spreadsheet runs', async () => {
    const text = Buffer.from(await new Response(csvStream(two())).arrayBuffer()).toString()
    expect(text).toBe('\uFEFFa,b\n\'=1+1,"x, ""y"""\n,2\n')
  })

  it('asks for a page when the one before was taken, and not before', async () => {
    const { seen, pages } = endless()
    const reader = csvStream(pages).getReader()
    await new Promise((resolve) => setImmediate(resolve))
    expect(seen.asked).toBe(0)
    for (let page = 1; page <= 3; page += 1) {
      await reader.read()
      await new Promise((resolve) => setImmediate(resolve))
      expect(seen.asked).toBe(page)
    }
    await reader.cancel()
    expect(seen).toEqual({ asked: 3, ended: true })
  })

  it('stops when the reader has gone', async () => {
    const { seen, pages } = endless()
    const leave = new AbortController()
    const reader = csvStream(pages, { signal: leave.signal }).getReader()
    await reader.read()
    leave.abort()
    expect(await reader.read()).toEqual({ done: true, value: undefined })
    expect(seen).toEqual({ asked: 1, ended: true })
  })

  it('breaks off when reading fails, so that half a table is not taken for a whole one', async () => {
    async function* broken() {
      yield [['a']]
      await Promise.resolve()
      throw new Error('away')
    }
    await expect(new Response(csvStream(broken())).text()).rejects.toThrow('away')
  })
})
