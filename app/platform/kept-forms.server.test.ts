import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import type { Browser } from './browser.server'
import {
  claimKeptForms,
  keepForm,
  keptForms,
  MOST_BYTES,
  MOST_IN_ALL,
  MOST_OF_BROWSER,
  MOST_OF_NETWORK,
  takeKeptForm,
} from './kept-forms.server'

const { db } = await useDatabase()
beforeEach(() => db.keptForm.deleteMany())

const browserOf = (key: string): Browser => ({ key, knows: () => false })
const phone = browserOf('phone')
let networks = 0
const network = () => `10.0.${(networks += 1) % 250}.1`
const form = (text = 'Amira Osei', given: Partial<Parameters<typeof keepForm>[1]> = {}) => ({
  browser: phone,
  ip: network(),
  email: null,
  path: '/account/profile',
  what: 'save your details',
  fields: [['name', text]] as const as [string, string][],
  ...given,
})

describe('a form kept while its sender signs in', () => {
  it('is encrypted, and comes out once, in the browser it came from', async () => {
    const kept = await keepForm(db, form())
    if (!kept.ok) throw new Error(kept.reason)
    const [row] = await db.keptForm.findMany()
    expect(Buffer.from(row!.fields).toString('latin1')).not.toContain('Amira')
    const [shown] = await keptForms(db, phone, 'a@test.example')
    expect(shown).toMatchObject({
      what: 'save your details',
      path: '/account/profile',
      fields: [['name', 'Amira Osei']],
    })
    const take = (browser: Browser) => takeKeptForm(db, { id: kept.id, browser, email: 'a@test.example' })
    expect(await take(browserOf('of somebody else'))).toBeNull()
    const takes = await Promise.all([1, 2].map(() => take(phone)))
    expect(takes.filter((taken) => taken !== null)).toHaveLength(1)
    expect(await db.keptForm.count()).toBe(0)
  })

  it('is for the address that signs in there, and for no later one', async () => {
    await keepForm(db, form())
    await claimKeptForms(db, phone, 'first@test.example')
    await claimKeptForms(db, phone, 'second@test.example')
    expect(await keptForms(db, phone, 'first@test.example')).toHaveLength(1)
    expect(await keptForms(db, phone, 'second@test.example')).toHaveLength(0)
    expect(await keptForms(db, phone, null)).toHaveLength(0)
    const { id } = await db.keptForm.findFirstOrThrow()
    expect(await takeKeptForm(db, { id, browser: phone, email: 'second@test.example' })).toBeNull()
  })

  it('is gone after an hour', async () => {
    await keepForm(db, form())
    await db.keptForm.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await keptForms(db, phone, null)).toEqual([])
    const { id } = await db.keptForm.findFirstOrThrow()
    expect(await takeKeptForm(db, { id, browser: phone, email: 'a@test.example' })).toBeNull()
  })

  it('is refused when it is too big, before anything is written', async () => {
    expect(await keepForm(db, form('x'.repeat(MOST_BYTES)))).toEqual({ ok: false, reason: 'too-big' })
    expect(await db.keptForm.count()).toBe(0)
  })

  it('makes room by letting the oldest of its browser, of its network and of all go', async () => {
    const texts = async (browser: Browser) => (await keptForms(db, browser, null)).map(({ fields }) => fields[0]![1])
    for (let n = 1; n <= MOST_OF_BROWSER + 2; n += 1) await keepForm(db, form(`text ${n}`))
    expect(await texts(phone)).toEqual([5, 4, 3].map((n) => `text ${n}`))

    const ip = network()
    for (let n = 1; n <= MOST_OF_NETWORK + 3; n += 1) await keepForm(db, form('x', { ip, browser: browserOf(`b${n}`) }))
    expect(await texts(browserOf('b3'))).toEqual([])
    expect(await texts(browserOf('b4'))).toEqual(['x'])

    await db.$executeRaw`insert into kept_form (browser, network, path, what, fields, expires_at, created_at)
      select 'old' || n, 'n' || n, '/', 'x', '', now() + interval '1 hour', now() - interval '1 minute' from generate_series(1, ${MOST_IN_ALL}) n`
    await keepForm(db, form('newest'))
    expect(await db.keptForm.count()).toBeLessThanOrEqual(MOST_IN_ALL)
    expect(await texts(phone)).toContain('newest')
  })

  it('a network cannot keep the disk busy: after sixty in an hour nothing more is kept', async () => {
    const ip = network()
    const all = []
    for (let n = 0; n < 62; n += 1) all.push(await keepForm(db, form('x', { ip })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(60)
    expect(all.at(-1)).toEqual({ ok: false, reason: 'too-many' })
  })

  it('never holds more than it may, however many come at once', async () => {
    const ip = network()
    await Promise.all(Array.from({ length: 12 }, (_, n) => keepForm(db, form(`x${n}`, { ip }))))
    expect(await db.keptForm.count()).toBe(MOST_OF_BROWSER)
  })
})
