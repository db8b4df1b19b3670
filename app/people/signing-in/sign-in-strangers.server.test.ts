import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { newBrowser, newNetwork, other, secretIn, signInGame } from './sign-in.fixture'
import { ofStopLink, stopCodes } from './stop-codes.server'
import { addressOfLink, useSignInLink } from './use-sign-in-link.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)
const { clock, mails, ask, mailFor, attempt } = signInGame(db, council)
let addresses = 0
const address = () => `owner${(addresses += 1)}@test.example`

/** A stranger with `browsers` new cookies asks five times with each. */
async function strangerAsks(email: string, browsers: number, ip = newNetwork()) {
  const asks = async () => {
    const browser = await newBrowser()
    for (let times = 0; times < 5; times += 1) await ask(email, browser, { ip })
  }
  await Promise.all(Array.from({ length: browsers }, asks))
}

/** Wrong codes from a stranger's browsers, five from each; all at once, if someone hurries. */
async function strangerTries(email: string, right: string, tries: number) {
  const answers: unknown[] = []
  for (let n = 0; n < tries; n += 5) {
    const browser = await newBrowser()
    await ask(email, browser)
    const five = Array.from({ length: Math.min(5, tries - n) }, () => attempt(email, other(right, 7), browser))
    answers.push(...(await Promise.all(five)))
  }
  return answers
}

describe('a stranger who asks for codes', () => {
  it.each([1, 4, 10])(
    'with %i browsers ends no code of the owner, and keeps no other browser out',
    async (browsers) => {
      const email = address()
      const [mine, known, fresh] = [await newBrowser(), await newBrowser(email), await newBrowser()]
      const { code } = (await mailFor(email, mine))!.data
      await strangerAsks(email, browsers)
      expect((await mailFor(email, known))?.template).toBe('sign-in-code')
      expect(await ask(email, fresh)).toEqual({ ok: true })
      expect((await attempt(email, code, mine)).ok).toBe(true)
    },
  )

  it('fills the mailbox with no more than twenty from a network, and thirty from all', async () => {
    const email = address()
    await strangerAsks(email, 6)
    // And one that comes again with each ten minutes, so that one always works.
    expect(await mails(email)).toHaveLength(21)
    await strangerAsks(email, 6)
    expect(await mails(email)).toHaveLength(31)
    const fresh = await newBrowser()
    expect(await mailFor(email, fresh)).toBeNull()
    // Nothing was sent for this browser, but what the stranger had sent works in it.
    const { code } = (await mails(email)).at(-1)!.data
    expect((await attempt(email, code, fresh)).ok).toBe(true)
  })

  it('makes guessing no easier: at most three codes work at a time', async () => {
    const email = address()
    await strangerAsks(email, 4)
    const codes = (await mails(email)).map(({ data }) => data.code)
    expect(codes).toHaveLength(20)
    expect(new Set(codes).size).toBeLessThanOrEqual(3)
  })

  it('cannot use up what the owner’s browser may ask for', async () => {
    const email = address()
    const [ip, known] = [newNetwork(), await newBrowser(email)]
    for (let n = 0; n < 7; n += 1) await Promise.all([1, 2, 3].map(() => strangerAsks(address(), 1, ip)))
    await strangerAsks(email, 8)
    for (let n = 1; n <= 5; n += 1) expect(await mailFor(email, known, { ip })).not.toBeNull()
    expect(await ask(email, known, { ip })).toEqual({ ok: false, reason: 'too-many' })
  })

  it('cannot type the owner’s code without having asked, nor in a browser without a cookie', async () => {
    const email = address()
    const { code } = (await mailFor(email, await newBrowser()))!.data
    expect(await attempt(email, code, await newBrowser())).toEqual({ ok: false, reason: 'expired' })
    expect(await attempt(email, code, null)).toEqual({ ok: false, reason: 'expired' })
  })
})

