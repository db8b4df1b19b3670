import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { inTransaction } from './database/client.server'
import { once } from './idempotency.server'
import { setClock, portalClock, refreshClock } from './clock.server'
import { issueToken, tokenSubject, useToken } from './tokens.server'

const { db } = await useDatabase()

describe('once', () => {
  it('makes one record of two forms with one key, and gives both its answer', async () => {
    let made = 0
    const send = () =>
      inTransaction(db, (tx) =>
        once(tx, { scope: 'vacancy:p', key: 'k' }, async () => {
          made += 1
          return { id: `vacancy ${made}` }
        }),
      )
    expect(await Promise.all([send(), send(), send()])).toEqual(Array.from({ length: 3 }, () => ({ id: 'vacancy 1' })))
    expect(made).toBe(1)
  })

  it('lets the form be sent again when the first try failed', async () => {
    const failing = inTransaction(db, (tx) => once(tx, { scope: 's', key: 'k' }, () => Promise.reject(new Error('no'))))
    await expect(failing).rejects.toThrow('no')
    expect(await inTransaction(db, (tx) => once(tx, { scope: 's', key: 'k' }, async () => 'made'))).toBe('made')
  })
})

describe('tokens of links', () => {
  it('open one thing for one purpose until they are used or expire', async () => {
    const expiresAt = new Date(Date.now() + 60_000)
    const secret = await inTransaction(db, (tx) => issueToken(tx, { purpose: 'resume', subject: 'a', expiresAt }))
    expect(await tokenSubject(db, 'resume', secret)).toBe('a')
    expect(await tokenSubject(db, 'consent', secret)).toBeNull()
    expect(await inTransaction(db, (tx) => useToken(tx, 'resume', secret))).toBe(true)
    expect(await inTransaction(db, (tx) => useToken(tx, 'resume', secret))).toBe(false)
    expect(await tokenSubject(db, 'resume', secret)).toBeNull()
  })
})

describe('the portal’s clock', () => {
  it('moves for every process that reads its offset', async () => {
    await setClock(db, new Date('2026-12-25T12:00:00Z'))
    await refreshClock(db)
    expect(Math.abs(portalClock.now().getTime() - Date.parse('2026-12-25T12:00:00Z'))).toBeLessThan(5_000)
  })
})
