import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import type { Actor } from './actor'
import type { Policy } from './access'
import { connect, database } from './database/client.server'
import { as, notFound, type AnyoneContext, type ProviderContext } from './guard.server'
import { takePendingRequest } from './pending-request.server'
import { startSession } from './session.server'

const { appUrl } = await testDatabase()
const db = connect(appUrl)
afterAll(async () => {
  await db.$disconnect()
  await database().$disconnect()
})
const council = await makeCouncil(db, { host: 'localhost' })
const neighbour = await makeCouncil(db, { host: 'neighbour.localhost' })

type Asked = { actor?: Actor; method?: string; body?: BodyInit; headers?: Record<string, string> }

/** Asks as somebody; answers the status of what was thrown, or what the handler gave. */
async function ask(
  policy: Policy,
  handler: (context: AnyoneContext) => unknown,
  { actor, method = 'GET', body, headers }: Asked = {},
) {
  const cookie = actor ? await startSession(db, { accountId: actor.accountId, staff: false, userAgent: 'test' }) : ''
  const request = new Request('http://localhost:3000/council/staff?page=2', {
    method,
    headers: { cookie: [cookie.split(';')[0]!, headers?.['x-cookie']].filter(Boolean).join('; '), ...headers },
    ...(body !== undefined && { body }),
  })
  const context = { requestId: 'r', ip: '127.0.0.1', replay: () => Promise.reject(new Error('not here')) }
  try {
    return await as(policy, handler as never)({ request, params: {}, context })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

describe('as(policy, handler)', () => {
  it('sends the signed-out to sign in, and back to where they were going', async () => {
    const answer = (await ask('admin', () => 'secret')) as Response
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/sign-in?redirectTo=%2Fcouncil%2Fstaff%3Fpage%3D2')
  })

  it('keeps what a signed-out person posted', async () => {
    const answer = (await ask('admin', () => 'secret', {
      method: 'POST',
      body: new URLSearchParams({ words: 'typed for long' }),
    })) as Response
    const location = new URL(answer.headers.get('location')!, 'http://localhost')
    const kept = await takePendingRequest(db, location.searchParams.get('continue')!)
    expect(Buffer.from(kept!.body).toString()).toBe('words=typed+for+long')
  })

  it.each(['person', 'provider-viewer', 'provider-owner', 'council-staff', 'moderator', 'admin', 'broker'] as const)(
    '%s: opens only for those it is for',
    async (policy) => {
      const provider = await makeProvider(db, council)
      const people: [Actor, Policy[]][] = [
        [await makePerson(db), ['person']],
        [await makeMember(db, provider, 'viewer'), ['person', 'provider-viewer']],
        [await makeMember(db, provider, 'owner'), ['person', 'provider-viewer', 'provider-owner']],
        [await makeStaff(db, council, 'moderator'), ['person', 'council-staff', 'moderator']],
        [await makeStaff(db, council, 'broker'), ['person', 'council-staff', 'broker']],
      ]
      for (const [actor, may] of people) {
        const answer = await ask(policy, () => 'open', { actor })
        expect(answer instanceof Response ? answer.status : answer).toBe(may.includes(policy) ? 'open' : 403)
      }
    },
  )

  it('follows a link to another provider of the same person, and to nobody else’s', async () => {
    const [mine, mineToo, foreign] = [1, 2, 3].map(() => makeProvider(db, council))
    const [first, second, third] = await Promise.all([mine!, mineToo!, foreign!])
    const one = await makeMember(db, first, 'owner')
    await db.providerMember.create({
      data: { councilId: council.id, providerId: second.id, personId: one.personId, role: 'viewer' },
    })
    const its = (id: string) => (context: AnyoneContext) => {
      if ((context as unknown as ProviderContext).provider.providerId !== id) throw notFound()
      return 'here'
    }
    expect(await ask('provider-viewer', its(first.id), { actor: one })).toBe('here')
    const moved = (await ask('provider-viewer', its(second.id), { actor: one })) as Response
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/council/staff?page=2'])
    const cookie = moved.headers.get('set-cookie')!.split(';')[0]!
    expect(await ask('provider-viewer', its(second.id), { actor: one, headers: { 'x-cookie': cookie } })).toBe('here')
    expect(((await ask('provider-viewer', its(third.id), { actor: one })) as Response).status).toBe(404)
    // A viewer there: a recruiter's page stays closed; and a form is never sent in another's name.
    expect(((await ask('provider-recruiter', its(second.id), { actor: one })) as Response).status).toBe(404)
    const posted = await ask('provider-viewer', its(second.id), { actor: one, method: 'POST', body: '' })
    expect((posted as Response).status).toBe(404)
  })

  it('gives staff their own council, whatever host they came through', async () => {
    const actor = await makeStaff(db, neighbour, 'admin')
    expect(await ask('admin', ({ council: own }) => own.id, { actor })).toBe(neighbour.id)
    expect(await ask('anyone', ({ council: shown }) => shown.id, { actor })).toBe(council.id)
  })

  it('closes a membership that has ended', async () => {
    const actor = await makeStaff(db, council, 'admin')
    await db.councilMember.updateMany({ where: { personId: actor.personId }, data: { endedAt: new Date() } })
    expect((await ask('admin', () => 'open', { actor })) as Response).toMatchObject({ status: 403 })
  })

  it('refuses a form from another site before anything else', async () => {
    const actor = await makePerson(db)
    const headers = { origin: 'https://evil.example' }
    expect(await ask('person', () => 'done', { actor, method: 'POST', body: 'x=1', headers })).toMatchObject({
      status: 403,
    })
  })

  it('says 503 while PostgreSQL is away, and only then', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'))
    expect(await ask('anyone', () => Promise.reject(away))).toMatchObject({ status: 503 })
    await expect(ask('anyone', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  })
})
