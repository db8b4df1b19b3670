import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '#app/platform/database/client.server'
import { actorOf, endAllSessions, startSession } from '#app/platform/session.server'
import { testDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { requestSignInCode } from './request-sign-in-code.server'
import { verifySignInCode } from './verify-sign-in-code.server'

const { appUrl } = await testDatabase()
const db = connect(appUrl)
afterAll(() => db.$disconnect())
const council = await makeCouncil(db)
// Years away from real time: codes must not care.
const clock = fixedClock('2031-03-01T09:00:00Z')
let addresses = 0
const address = () => `seeker${(addresses += 1)}@test.example`

async function codeFor(email: string, ip = email): Promise<string> {
  expect(await requestSignInCode({ email, ip }, { db, clock, council })).toEqual({ ok: true })
  const message = await db.message.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' } })
  return (message.data as { code: string }).code
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('signing in', () => {
  it('makes the account of a new address with its first right code', async () => {
    const email = address()
    const verified = await verifySignInCode({ email, code: await codeFor(email) }, { db })
    expect(verified).toMatchObject({ ok: true, staff: false })
    const second = await verifySignInCode({ email, code: await codeFor(email) }, { db })
    expect(second.ok && second.personId).toBe(verified.ok && verified.personId)
  })

  it('takes a code once', async () => {
    const email = address()
    const code = await codeFor(email)
    const both = await Promise.all([1, 2].map(() => verifySignInCode({ email, code }, { db })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await verifySignInCode({ email, code }, { db })).toEqual({ ok: false, reason: 'expired' })
  })

  it('refuses the right code after five wrong ones', async () => {
    const email = address()
    const code = await codeFor(email)
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect(await verifySignInCode({ email, code: other(code) }, { db })).toEqual({ ok: false, reason: 'wrong-code' })
    }
    expect(await verifySignInCode({ email, code: other(code) }, { db })).toEqual({
      ok: false,
      reason: 'too-many-tries',
    })
    expect(await verifySignInCode({ email, code }, { db })).toEqual({ ok: false, reason: 'too-many-tries' })
  })

  it('refuses an expired code, and the code of another address', async () => {
    const email = address()
    const code = await codeFor(email)
    expect(await verifySignInCode({ email: address(), code }, { db })).toEqual({ ok: false, reason: 'expired' })
    await db.token.updateMany({ where: { subject: email }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await verifySignInCode({ email, code }, { db })).toEqual({ ok: false, reason: 'expired' })
  })

  it('only takes the newest code', async () => {
    const email = address()
    const first = await codeFor(email)
    const second = await codeFor(email)
    if (first !== second) expect((await verifySignInCode({ email, code: first }, { db })).ok).toBe(false)
    expect((await verifySignInCode({ email, code: second }, { db })).ok).toBe(true)
  })

  it('sends at most five codes to an address, and a hundred for an IP address', async () => {
    const email = address()
    for (let n = 0; n < 5; n += 1) await codeFor(email, 'one-phone')
    const ask = (to: string) => requestSignInCode({ email: to, ip: 'one-phone' }, { db, clock, council })
    expect(await ask(email)).toEqual({ ok: false, reason: 'too-many' })
    for (let n = 6; n < 100; n += 1) expect((await ask(address())).ok).toBe(true)
    expect(await ask(address())).toEqual({ ok: false, reason: 'too-many' })
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