describe('a stranger who tries codes', () => {
  it('leaves the owner’s five tries alone', async () => {
    const email = address()
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    await strangerTries(email, code, 19)
    expect((await attempt(email, code, mine)).ok).toBe(true)
  })

  it('has twenty tries an hour, however many come at once; then the right code is refused too', async () => {
    const email = address()
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    const browsers = await Promise.all(Array.from({ length: 6 }, () => newBrowser()))
    for (const browser of browsers) await ask(email, browser)
    const answers = await Promise.all(
      browsers.flatMap((browser) => Array.from({ length: 5 }, () => attempt(email, other(code), browser))),
    )
    const reasons = answers.map((answer) => (answer.ok ? 'in' : answer.reason))
    // The twentieth wrong one switches them off, and the ten after it are not looked at.
    expect(reasons.filter((reason) => reason === 'codes-off')).toHaveLength(11)
    expect(reasons).not.toContain('in')
    expect(await attempt(email, code, mine)).toEqual({ ok: false, reason: 'codes-off' })
    await mailFor(email, await newBrowser(email))
    expect(await attempt(email, code, mine)).toEqual({ ok: false, reason: 'codes-off' })
  })

  it('makes no hour of the owner’s own right codes', async () => {
    const email = address()
    for (let n = 0; n < 25; n += 1) {
      const mine = await newBrowser(email)
      expect((await attempt(email, (await mailFor(email, mine))!.data.code, mine)).ok).toBe(true)
    }
  })

  it('has no more than a link sent, which signs in once, by pressing its button', async () => {
    const email = address()
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    await strangerTries(email, code, 20)
    const mail = (await mailFor(email, mine))!
    expect(mail.template).toBe('sign-in-link')
    const secret = secretIn(mail.data.url)
    expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    // Opening it, as mail scanners do, uses nothing up.
    expect(await addressOfLink(db, secret)).toBe(email)
    expect(await addressOfLink(db, secret)).toBe(email)
    expect(await useSignInLink({ secret: `${secret}x` }, { db })).toEqual({ ok: false, reason: 'expired' })
    const twice = await Promise.all([1, 2].map(() => useSignInLink({ secret }, { db })))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twice.find(({ ok }) => ok)).toMatchObject({ email })
    expect(await addressOfLink(db, secret)).toBeNull()
  })

  it('a link is over after ten minutes, and when someone signed in with another', async () => {
    const email = address()
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    await strangerTries(email, code, 20)
    const secrets: string[] = []
    for (let n = 0; n < 3; n += 1) secrets.push(secretIn((await mailFor(email, mine))!.data.url))
    const row = await db.token.findFirstOrThrow({
      where: { purpose: 'sign-in-link', subject: email },
      orderBy: { id: 'asc' },
    })
    expect(row.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(10 * 60_000)
    await db.token.update({ where: { id: row.id }, data: { expiresAt: new Date() } })
    expect(await useSignInLink({ secret: secrets[0]! }, { db })).toEqual({ ok: false, reason: 'expired' })
    expect((await useSignInLink({ secret: secrets[1]! }, { db })).ok).toBe(true)
    expect(await useSignInLink({ secret: secrets[2]! }, { db })).toEqual({ ok: false, reason: 'expired' })
  })

  it('codes come back when the hour is over', async () => {
    const email = address()
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    await strangerTries(email, code, 20)
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'code-wrong-tries' } }, data: { expire: new Date() } })
    expect((await attempt(email, code, mine)).ok).toBe(true)
  })

  it('a closed account stays closed, by code and by link', async () => {
    const { email, accountId } = await makePerson(db, { email: address() })
    await db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } })
    const mine = await newBrowser()
    const { code } = (await mailFor(email, mine))!.data
    expect(await attempt(email, code, mine)).toEqual({ ok: false, reason: 'account-closed' })
    await mailFor(email, mine)
    await strangerTries(email, code, 20)
    const secret = secretIn((await mailFor(email, mine))!.data.url)
    expect(await useSignInLink({ secret }, { db })).toEqual({ ok: false, reason: 'account-closed' })
  })
})

describe('an owner who wants no mail that strangers ask for', () => {
  const change = (secret: string, want: 'stop' | 'start') => stopCodes({ secret, want }, { db, clock, council })

  it('stops it for a day, gets their own, and is told nothing else by the answer', async () => {
    const email = address()
    const stranger = await newBrowser()
    const secret = secretIn((await mailFor(email, stranger))!.data.stopUrl)
    expect(await ofStopLink(db, secret)).toEqual({ email, until: null })
    expect(await change(secret, 'stop')).toEqual({ ok: true })
    const until = (await ofStopLink(db, secret))!.until!.getTime()
    expect(Math.abs(until - Date.now() - 24 * 60 * 60_000)).toBeLessThan(60_000)

    expect(await mailFor(email, stranger)).toBeNull()
    for (let n = 1; n <= 4; n += 1)
      expect(await attempt(email, '000000', stranger)).toEqual({ ok: false, reason: 'wrong-code' })
    expect(await attempt(email, '000000', stranger)).toEqual({ ok: false, reason: 'too-many-tries' })

    const known = await newBrowser(email)
    const { code } = (await mailFor(email, known))!.data
    expect((await attempt(email, code, known)).ok).toBe(true)
  })

  it('lets it come again, by the same link; after a day it comes by itself', async () => {
    const email = address()
    const [stranger, another] = [await newBrowser(), await newBrowser()]
    const secret = secretIn((await mailFor(email, stranger))!.data.stopUrl)
    await change(secret, 'stop')
    await change(secret, 'stop')
    expect(await mailFor(email, stranger)).toBeNull()
    await change(secret, 'start')
    expect(await mailFor(email, stranger)).not.toBeNull()
    await change(secret, 'stop')
    expect(await mailFor(email, stranger)).toBeNull()
    await db.token.updateMany({ where: { purpose: 'sign-in-stopped' }, data: { expiresAt: new Date() } })
    expect(await mailFor(email, another)).not.toBeNull()
  })

  it('can do so for a day after the mail, with its own link only', async () => {
    const email = address()
    const mail = (await mailFor(email, await newBrowser()))!
    const row = await db.token.findFirstOrThrow({ where: { purpose: 'sign-in-stop', subject: email } })
    expect(row.expiresAt.getTime() - Date.now()).toBeGreaterThan(23 * 60 * 60_000)
    expect(await change('made-up', 'stop')).toEqual({ ok: false, reason: 'expired' })
    await db.token.update({ where: { id: row.id }, data: { expiresAt: new Date() } })
    expect(await change(secretIn(mail.data.stopUrl), 'stop')).toEqual({ ok: false, reason: 'expired' })
  })
})
