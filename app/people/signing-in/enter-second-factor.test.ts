import { generateTOTP } from '@epic-web/totp'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, awaitingSession, startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { enterSecondFactor, secondFactorToSetUp } from './enter-second-factor.server'
import { needsSecondFactor, openSecondFactor } from './second-factor.server'

process.env.PORTAL_MODE = 'production'
process.env.SMTP_URL = 'smtp://localhost:25'
process.env.ALLOW_UNSCANNED_FILES = 'yes'
process.env.PUBLIC_URL = 'https://portal.example'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const context = { db, clock: fixedClock('2026-03-01T09:00:00Z'), council }

/** A staff member after the right email code. */
async function arrive() {
  const actor = await makeStaff(db, council, 'moderator')
  return { actor, ...(await signIn(actor.accountId)) }
}

async function signIn(accountId: string) {
  const cookie = await startSession(db, {
    accountId,
    staff: true,
    userAgent: '',
    awaiting: true,
    to: '/council/moderation',
  })
  const request = new Request('https://portal.example/', { headers: { cookie: cookie.split(';')[0]! } })
  const session = async () => (await awaitingSession(db, request))!
  return { request, session }
}

/** The six digits that a phone shows now. */
async function codeNow(secret: string): Promise<string> {
  return (await generateTOTP({ secret, period: 30, digits: 6, algorithm: 'SHA-1' })).otp
}

beforeEach(() => db.rateLimit.deleteMany())

describe('a session whose second factor is still to come', () => {
  it('signs nobody in, and knows where the person was going', async () => {
    const { actor, request, session } = await arrive()
    expect(needsSecondFactor(actor)).toBe(true)
    expect(await actorOf(db, request)).toBeNull()
    expect((await session()).data.to).toBe('/council/moderation')
  })

  it('sets one up: the same secret on every load, kept with the first right code', async () => {
    const { actor, session } = await arrive()
    const setUp = (await secondFactorToSetUp(await session(), { db }))!
    expect(await secondFactorToSetUp(await session(), { db })).toEqual(setUp)
    expect(await enterSecondFactor({ session: await session(), code: '000000' }, context)).toEqual({
      ok: false,
      reason: 'wrong-code',
    })

    const entered = await enterSecondFactor({ session: await session(), code: await codeNow(setUp.secret) }, context)
    expect(entered).toEqual({ ok: true, to: '/council/moderation' })
    const { secondFactorSecret } = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } })
    expect(secondFactorSecret).not.toContain(setUp.secret)
    expect(openSecondFactor(secondFactorSecret!).secret).toBe(setUp.secret)
    expect(await db.event.count({ where: { entityId: actor.accountId, change: 'set_up_second_factor' } })).toBe(1)
    expect(await secondFactorToSetUp(await session(), { db })).toBeNull()
  })

  it('accepts no code twice, and each recovery code once', async () => {
    const { actor, session } = await arrive()
    const setUp = (await secondFactorToSetUp(await session(), { db }))!
    const code = await codeNow(setUp.secret)
    await enterSecondFactor({ session: await session(), code }, context)

    const again = await signIn(actor.accountId)
    expect((await enterSecondFactor({ session: await again.session(), code }, context)).ok).toBe(false)
    const recovery = setUp.recoveryCodes[0]!.replace('-', '').toLowerCase()
    expect((await enterSecondFactor({ session: await again.session(), code: recovery }, context)).ok).toBe(true)
    expect((await enterSecondFactor({ session: await again.session(), code: recovery }, context)).ok).toBe(false)
  })

  it('stops after five tries', async () => {
    const { session } = await arrive()
    await secondFactorToSetUp(await session(), { db })
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await enterSecondFactor({ session: await session(), code: '123456' }, context)).toMatchObject({
        reason: 'wrong-code',
      })
    expect(await enterSecondFactor({ session: await session(), code: '123456' }, context)).toMatchObject({
      reason: 'too-many-tries',
    })
  })
})

it('gives council roles in production only to a session with a second factor', async () => {
  const { accountId } = await makeStaff(db, council, 'admin')
  const ask = async (secondFactor: boolean) => {
    const cookie = await startSession(db, {
      accountId,
      staff: true,
      userAgent: '',
      ...(secondFactor && { secondFactor }),
    })
    return actorOf(db, new Request('https://portal.example/', { headers: { cookie: cookie.split(';')[0]! } }))
  }
  expect((await ask(false))?.councils).toEqual([])
  expect((await ask(true))?.councils).toEqual([{ councilId: council.id, roles: ['admin'] }])
})
