import { describe, expect, it } from 'vitest'
import { introduceBrowser } from '#app/platform/browser.server'
import { actorOf, endAllSessions, startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { newBrowser, other, signInGame } from './sign-in.fixture'

const { db } = await useDatabase()
const council = await makeCouncil(db)
const { ask, mailFor, attempt } = signInGame(db, council)
let addresses = 0
const address = () => `seeker${(addresses += 1)}@test.example`
const browser = await newBrowser()
const codeFor = async (email: string, ip?: string) => (await mailFor(email, browser, { ip }))!.data.code

describe('signing in', () => {
  it('makes the account of a new address with its first right code', async () => {
    const email = address()
    const verified = await attempt(email, await codeFor(email), browser)
    expect(verified).toMatchObject({ ok: true, staff: false, email })
    const second = await attempt(email, await codeFor(email), browser)
    expect(second.ok && second.personId).toBe(verified.ok && verified.personId)
  })

  it('takes a code once, and makes a new one afterwards', async () => {
    const email = address()
    const code = await codeFor(email)
    const both = await Promise.all([1, 2].map(() => attempt(email, code, browser)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await attempt(email, code, browser)).toEqual({ ok: false, reason: 'expired' })
    const next = await codeFor(email)
    if (next !== code) expect((await attempt(email, code, browser)).ok).toBe(false)
    expect((await attempt(email, next, browser)).ok).toBe(true)
  })

  it('refuses the right code after five wrong ones, until the browser asks again', async () => {
    const email = address()
    const code = await codeFor(email)
    for (let tries = 1; tries <= 4; tries += 1) {
      expect(await attempt(email, other(code), browser)).toEqual({ ok: false, reason: 'wrong-code' })
    }
    expect(await attempt(email, other(code), browser)).toEqual({ ok: false, reason: 'too-many-tries' })
    expect(await attempt(email, code, browser)).toEqual({ ok: false, reason: 'too-many-tries' })
    await codeFor(email)
    expect((await attempt(email, code, browser)).ok).toBe(true)
  })

  it('refuses an expired code, and the code of another address', async () => {
    const email = address()
    const code = await codeFor(email)
    expect(await attempt(address(), code, browser)).toEqual({ ok: false, reason: 'expired' })
    await db.token.updateMany({ where: { subject: email }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await attempt(email, code, browser)).toEqual({ ok: false, reason: 'expired' })
  })

  it('takes an earlier code as well as the newest, and one ends the other', async () => {
    const email = address()
    const earlier = await codeFor(email)
    const newest = await codeFor(email)
    expect((await attempt(email, earlier, browser)).ok).toBe(true)
    expect(await attempt(email, newest, browser)).toEqual({ ok: false, reason: 'expired' })
  })

  it('sends at most five codes to a browser for an address, and a hundred to a network', async () => {
    const email = address()
    const ip = '192.0.2.7'
    for (let n = 0; n < 5; n += 1) await codeFor(email, ip)
    expect(await ask(email, browser, { ip })).toEqual({ ok: false, reason: 'too-many' })
    for (let n = 5; n < 100; n += 5) {
      const five = await Promise.all([1, 2, 3, 4, 5].map(() => ask(address(), browser, { ip })))
      expect(five.every(({ ok }) => ok)).toBe(true)
    }
    expect(await ask(address(), browser, { ip })).toEqual({ ok: false, reason: 'too-many' })
  })

  it('sends at most five codes for an address to browsers of one network that bring no cookie', async () => {
    const email = address()
    const askAnew = async (ip: string) => {
      const { browser: made, header } = await introduceBrowser(new Request('http://localhost:3000/'))
      return ask(email, made, { ip, isNew: header !== null })
    }
    for (let n = 1; n <= 5; n += 1) expect((await askAnew(`2001:db8:1:2::${n}`)).ok).toBe(true)
    expect(await askAnew('2001:db8:1:2:ffff::6')).toEqual({ ok: false, reason: 'too-many' })
    expect((await askAnew('2001:db8:1:3::1')).ok).toBe(true)
  })

  it('keeps no address in clear beside a limit', async () => {
    const email = address()
    await attempt(email, other(await codeFor(email, '192.0.2.99')), browser)
    const kept = JSON.stringify(await db.rateLimit.findMany())
    expect(kept).not.toContain('seeker')
    expect(kept).not.toContain('192.0.2')
  })

  it('knows everything a person belongs to, and forgets them everywhere at once', async () => {
    const staff = await makeStaff(db, council, 'moderator', 'admin')
    const provider = await makeProvider(db, council)
    const member = await makeMember(db, provider, 'recruiter')
    await db.councilMember.create({
      data: { councilId: council.id, personId: member.personId, role: 'broker', endedAt: new Date() },
    })
    const requestOf = async (accountId: string) => {
      const cookie = await startSession(db, { accountId, staff: true, userAgent: 'test' })
      return new Request('http://localhost:3000/', { headers: { cookie: cookie.split(';')[0]! } })
    }
    expect(await actorOf(db, await requestOf(staff.accountId))).toMatchObject({
      personId: staff.personId,
      councils: [{ councilId: council.id, roles: expect.arrayContaining(['moderator', 'admin']) as unknown }],
      providers: [],
    })
    const phone = await requestOf(member.accountId)
    const laptop = await requestOf(member.accountId)
    expect(await actorOf(db, phone)).toMatchObject({
      councils: [],
      providers: [{ providerId: provider.id, roles: ['recruiter'] }],
    })
    expect(await endAllSessions(db, member.accountId)).toBe(2)
    expect(await actorOf(db, phone)).toBeNull()
    expect(await actorOf(db, laptop)).toBeNull()
  })

  it('ends a session after half a day away for those who work with other people’s data, not for job seekers', async () => {
    const seeker = await makePerson(db)
    const member = await makeMember(db, await makeProvider(db, council), 'viewer')
    const longAgo = new Date(Date.now() - 13 * 60 * 60 * 1000)
    const seen = async ({ accountId }: { accountId: string }) => {
      // Signed in before the membership came: the session was made as a job seeker's.
      const cookie = await startSession(db, { accountId, staff: false, userAgent: 'test' })
      await db.session.updateMany({ where: { accountId }, data: { lastSeenAt: longAgo } })
      return actorOf(db, new Request('http://localhost:3000/', { headers: { cookie: cookie.split(';')[0]! } }))
    }
    expect(await seen(seeker)).toMatchObject({ personId: seeker.personId })
    expect(await seen(member)).toBeNull()
  })
})
